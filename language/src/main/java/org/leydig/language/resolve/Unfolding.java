package org.leydig.language.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leydig.language.diagnostic.Troubles;
import org.leydig.language.resolve.Definitions.ModelEntry;
import org.leydig.language.resolve.Symbol.Said;
import org.leydig.language.resolve.Symbol.What;
import org.leydig.language.source.Region;
import org.leydig.language.syntax.Identifier;
import org.leydig.language.syntax.Item;
import org.leydig.language.syntax.Name;
import org.leydig.language.syntax.Statement;
import org.leydig.language.syntax.Statement.Kind;

/**
 * Unfolds a model and its submodels into instances, statement by statement in the order of the text, which decides in
 * Antimony what replaces what.
 */
final class Unfolding {
    private static final int DEEPEST = 40;
    private static final int MOST_INSTANCES = 3000;

    /** A reaction as it stands in one instance. */
    record Found<S>(Symbol symbol, S statement, Scope scope) {}

    private final Definitions definitions;
    private final Troubles troubles;
    private final UnitReading units;
    private final Lookup lookup;
    private final Joining joining;
    private final Defining defining;
    final List<Scope> scopes = new ArrayList<>();
    final List<Found<Statement.Reaction>> reactions = new ArrayList<>();
    final List<Found<Statement.Happening>> events = new ArrayList<>();

    Unfolding(Definitions definitions, UnitReading units, Troubles troubles) {
        this.definitions = definitions;
        this.troubles = troubles;
        this.units = units;
        this.lookup = new Lookup(definitions, troubles);
        this.joining = new Joining(troubles);
        this.defining = new Defining(units, troubles);
    }

    /** The model itself. */
    Scope main(ModelEntry entry) {
        return open(entry, "", 0, Optional.empty());
    }

    private Scope open(ModelEntry entry, String prefix, int depth, Optional<Symbol> compartment) {
        var scope = new Scope(entry, prefix, depth, definitions.originsOf(entry), compartment);
        scopes.add(scope);
        for (Item item : entry.model().body()) {
            if (item instanceof Item.Said(Statement.UnitDefinition unit)) unit(unit, scope);
        }
        for (Identifier parameter : entry.model().parameters()) {
            lookup.said(new Name(List.of(parameter)), scope);
        }
        for (Item item : entry.model().body()) {
            if (item instanceof Item.Said(Statement statement) && !troubles.full()) {
                uses(statement, scope);
                say(statement, scope);
            }
        }
        return scope;
    }

    /** Names in formulas exist from here on, so that the model around may give them values. */
    private static void uses(Statement statement, Scope scope) {
        for (var formula : Mentions.formulas(statement)) {
            for (Name name : Mentions.in(formula)) {
                if (name.parts().size() == 1) scope.symbol(name.last().text(), name.region());
            }
        }
    }

    private void unit(Statement.UnitDefinition unit, Scope scope) {
        Statement.UnitDefinition first = scope.units.putIfAbsent(unit.name().text(), unit);
        if (first != null) troubles.add(NameTrouble.definedTwice(unit.name().region(), first.name().region()));
    }

    private void say(Statement statement, Scope scope) {
        switch (statement) {
            case Statement.Declare declare ->
                symbol(declare.name(), scope).ifPresent(symbol -> declare(symbol, declare));
            case Statement.Boundary boundary ->
                symbol(boundary.name(), scope).ifPresent(symbol -> symbol.boundary = true);
            case Statement.Within within -> within(within, scope);
            case Statement.Assign assign -> lookup.said(assign.name(), scope)
                    .ifPresent(symbol -> defining.define(symbol, assign, scope));
            case Statement.Measured measured -> symbol(measured.name(), scope).ifPresent(symbol -> units
                    .unit(measured.unit(), scope)
                    .ifPresent(unit -> defining.measured(symbol, new Said<>(unit, measured.region()))));
            case Statement.Titled titled -> symbol(titled.name(), scope)
                    .ifPresent(symbol -> symbol.title = Optional.of(new Said<>(titled.title(), titled.region())));
            case Statement.Same same -> same(same, scope);
            case Statement.Annotate annotate -> symbol(annotate.name(), scope).ifPresent(symbol -> symbol.annotations
                    .add(new FlatModel.Annotation(annotate.qualifier(), annotate.resources())));
            case Statement.UnitDefinition done -> {
            }
            case Statement.Reaction reaction -> reaction(reaction, scope);
            case Statement.Submodel submodel -> submodel(submodel, scope);
            case Statement.Happening event -> event(event, scope);
        }
    }

    private Optional<Symbol> symbol(Name name, Scope scope) {
        return lookup.said(name, scope).map(Symbol::lead);
    }

    private void declare(Symbol symbol, Statement.Declare declare) {
        declare.kind().ifPresent(kind -> {
            if (kind == Kind.SPECIES) become(symbol, What.SPECIES, declare.region());
            if (kind == Kind.COMPARTMENT) become(symbol, What.COMPARTMENT, declare.region());
        });
        declare.constness().ifPresent(said -> {
            if (symbol.constness.isPresent() && symbol.constness.get().value() != said) {
                troubles.add(MeaningTrouble.constAndVar(declare.region(), symbol.constness.get().region(),
                        symbol.fullName()));
            }
            symbol.constness = Optional.of(new Said<>(said, declare.region()));
        });
        symbol.amount |= declare.amount();
    }

