package org.leydig.language.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leydig.language.model.Unit;
import org.leydig.language.source.Region;
import org.leydig.language.syntax.Statement.Constness;
import org.leydig.language.syntax.Statement.Manner;
import org.leydig.language.syntax.Term;

/**
 * One name of one instance of a model while models are being unfolded; names that are said to be the same share one
 * leading symbol. Lives only during the unfolding of one model.
 */
final class Symbol {
    /** What a name turned out to be. */
    enum What {
        VALUE("a value"), SPECIES("a species"), COMPARTMENT("a compartment"), REACTION("a reaction"), EVENT("an event"),
        SUBMODEL("a submodel");

        final String words;

        What(String words) {
            this.words = words;
        }
    }

    /** A definition that was given, and the model instance that gave it: its names are looked up there. */
    record Definition(Manner manner, Term term, Scope scope, Region region) {}

    /** Something said of a name, and where. */
    record Said<T>(T value, Region region) {}

    final String name;
    final Scope home;
    final Region region;
    /** This symbol and all that were joined to it, in order. */
    final List<Symbol> members = new ArrayList<>();
    private Symbol lead;

    /** Whether the text says anything of it, beyond using it in formulas. */
    boolean known;
    What what = What.VALUE;
    Region whatRegion;
    Optional<Said<Unit>> unit = Optional.empty();
    Optional<Said<String>> title = Optional.empty();
    Optional<Said<Constness>> constness = Optional.empty();
    Optional<Symbol> compartment = Optional.empty();
    boolean amount;
    boolean boundary;
    Optional<Definition> initial = Optional.empty();
    Optional<Definition> rule = Optional.empty();
    Optional<Definition> rate = Optional.empty();
    final List<FlatModel.Annotation> annotations = new ArrayList<>();

    Symbol(String name, Scope home, Region region) {
        this.name = name;
        this.home = home;
        this.region = region;
        this.whatRegion = region;
        members.add(this);
    }

    /** The symbol that speaks for all that are the same. */
    Symbol lead() {
        Symbol top = this;
        while (top.lead != null)
            top = top.lead;
        return top;
    }

    /** Lets another symbol speak for this one. */
    void follow(Symbol other) {
        lead = other;
        other.members.addAll(members);
    }

    /** The full name, dots between its parts. */
    String fullName() {
        return home.prefix() + name;
    }
}
