package org.leydig.language.resolve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leydig.language.diagnostic.Troubles;
import org.leydig.language.model.Unit;
import org.leydig.language.syntax.Identifier;
import org.leydig.language.syntax.Statement;
import org.leydig.language.syntax.Term;

/**
 * Turns unit formulas into units. A name is looked up among the units of the model, then among those at the top of the
 * files, then among those of SBML; a plural {@code s} is ignored, as Antimony does.
 */
final class UnitReading {
    private static final Set<String> SBML = Set.of("ampere", "avogadro", "becquerel", "candela", "coulomb",
            "dimensionless", "farad", "gram", "gray", "henry", "hertz", "item", "joule", "katal", "kelvin", "kilogram",
            "litre", "lumen", "lux", "metre", "mole", "newton", "ohm", "pascal", "radian", "second", "siemens",
            "sievert",
            "steradian", "tesla", "volt", "watt", "weber");

    /** A unit, or a bare number that scales one. */
    private record Measure(double factor, Optional<Unit> unit) {}

    private static final class NoUnit extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoUnit() {
            super(null, null, false, false);
        }
    }

    private final Definitions definitions;
    private final Troubles troubles;
    private final Deque<String> open = new ArrayDeque<>();

    UnitReading(Definitions definitions, Troubles troubles) {
        this.definitions = definitions;
        this.troubles = troubles;
    }

    /** The unit that a formula means; empty, and told, when it means none. */
    Optional<Unit> unit(Term term, Scope scope) {
        try {
            Measure measure = measure(term, scope);
            if (measure.unit.isEmpty()) throw trouble(term);
            Unit unit = scaled(measure);
            return Optional.of(term instanceof Term.Reference name ? unit.named(name.name().dotted()) : unit);
        } catch (NoUnit told) {
            return Optional.empty();
        } catch (ArithmeticException beyond) {
            troubles.add(NameTrouble.notAUnit(term.region()));
            return Optional.empty();
        }
    }

    /** The unit of that name; empty, and told, when there is none. */
    Optional<Unit> named(Identifier name, Scope scope) {
        try {
            return Optional.of(find(name, scope).named(name.text()));
        } catch (NoUnit told) {
            return Optional.empty();
        }
    }

    /** The unit of that name, if it is defined. */
    Optional<Unit> ifDefined(String name, Scope scope) {
        return definition(name, scope).flatMap(found -> unit(found.definition(), scope)).map(unit -> unit.named(name));
    }

    /** Whether any unit is defined where that model is. */
    boolean anyDefined(Scope scope) {
        return !definitions.units.isEmpty() || !scope.units.isEmpty();
    }

    private NoUnit trouble(Term term) {
        troubles.add(NameTrouble.notAUnit(term.region()));
        return new NoUnit();
    }

    private static Unit scaled(Measure measure) {
        Unit unit = measure.unit.orElse(Unit.DIMENSIONLESS);
        return measure.factor == 1 ? unit : unit.scaled(measure.factor);
    }

    private Measure measure(Term term, Scope scope) {
        return switch (term) {
            case Term.Numeral number ->
                new Measure(number.value(), number.unit().map(name -> find(name, scope)));
            case Term.Reference name -> {
                if (name.name().parts().size() > 1) throw trouble(term);
                yield new Measure(1, Optional.of(find(name.name().last(), scope)));
            }
            case Term.Prefixed(Term.Prefix prefix, Term.Numeral number, var region) when prefix == Term.Prefix.PLUS ->
                measure(number, scope);
            case Term.Joined joined -> joined(joined, scope);
            case Term.Prefixed other -> throw trouble(other);
            case Term.Constant other -> throw trouble(other);
            case Term.Call other -> throw trouble(other);
        };
    }

    private Measure joined(Term.Joined term, Scope scope) {
        if (term.infix() == Term.Infix.POWER) {
            Measure base = measure(term.left(), scope);
            double exponent = exponent(term.right()).orElseThrow(() -> trouble(term.right()));
            return new Measure(Math.pow(base.factor, exponent), base.unit.map(unit -> unit.power(exponent)));
        }
        boolean times = term.infix() == Term.Infix.TIMES;
        if (!times && term.infix() != Term.Infix.OVER) throw trouble(term);
        Measure left = measure(term.left(), scope);
        Measure right = measure(term.right(), scope);
        double factor = times ? left.factor * right.factor : left.factor / right.factor;
        Optional<Unit> unit = right.unit.map(divisor -> {
            Unit first = left.unit.orElse(Unit.DIMENSIONLESS);
            return times ? first.times(divisor) : first.over(divisor);
        }).or(left::unit);
        return new Measure(factor, unit);
    }

    private static Optional<Double> exponent(Term term) {
        return switch (term) {
            case Term.Numeral number when number.unit().isEmpty() -> Optional.of(number.value());
            case Term.Prefixed(Term.Prefix prefix, Term operand, var region) when prefix != Term.Prefix.NOT ->
                exponent(operand).map(value -> prefix == Term.Prefix.MINUS ? -value : value);
            case Term.Joined(Term.Infix infix, Term left, Term right, var region) when infix == Term.Infix.OVER ->
                exponent(left).flatMap(a -> exponent(right).map(b -> a / b));
            case Term.Numeral other -> Optional.empty();
            case Term.Prefixed other -> Optional.empty();
            case Term.Joined other -> Optional.empty();
            case Term.Reference other -> Optional.empty();
            case Term.Constant other -> Optional.empty();
            case Term.Call other -> Optional.empty();
        };
    }

    private Unit find(Identifier name, Scope scope) {
        Optional<Statement.UnitDefinition> defined = definition(name.text(), scope);
        if (defined.isEmpty()) return predefined(name, scope);
        String key = defined.get().name().text();
        if (open.contains(key)) {
            troubles.add(NameTrouble.unitCircle(defined.get().name().region()));
            throw new NoUnit();
        }
        open.addLast(key);
        try {
            Measure measure = measure(defined.get().definition(), scope);
            if (measure.unit.isEmpty()) throw trouble(defined.get().definition());
            return scaled(measure).named(key);
        } finally {
            open.removeLast();
        }
    }

    private Unit predefined(Identifier name, Scope scope) {
        return Unit.predefined(name.text()).or(() -> Unit.predefined(singular(name.text()))).orElseThrow(() -> {
            troubles.add(NameTrouble.noSuchUnit(name.region(), name.text(), names(scope)));
            return new NoUnit();
        });
    }

    /** The names of all units that hold in a model. */
    Set<String> names(Scope scope) {
        Set<String> names = new TreeSet<>(SBML);
        names.addAll(definitions.units.keySet());
        names.addAll(scope.units.keySet());
        return names;
    }

    /** Whether no unit is called so. */
    boolean isNoUnit(String name, Scope scope) {
        return definition(name, scope).isEmpty() && Unit.predefined(name).isEmpty()
                && Unit.predefined(singular(name)).isEmpty();
    }

    private Optional<Statement.UnitDefinition> definition(String name, Scope scope) {
        for (String spelling : new String[]{name, singular(name), name + "s"}) {
            Statement.UnitDefinition local = scope.units.get(spelling);
            if (local != null) return Optional.of(local);
            Definitions.UnitEntry shared = definitions.units.get(spelling);
            if (shared != null) return Optional.of(shared.unit());
        }
        return Optional.empty();
    }

    private static String singular(String name) {
        return name.length() > 2 && name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }
}
