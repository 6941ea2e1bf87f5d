package org.leydig.language.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Operator;
import org.leydig.language.model.Unit;

/**
 * Writes terms as the MathML of SBML Level 3 Version 2. Every number carries the unit that its place demands, so that
 * other programs can check the units of the whole model; in a model without units none does.
 */
final class MathMl {
    static final String MATHML = "http://www.w3.org/1998/Math/MathML";
    private static final String TIME = "http://www.sbml.org/sbml/symbols/time";

    private final TermUnits terms;
    private final SbmlUnits units;

    MathMl(TermUnits terms, SbmlUnits units) {
        this.terms = terms;
        this.units = units;
    }

    /** A whole formula whose value has that unit. */
    Tag formula(Expression term, Optional<Unit> unit) {
        return wrapped(term(term, unit));
    }

    /** A whole formula: a factor times a term of that unit. */
    Tag times(Tag factor, Expression term, Optional<Unit> unit) {
        return wrapped(new Tag("apply").add(new Tag("times")).add(factor).add(term(term, unit)));
    }

    /** A whole formula that is true or false. */
    Tag condition(Expression term) {
        return wrapped(truth(term));
    }

    private static Tag wrapped(Tag inner) {
        return new Tag("math").with("xmlns", MATHML).with("xmlns:sbml", SbmlWriter.CORE).add(inner);
    }

    private Tag term(Expression term, Optional<Unit> demanded) {
        return switch (term) {
            case Expression.Literal literal -> number(literal.value(), literal.unit().or(() -> demanded));
            case Expression.Reference reference -> Tag.text("ci", Spelling.identifier(reference.name()));
            case Expression.Time _ ->
                Tag.text("csymbol", "time").with("encoding", "text").with("definitionURL", TIME);
            case Expression.Piecewise piecewise -> piecewise(piecewise, demanded);
            case Expression.Draw draw -> apply(Tag.text("ci", draw.distribution().symbol()), draw.arguments(),
                    switch (draw.distribution()) {
                        case LOGNORMAL -> Optional.of(Unit.DIMENSIONLESS);
                        case NORMAL, UNIFORM -> terms.common(draw.arguments()).or(() -> demanded);
                    });
            case Expression.Operation operation -> operation(operation, demanded);
        };
    }

    private Tag piecewise(Expression.Piecewise piecewise, Optional<Unit> demanded) {
        Optional<Unit> unit = terms.common(TermUnits.values(piecewise)).or(() -> demanded);
        Tag tag = new Tag("piecewise");
        for (Expression.Branch branch : piecewise.branches()) {
            tag.add(new Tag("piece").add(term(branch.value(), unit)).add(truth(branch.condition())));
        }
        return tag.add(new Tag("otherwise").add(term(piecewise.otherwise(), unit)));
    }

    private Tag operation(Expression.Operation operation, Optional<Unit> demanded) {
        List<Expression> operands = operation.operands();
        Optional<Unit> pure = Optional.of(Unit.DIMENSIONLESS);
        return switch (operation.operator()) {
            case ADD, SUBTRACT, NEGATE, ABS, FLOOR, CEIL, MIN, MAX ->
                apply(named(operation.operator()), operands, terms.common(operands).or(() -> demanded));
            case REMAINDER, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL ->
                apply(named(operation.operator()), operands, terms.common(operands));
            case MULTIPLY, DIVIDE, POWER, EXP, LN, SIN, COS, TAN, ARCSIN, ARCCOS, ARCTAN, SINH, COSH, TANH ->
                apply(named(operation.operator()), operands, pure);
            case SQRT -> apply(named(operation.operator()), operands, demanded.map(unit -> unit.power(2)));
            case LOG10 -> new Tag("apply").add(new Tag("log"))
                    .add(new Tag("logbase").add(Tag.text("cn", "10").with("type", "integer")))
                    .add(term(operands.getFirst(), pure));
            case AND, OR, NOT -> {
                Tag tag = new Tag("apply").add(named(operation.operator()));
                operands.forEach(operand -> tag.add(truth(operand)));
                yield tag;
            }
        };
    }

    private Tag truth(Expression term) {
        return term instanceof Expression.Literal literal
                ? new Tag(literal.value() != 0 ? "true" : "false")
                : term(term, Optional.empty());
    }

    private Tag apply(Tag operator, List<Expression> operands, Optional<Unit> demanded) {
        List<Tag> parts = new ArrayList<>(List.of(operator));
        for (Expression operand : operands) parts.add(term(operand, demanded));
        return Tag.list("apply", parts);
    }

    private static Tag named(Operator operator) {
        return new Tag(switch (operator) {
            case ADD -> "plus";
            case SUBTRACT, NEGATE -> "minus";
            case MULTIPLY -> "times";
            case DIVIDE -> "divide";
            case POWER -> "power";
            case EXP -> "exp";
            case LN -> "ln";
            case LOG10 -> "log";
            case SQRT -> "root";
            case ABS -> "abs";
            case FLOOR -> "floor";
            case CEIL -> "ceiling";
            case SIN -> "sin";
            case COS -> "cos";
            case TAN -> "tan";
            case ARCSIN -> "arcsin";
            case ARCCOS -> "arccos";
            case ARCTAN -> "arctan";
            case SINH -> "sinh";
            case COSH -> "cosh";
            case TANH -> "tanh";
            case MIN -> "min";
            case MAX -> "max";
            case REMAINDER -> "rem";
            case LESS -> "lt";
            case LESS_OR_EQUAL -> "leq";
            case GREATER -> "gt";
            case GREATER_OR_EQUAL -> "geq";
            case EQUAL -> "eq";
            case NOT_EQUAL -> "neq";
            case AND -> "and";
            case OR -> "or";
            case NOT -> "not";
        });
    }

    private Tag number(double value, Optional<Unit> unit) {
        Tag tag = number(value);
        if (!terms.unitless() && unit.isPresent()) tag.with("sbml:units", units.identifier(unit.get()));
        return tag;
    }

    private static Tag number(double value) {
        if (Double.isNaN(value)) return new Tag("notanumber");
        if (Double.isInfinite(value)) {
            return value > 0 ? new Tag("infinity") : new Tag("apply").add(new Tag("minus")).add(new Tag("infinity"));
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
        Tag tag = Tag.text("cn", BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
        return whole ? tag.with("type", "integer") : tag;
    }

    /** A number as XML Schema's {@code double}: the shortest text that gives it back to the last bit. */
    static String attribute(double value) {
        if (Double.isNaN(value)) return "NaN";
        if (Double.isInfinite(value)) return value > 0 ? "INF" : "-INF";
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
