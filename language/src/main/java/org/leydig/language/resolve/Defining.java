package org.leydig.language.resolve;

import java.util.Optional;
import org.leydig.language.diagnostic.Troubles;
import org.leydig.language.model.Unit;
import org.leydig.language.resolve.Symbol.Definition;
import org.leydig.language.syntax.Statement;
import org.leydig.language.syntax.Statement.Manner;
import org.leydig.language.syntax.Term;

/**
 * Gives names their definitions. A model may give each name one; the model around it may replace that by speaking to the
 * submodel's name ({@code testis.k = 3}). As in Antimony, a rule may so replace a value or a rule, but a rule and a rate, or
 * a rule and a value after it, never meet.
 */
final class Defining {
    private final UnitReading units;
    private final Troubles troubles;

    Defining(UnitReading units, Troubles troubles) {
        this.units = units;
        this.troubles = troubles;
    }

    void define(Symbol named, Statement.Assign assign, Scope scope) {
        Symbol symbol = named.lead();
        var definition = new Definition(assign.manner(), assign.value(), scope, assign.region());
        boolean replaces = assign.name().parts().size() > 1;
        Optional<Definition> clash = clash(symbol, assign.manner(), scope, replaces);
        if (clash.isPresent()) {
            boolean sameManner = clash.get().manner() == assign.manner();
            troubles.add(sameManner
                    ? NameTrouble.givenTwice(assign.region(), clash.get().region(), assign.name().dotted())
                    : NameTrouble.ruleAndOther(assign.region(), clash.get().region(), assign.name().dotted()));
            return;
        }
        switch (assign.manner()) {
            case INITIAL -> {
                symbol.initial = Optional.of(definition);
                unitOf(symbol, assign.value(), scope);
            }
            case RULE -> {
                symbol.rule = Optional.of(definition);
                symbol.initial = Optional.empty();
            }
            case RATE -> symbol.rate = Optional.of(definition);
        }
    }

    /** The definition that stands against another in this manner. */
    private static Optional<Definition> clash(Symbol symbol, Manner manner, Scope scope, boolean replaces) {
        return switch (manner) {
            case INITIAL -> symbol.rule.or(() -> symbol.initial.filter(first -> first.scope() == scope));
            case RATE -> symbol.rule.or(() -> symbol.rate.filter(first -> first.scope() == scope || !replaces));
            case RULE -> symbol.rate.or(() -> symbol.rule.or(() -> symbol.initial)
                    .filter(first -> first.scope() == scope || !replaces));
        };
    }

    /** Gives a parameter of a submodel the number in its list of arguments. */
    void fix(Symbol parameter, Statement.Argument.Fixed fixed, Scope scope) {
        Symbol symbol = parameter.lead();
        if (symbol.rule.isPresent()) {
            troubles.add(NameTrouble.ruleAndOther(fixed.region(), symbol.rule.get().region(), parameter.name));
            return;
        }
        Term number = new Term.Numeral(fixed.value(), Optional.empty(), fixed.region());
        symbol.initial = Optional.of(new Definition(Manner.INITIAL, number, scope, fixed.region()));
    }

    /** {@code x = 3 mL} also says that {@code x} is in mL. */
    private void unitOf(Symbol symbol, Term value, Scope scope) {
        Term bare = value instanceof Term.Prefixed prefixed ? prefixed.operand() : value;
        if (bare instanceof Term.Numeral number && number.unit().isPresent()) {
            units.named(number.unit().get(), scope)
                    .ifPresent(unit -> measured(symbol, new Symbol.Said<>(unit, value.region())));
        }
    }

    /** Says that a name is in that unit. */
    void measured(Symbol symbol, Symbol.Said<Unit> said) {
        if (symbol.unit.isEmpty()) {
            symbol.unit = Optional.of(said);
        } else if (!symbol.unit.get().value().sameAs(said.value())) {
            troubles.add(
                    MeaningTrouble.unitAgain(said.region(), symbol.unit.get().region(), symbol.fullName(), said.value(),
                            symbol.unit.get().value()));
        }
    }
}
