package org.leydig.language.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leydig.language.check.Found.In;
import org.leydig.language.lower.Simplification;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Expression.Draw;
import org.leydig.language.model.Expression.Literal;
import org.leydig.language.model.Expression.Operation;
import org.leydig.language.model.Expression.Piecewise;
import org.leydig.language.model.Operator;
import org.leydig.language.model.Unit;

/**
 * Finds the unit of a term, and what in it does not fit together.
 *
 * <p>A literal without a unit is a pure number, but 0 fits any unit. Truth values are pure numbers.
 */
final class TermUnits {
    private final Function<String, Found> names;
    private final Unit timeUnit;
    private final UnitComplaints complaints;

    /**
     * @param names the unit of each name
     * @param complaints hears what does not fit
     */
    TermUnits(Function<String, Found> names, Unit timeUnit, UnitComplaints complaints) {
        this.names = names;
        this.timeUnit = timeUnit;
        this.complaints = complaints;
    }

    /** The unit of a term. */
    Found of(Expression term) {
        return switch (term) {
            case Literal literal -> literal(literal);
            case Expression.Reference(String name) -> names.apply(name);
            case Expression.Time _ -> new In(timeUnit);
            case Operation(Operator operator, List<Expression> x) -> operation(term, operator, x);
            case Piecewise piecewise -> piecewise(piecewise);
            case Draw draw -> draw(draw);
        };
    }

    private static Found literal(Literal literal) {
        if (literal.unit().isPresent()) return new In(literal.unit().get());
        return literal.value() == 0 ? Found.ANYTHING : Found.PURE;
    }

    private Found operation(Expression term, Operator operator, List<Expression> x) {
        return switch (operator) {
            case ADD, SUBTRACT, MIN, MAX, REMAINDER -> same(term, x, UnitComplaints.Clash.SUM);
            case NEGATE, ABS, FLOOR, CEIL -> of(x.getFirst());
            case MULTIPLY -> x.stream().map(this::of).reduce(Found.PURE, (a, b) -> product(a, b, false));
            case DIVIDE -> product(of(x.get(0)), of(x.get(1)), true);
            case POWER -> power(x.get(0), x.get(1));
            case SQRT -> {
                Found found = of(x.getFirst());
                yield found instanceof In(Unit unit) ? new In(unit.root(2)) : found;
            }
            case EXP, LN, LOG10, SIN, COS, TAN, ARCSIN, ARCCOS, ARCTAN, SINH, COSH, TANH -> {
                pure(x.getFirst(), "`" + operator.symbol() + "` takes a pure number");
                yield Found.PURE;
            }
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> {
                same(term, x, UnitComplaints.Clash.COMPARISON);
                yield Found.PURE;
            }
            case AND, OR, NOT -> {
                x.forEach(operand -> pure(operand, "`" + operator.symbol() + "` joins what is true or false"));
                yield Found.PURE;
            }
        };
    }

    /** The one unit of several terms; unclear, and told, when they differ. */
    private Found same(Expression whole, List<Expression> terms, UnitComplaints.Clash clash) {
        Optional<Measured> first = Optional.empty();
        boolean unclear = false;
        boolean told = false;
        for (Expression term : terms) {
            Found found = of(term);
            unclear |= found instanceof Found.Unclear;
            if (!(found instanceof In(Unit unit))) continue;
            if (first.isEmpty()) {
                first = Optional.of(new Measured(term, unit));
            } else if (!unit.sameAs(first.get().unit) && !told) {
                complaints.clash(clash, whole, first.get().term, first.get().unit, term, unit);
                told = true;
            }
        }
        if (told) return Found.UNCLEAR;
        if (first.isPresent()) return new In(first.get().unit);
        return unclear ? Found.UNCLEAR : Found.ANYTHING;
    }

    private record Measured(Expression term, Unit unit) {}

    private static Found product(Found a, Found b, boolean divide) {
        return switch (a) {
            case Found.Unclear _ -> Found.UNCLEAR;
            case Found.Anything _ -> b instanceof Found.Unclear ? Found.UNCLEAR : Found.ANYTHING;
            case In(Unit left) -> switch (b) {
                case Found.Unclear _ -> Found.UNCLEAR;
                case Found.Anything _ -> divide ? Found.UNCLEAR : Found.ANYTHING;
                case In(Unit right) -> new In(divide ? left.over(right) : left.times(right));
            };
        };
    }

    private Found power(Expression base, Expression exponent) {
        pure(exponent, "an exponent is a pure number");
        Found found = of(base);
        Optional<Double> number = number(exponent);
        if (number.isPresent()) return found instanceof In(Unit unit) ? new In(unit.power(number.get())) : found;
        if (found instanceof In(Unit unit) && !unit.isDimensionless()) complaints.baseOfPower(base, unit, exponent);
        return found instanceof Found.Unclear ? found : Found.PURE;
    }

    /** The value of an exponent that is made of literals alone. */
    private static Optional<Double> number(Expression exponent) {
        return Simplification.EXACT.of(exponent) instanceof Literal(double value, _)
                ? Optional.of(value)
                : Optional.empty();
    }

    private Found piecewise(Piecewise piecewise) {
        List<Expression> values = new ArrayList<>();
        for (Expression.Branch branch : piecewise.branches()) {
            values.add(branch.value());
            pure(branch.condition(), "a condition is true or false");
        }
        values.add(piecewise.otherwise());
        return same(piecewise, values, UnitComplaints.Clash.BRANCHES);
    }

    private Found draw(Draw draw) {
        return switch (draw.distribution()) {
            case NORMAL, UNIFORM -> same(draw, draw.arguments(), UnitComplaints.Clash.DRAW);
            case LOGNORMAL -> {
                draw.arguments()
                        .forEach(x -> pure(x, "mean and spread of a logarithm are pure numbers; a quantity is drawn as"
                                + " `typical * lognormal(0, spread)`"));
                yield Found.PURE;
            }
        };
    }

    /** Complains unless a term is a pure number. */
    void pure(Expression term, String why) {
        if (of(term) instanceof In(Unit unit) && !unit.isDimensionless()) complaints.notPure(term, unit, why);
    }
}
