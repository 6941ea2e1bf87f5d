package org.leydig.engine.evaluate;

import org.leydig.engine.arithmetic.Elementary;
import org.leydig.language.model.Operator;

/**
 * What each operator of the language means on numbers. Every evaluation computes with these, so that all agree to the
 * bit, and each is made of operations whose results the Java language fixes, so that all machines agree too.
 *
 * <p>Division by zero gives an infinity or NaN as in IEEE 754; comparisons with NaN are false, except {@code !=}.
 * A number is true unless it is 0. Sums and products go from left to right.
 */
public final class Arithmetic {
    private Arithmetic() {
    }

    /** The value of an operator of one or two operands; of one, the second is not looked at. */
    public static double apply(Operator operator, double first, double second) {
        return operator.arity().allows(2)
                ? apply(operator, new double[]{first, second})
                : apply(operator, new double[]{first});
    }

    /** The value of an operator applied to operands, of which there are as many as it takes. */
    static double apply(Operator operator, double[] v) {
        return switch (operator) {
            case ADD -> sum(v);
            case SUBTRACT -> v[0] - v[1];
            case MULTIPLY -> product(v);
            case DIVIDE -> v[0] / v[1];
            case POWER -> power(v[0], v[1]);
            case NEGATE -> -v[0];
            case EXP -> Elementary.exp(v[0]);
            case LN -> Elementary.ln(v[0]);
            case LOG10 -> StrictMath.log10(v[0]);
            case SQRT -> Math.sqrt(v[0]);
            case ABS -> Math.abs(v[0]);
            case FLOOR -> Math.floor(v[0]);
            case CEIL -> Math.ceil(v[0]);
            case SIN -> Elementary.sin(v[0]);
            case COS -> Elementary.cos(v[0]);
            case TAN -> StrictMath.tan(v[0]);
            case ARCSIN -> StrictMath.asin(v[0]);
            case ARCCOS -> StrictMath.acos(v[0]);
            case ARCTAN -> StrictMath.atan(v[0]);
            case SINH -> StrictMath.sinh(v[0]);
            case COSH -> StrictMath.cosh(v[0]);
            case TANH -> StrictMath.tanh(v[0]);
            case MIN -> least(v);
            case MAX -> greatest(v);
            case REMAINDER -> v[0] % v[1];
            case LESS -> truth(v[0] < v[1]);
            case LESS_OR_EQUAL -> truth(v[0] <= v[1]);
            case GREATER -> truth(v[0] > v[1]);
            case GREATER_OR_EQUAL -> truth(v[0] >= v[1]);
            case EQUAL -> truth(v[0] == v[1]);
            case NOT_EQUAL -> truth(v[0] != v[1]);
            case AND -> truth(all(v));
            case OR -> truth(any(v));
            case NOT -> truth(!holds(v[0]));
        };
    }

    /** Whether a number counts as true. */
    static boolean holds(double value) {
        return value != 0;
    }

    /** 1 for true, 0 for false. */
    static double truth(boolean holds) {
        return holds ? 1 : 0;
    }

    /**
     * A power. Whole and half exponents from -2 to 4, and whole ones up to 8, are products and square roots, whether the
     * exponent is written in the text or is the value of a parameter; all others are {@link Elementary#pow}.
     */
    public static double power(double x, double exponent) {
        double doubled = exponent + exponent;
        int halves = (int) doubled;
        boolean product = halves == doubled && -4 <= halves && halves <= (halves % 2 == 0 ? 16 : 7);
        return product ? halves(x, halves) : Elementary.pow(x, exponent);
    }

    /** x to the power of {@code halves / 2}. */
    private static double halves(double x, int halves) {
        return switch (halves) {
            case -4 -> 1 / (x * x);
            case -3 -> 1 / (x * Math.sqrt(x));
            case -2 -> 1 / x;
            case -1 -> 1 / Math.sqrt(x);
            case 0 -> 1;
            case 1 -> Math.sqrt(x);
            case 2 -> x;
            case 3 -> x * Math.sqrt(x);
            case 4 -> x * x;
            case 5 -> x * x * Math.sqrt(x);
            case 6 -> x * x * x;
            case 7 -> x * x * x * Math.sqrt(x);
            case 8 -> x * x * (x * x);
            case 10 -> x * x * (x * x) * x;
            case 12 -> x * x * (x * x) * (x * x);
            case 14 -> x * x * (x * x) * (x * x) * x;
            case 16 -> x * x * (x * x) * (x * x * (x * x));
            default -> throw new IllegalArgumentException("no product for " + halves + "/2");
        };
    }

    private static double sum(double[] v) {
        if (v.length == 0) return 0;
        double sum = v[0];
        for (int i = 1; i < v.length; i++) sum += v[i];
        return sum;
    }

    private static double product(double[] v) {
        if (v.length == 0) return 1;
        double product = v[0];
        for (int i = 1; i < v.length; i++) product *= v[i];
        return product;
    }

    private static double least(double[] v) {
        double least = v[0];
        for (int i = 1; i < v.length; i++) least = Math.min(least, v[i]);
        return least;
    }

    private static double greatest(double[] v) {
        double greatest = v[0];
        for (int i = 1; i < v.length; i++) greatest = Math.max(greatest, v[i]);
        return greatest;
    }

    private static boolean all(double[] v) {
        for (double x : v) if (!holds(x)) return false;
        return true;
    }

    private static boolean any(double[] v) {
        for (double x : v) if (holds(x)) return true;
        return false;
    }
}
