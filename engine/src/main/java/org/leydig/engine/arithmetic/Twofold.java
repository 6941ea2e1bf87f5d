package org.leydig.engine.arithmetic;

/**
 * A number of about 106 bits: the unevaluated sum of two doubles, the lower at most half an ulp of the higher.
 *
 * <p>Source: T. J. Dekker. A floating-point technique for extending the available precision. Numerische Mathematik 18
 * (1971) 224-242; products by fused multiply-add.
 */
record Twofold(double high, double low) {
    static Twofold of(double value) {
        return new Twofold(value, 0);
    }

    /** The exact sum of two doubles, whichever is larger. */
    private static Twofold sum(double a, double b) {
        double high = a + b;
        double part = high - a;
        return new Twofold(high, (a - (high - part)) + (b - part));
    }

    Twofold plus(Twofold other) {
        Twofold highs = sum(high, other.high);
        return sum(highs.high, highs.low + low + other.low);
    }

    Twofold times(Twofold other) {
        double product = high * other.high;
        return sum(product, Math.fma(high, other.high, -product) + (high * other.low + low * other.high));
    }

    Twofold over(Twofold divisor) {
        double quotient = high / divisor.high;
        Twofold rest = plus(divisor.times(of(-quotient)));
        return sum(quotient, rest.high / divisor.high);
    }

    Twofold root() {
        double root = Math.sqrt(high);
        Twofold rest = plus(of(root).times(of(-root)));
        return sum(root, rest.high / (2 * root));
    }

    /** The natural logarithm, by the series of the inverse hyperbolic tangent; for numbers between 1/2 and 2. */
    Twofold ln() {
        Twofold ratio = plus(of(-1)).over(plus(of(1)));
        Twofold square = ratio.times(ratio);
        Twofold sum = of(0);
        for (int k = 65; k >= 1; k -= 2) sum = sum.times(square).plus(of(1).over(of(k)));
        return sum.times(ratio).times(of(2));
    }
}
