package org.leydig.language.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Operator;
import org.leydig.language.model.Unit;

/** Writes terms as Antimony's formulas, with no more parentheses than their meaning (or a careful reader) needs. */
final class AntimonyTerms {
    /** How strongly signs bind, as libSBML's formula parser has it; nothing is stronger than a name. */
    private enum Strength {
        LOGIC, COMPARISON, SUM, PRODUCT, SIGN, POWER, NAME
    }

    private final Function<Unit, String> unitName;

    AntimonyTerms(Function<Unit, String> unitName) {
        this.unitName = unitName;
    }

    String of(Expression term) {
        return switch (term) {
            case Expression.Literal literal ->
                number(literal.value()) + literal.unit().map(unit -> " " + unitName.apply(unit)).orElse("");
            case Expression.Reference reference -> Spelling.identifier(reference.name());
            case Expression.Time _ -> "time";
            case Expression.Draw draw -> call(draw.distribution().symbol(), draw.arguments());
            case Expression.Piecewise piecewise -> call("piecewise", piecewise.parts());
            case Expression.Operation operation -> operation(operation.operator(), operation.operands());
        };
    }

    /** A term in parentheses, unless it is a name, a plain number or a call. */
    String guarded(Expression term) {
        return within(term, Strength.NAME);
    }

    private String operation(Operator operator, List<Expression> x) {
        return switch (operator) {
            case ADD, MULTIPLY, AND, OR -> x.isEmpty() ? empty(operator) : chain(operator, x);
            case SUBTRACT, DIVIDE -> chain(operator, x);
            case LESS -> comparison("lt", operator, x);
            case LESS_OR_EQUAL -> comparison("leq", operator, x);
            case GREATER -> comparison("gt", operator, x);
            case GREATER_OR_EQUAL -> comparison("geq", operator, x);
            case EQUAL -> comparison("eq", operator, x);
            case NOT_EQUAL -> comparison("neq", operator, x);
            case POWER -> within(x.get(0), Strength.NAME) + "^" + within(x.get(1), Strength.NAME);
            case NEGATE -> "-" + within(x.getFirst(), Strength.POWER);
            case NOT -> "!" + within(x.getFirst(), Strength.NAME);
            case EXP, LN, LOG10, SQRT, ABS, FLOOR, CEIL, SIN, COS, TAN, ARCSIN, ARCCOS, ARCTAN, SINH, COSH, TANH, MIN,
                    MAX,
                    REMAINDER ->
                call(operator.symbol(), x);
        };
    }

    private static String empty(Operator operator) {
        return switch (operator) {
            case AND -> "true";
            case OR -> "false";
            case MULTIPLY -> "1";
            default -> "0";
        };
    }

    /** Antimony takes {@code (a < b) < c} for a chain, so comparisons of comparisons are written as functions. */
    private String comparison(String function, Operator operator, List<Expression> x) {
        boolean nested = x.stream().anyMatch(operand -> strength(operand) == Strength.COMPARISON);
        return nested ? call(function, x) : chain(operator, x);
    }

    /** Operands joined by a sign that groups to the left. */
    private String chain(Operator operator, List<Expression> operands) {
        Strength own = strength(operator);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            Expression operand = operands.get(i);
            boolean alike = i == 0 && own != Strength.LOGIC && strength(operand) == own;
            texts.add(bare(operand, alike || strength(operand).compareTo(own) > 0));
        }
        return String.join(" " + operator.symbol() + " ", texts);
    }

    private String within(Expression term, Strength least) {
        return bare(term, strength(term).compareTo(least) >= 0);
    }

    private String bare(Expression term, boolean bare) {
        return bare ? of(term) : "(" + of(term) + ")";
    }

    private String call(String function, List<Expression> arguments) {
        return arguments.stream().map(this::of).collect(Collectors.joining(", ", function + "(", ")"));
    }

    private static Strength strength(Expression term) {
        return switch (term) {
            case Expression.Literal literal ->
                literal.unit().isPresent() || literal.value() < 0 ? Strength.SIGN : Strength.NAME;
            case Expression.Reference _,Expression.Time _,Expression.Draw _,Expression.Piecewise _ -> Strength.NAME;
            case Expression.Operation operation -> switch (operation.operands().size()) {
                case 0 -> Strength.NAME;
                case 1 -> one(operation);
                default -> strength(operation.operator());
            };
        };
    }

    /** A sum, product or logic of one operand is written as that operand. */
    private static Strength one(Expression.Operation operation) {
        return switch (operation.operator()) {
            case ADD, MULTIPLY, AND, OR -> strength(operation.operands().getFirst());
            default -> strength(operation.operator());
        };
    }

    private static Strength strength(Operator operator) {
        return switch (operator) {
            case AND, OR -> Strength.LOGIC;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> Strength.COMPARISON;
            case ADD, SUBTRACT -> Strength.SUM;
            case MULTIPLY, DIVIDE -> Strength.PRODUCT;
            case NEGATE, NOT -> Strength.SIGN;
            case POWER -> Strength.POWER;
            case EXP, LN, LOG10, SQRT, ABS, FLOOR, CEIL, SIN, COS, TAN, ARCSIN, ARCCOS, ARCTAN, SINH, COSH, TANH, MIN,
                    MAX,
                    REMAINDER ->
                Strength.NAME;
        };
    }

    /** The shortest text that gives the number back to the last bit. */
    static String number(double value) {
        if (Double.isNaN(value)) return "NaN";
        if (Double.isInfinite(value)) return value > 0 ? "inf" : "-inf";
        return MathMl.attribute(value);
    }
}
