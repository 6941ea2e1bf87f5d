package org.leydig.language.lower;

import java.util.List;
import org.leydig.language.model.Operator;

/**
 * What each operator computes, in double precision, the same bits on every machine. Operators of any number of operands work from left to right; truth is
 * 1, falsehood 0, and every number but 0 counts as true, as in SBML Level 3 Version 2.
 */
public final class Arithmetic {
    private Arithmetic() {
    }

    /** The value of an operator applied to these values. */
    public static double apply(Operator operator, List<Double> values) {
        return switch (operator) {
            case ADD -> values.stream().reduce(Double::sum).orElse(0.0);
            case MULTIPLY -> values.stream().reduce((a, b) -> a * b).orElse(1.0);
            case MIN -> values.stream().reduce(Math::min).orElseThrow();
            case MAX -> values.stream().reduce(Math::max).orElseThrow();
            case AND -> truth(values.stream().allMatch(v -> v != 0));
            case OR -> truth(values.stream().anyMatch(v -> v != 0));
            case NEGATE, EXP, LN, LOG10, SQRT, ABS, FLOOR, CEIL, SIN, COS, TAN, ARCSIN, ARCCOS, ARCTAN, SINH, COSH,
                    TANH,
                    NOT ->
                one(operator, values.getFirst());
            case SUBTRACT, DIVIDE, POWER, REMAINDER, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL ->
                two(operator, values.get(0), values.get(1));
        };
    }

    private static double one(Operator operator, double x) {
        return switch (operator) {
            case NEGATE -> -x;
            case EXP -> StrictMath.exp(x);
            case LN -> StrictMath.log(x);
            case LOG10 -> StrictMath.log10(x);
            case SQRT -> Math.sqrt(x);
            case ABS -> Math.abs(x);
            case FLOOR -> Math.floor(x);
            case CEIL -> Math.ceil(x);
            case SIN -> StrictMath.sin(x);
            case COS -> StrictMath.cos(x);
            case TAN -> StrictMath.tan(x);
            case ARCSIN -> StrictMath.asin(x);
            case ARCCOS -> StrictMath.acos(x);
            case ARCTAN -> StrictMath.atan(x);
            case SINH -> StrictMath.sinh(x);
            case COSH -> StrictMath.cosh(x);
            case TANH -> StrictMath.tanh(x);
            case NOT -> truth(x == 0);
            default -> throw new IllegalArgumentException(operator + " does not take one operand");
        };
    }

    private static double two(Operator operator, double x, double y) {
        return switch (operator) {
            case SUBTRACT -> x - y;
            case DIVIDE -> x / y;
            case POWER -> power(x, y);
            case REMAINDER -> x % y;
            case LESS -> truth(x < y);
            case LESS_OR_EQUAL -> truth(x <= y);
            case GREATER -> truth(x > y);
            case GREATER_OR_EQUAL -> truth(x >= y);
            case EQUAL -> truth(x == y);
            case NOT_EQUAL -> truth(x != y);
            default -> throw new IllegalArgumentException(operator + " does not take two operands");
        };
    }

    /** Whole and half exponents from -2 to 4 are products and square roots, as the evaluations compute them. */
    private static double power(double x, double exponent) {
        double halves = exponent + exponent;
        if (halves != Math.rint(halves) || halves < -4 || halves > 8) return StrictMath.pow(x, exponent);
        if (halves < 0) return 1 / power(x, -exponent);
        double root = halves % 2 == 0 ? 1 : Math.sqrt(x);
        return switch ((int) (halves / 2)) {
            case 0 -> root;
            case 1 -> x * root;
            case 2 -> x * x * root;
            case 3 -> x * x * x * root;
            default -> x * x * (x * x);
        };
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }
}