    private void become(Symbol symbol, What what, Region at) {
        if (symbol.what == what) return;
        if (symbol.what != What.VALUE) {
            troubles.add(MeaningTrouble.twoKinds(at, symbol.whatRegion, symbol.fullName(), what, symbol.what));
            return;
        }
        symbol.what = what;
        symbol.whatRegion = at;
    }

    private void within(Statement.Within within, Scope scope) {
        Optional<Symbol> compartment = compartment(within.compartment(), scope);
        symbol(within.name(), scope).ifPresent(symbol -> symbol.compartment = compartment);
    }

    private Optional<Symbol> compartment(Name name, Scope scope) {
        Optional<Symbol> compartment = symbol(name, scope);
        compartment.ifPresent(symbol -> become(symbol, What.COMPARTMENT, name.region()));
        return compartment;
    }

    private void same(Statement.Same same, Scope scope) {
        Optional<Symbol> left = lookup.said(same.left(), scope);
        Optional<Symbol> right = lookup.said(same.right(), scope);
        if (left.isPresent() && right.isPresent()) joining.join(left.get(), right.get(), same.region());
    }

    private void reaction(Statement.Reaction reaction, Scope scope) {
        Optional<Symbol> symbol = reaction.name().isEmpty()
                ? Optional.of(scope.unnamed("_J", reaction.region()))
                : symbol(reaction.name().get(), scope);
        if (symbol.isEmpty()) return;
        symbol.get().known = true;
        if (symbol.get().what == What.REACTION) {
            troubles.add(NameTrouble.givenTwice(reaction.region(), symbol.get().whatRegion, symbol.get().fullName()));
            return;
        }
        become(symbol.get(), What.REACTION, reaction.region());
        Optional<Symbol> compartment = reaction.compartment().flatMap(name -> compartment(name, scope));
        if (compartment.isPresent()) symbol.get().compartment = compartment;
        List<Statement.Participant> participants = new ArrayList<>(reaction.reactants());
        participants.addAll(reaction.products());
        for (Statement.Participant participant : participants) {
            symbol(participant.species(), scope)
                    .ifPresent(species -> become(species, What.SPECIES, participant.species().region()));
        }
        reactions.add(new Found<>(symbol.get(), reaction, scope));
    }

    private void event(Statement.Happening event, Scope scope) {
        Symbol symbol = event.name().isEmpty()
                ? scope.unnamed("_E", event.region())
                : scope.symbol(event.name().get().text(), event.name().get().region());
        event.name().ifPresent(name -> lookup.checkFree(name, scope));
        symbol.known = true;
        if (symbol.what == What.EVENT) {
            troubles.add(NameTrouble.givenTwice(event.region(), symbol.whatRegion, symbol.fullName()));
            return;
        }
        become(symbol, What.EVENT, event.region());
        for (Statement.Setting setting : event.settings()) lookup.said(setting.name(), scope);
        events.add(new Found<>(symbol, event, scope));
    }

    private void submodel(Statement.Submodel submodel, Scope scope) {
        Region at = submodel.model().region();
        ModelEntry entry = definitions.models.get(submodel.model().text());
        if (entry == null) {
            List<String> models = definitions.models.keySet().stream().filter(m -> !m.equals(Definitions.NAMELESS))
                    .toList();
            troubles.add(NameTrouble.noSuchModel(at, submodel.model().text(), models));
            return;
        }
        if (entry.ordinal() >= scope.entry().ordinal()) {
            troubles.add(NameTrouble.usedBefore(at, "model", entry.model().name().region()));
            return;
        }
        if (scope.depth() >= DEEPEST || scopes.size() >= MOST_INSTANCES) {
            if (!troubles.told("LEY0215")) {
                troubles.add(MeaningTrouble.tooLarge(at, "there are more than " + MOST_INSTANCES + " submodels"));
            }
            return;
        }
        Symbol symbol = submodel.name().isEmpty()
                ? scope.unnamed("_sys", at)
                : scope.symbol(submodel.name().get().text(), submodel.name().get().region());
        submodel.name().ifPresent(name -> lookup.checkFree(name, scope));
        boolean taken = symbol.what != What.VALUE || symbol.initial.isPresent() || symbol.rule.isPresent()
                || symbol.rate.isPresent();
        if (taken) {
            troubles.add(NameTrouble.givenTwice(at, symbol.whatRegion, symbol.fullName()));
            return;
        }
        symbol.known = true;
        become(symbol, What.SUBMODEL, submodel.region());
        submodel.compartment().ifPresent(name -> symbol.compartment = compartment(name, scope));
        Scope inner = open(entry, scope.prefix() + symbol.name + ".", scope.depth() + 1,
                symbol.compartment.or(scope::compartment));
        scope.submodels.put(symbol.name, inner);
        connect(submodel, inner, scope);
    }

    private void connect(Statement.Submodel submodel, Scope inner, Scope scope) {
        List<String> parameters = inner.entry().model().parameters().stream().map(Identifier::text).toList();
        for (int i = 0; i < submodel.arguments().size(); i++) {
            Statement.Argument argument = submodel.arguments().get(i);
            if (i >= parameters.size()) {
                troubles.add(NameTrouble.tooManyArguments(argument.region(), inner.entry().name(), parameters));
                return;
            }
            Symbol parameter = inner.symbol(parameters.get(i), argument.region());
            switch (argument) {
                case Statement.Argument.Named named -> lookup.said(named.name(), scope)
                        .ifPresent(symbol -> joining.join(parameter, symbol, named.region()));
                case Statement.Argument.Fixed fixed -> defining.fix(parameter, fixed, scope);
            }
        }
    }
}
