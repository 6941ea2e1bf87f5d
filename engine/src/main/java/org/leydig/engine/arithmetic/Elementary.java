package org.leydig.engine.arithmetic;

/**
 * Exponential, logarithm, power, sine and cosine, the same bits on every machine and in every state of the just-in-time compiler, and
 * about as fast as the machine's own. Java's {@link Math} promises neither; {@link StrictMath} takes six times as
 * long for a power.
 *
 * <p>Tables and short polynomials in nothing but IEEE 754 operations and fused multiply-add, which Java fixes to the bit.
 * The logarithm is carried to some 68 bits for the power. Errors are below 0.51 ulp (measured; see the test).
 * Special and extreme arguments go to {@link StrictMath}.
 *
 * <p>Source of the method: P. T. P. Tang. Table-driven implementation of the exponential function in IEEE floating-point
 * arithmetic, and of the logarithm function. ACM Transactions on Mathematical Software 15 (1989) 144-157 and 16 (1990)
 * 378-400. Tables are computed when the class is loaded. Sine and cosine are by the polynomials of fdlibm (Sun
 * Microsystems, 1993) after reduction by quarters of a turn, and within 1.5 ulp.
 */
public final class Elementary {
    /** Parts of an octave: entries in each table. Public for those who do the same many at a time. */
    public static final int PARTS = 128;
    public static final int PART_BITS = 7;
    public static final int FRACTION_BITS = 52;

    private static final long ONE = Double.doubleToRawLongBits(1);
    public static final long SMALLEST_NORMAL = Double.doubleToRawLongBits(Double.MIN_NORMAL);
    public static final long INFINITE = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);
    /** Bits of the lowest mantissa, so that 1 lies in the middle of a part and the octave runs from 0.705 to 1.41. */
    public static final long LOWEST = ONE - (151L << (FRACTION_BITS - PART_BITS - 1));
    /** Logarithms have their high part cut to this, so that adding whole octaves is exact. */
    private static final double GRID = 0x1p-42;

    private static final Twofold LN2 = new Twofold(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);
    public static final double LN2_HIGH = Math.rint(LN2.high() / GRID) * GRID;
    public static final double LN2_LOW = (LN2.high() - LN2_HIGH) + LN2.low();
    public static final double PART_HIGH = LN2.high() / PARTS;
    public static final double PART_LOW = LN2.low() / PARTS;
    public static final double PARTS_PER_E = PARTS / LN2.high();
    /** Adding this rounds to a whole number, which then stands in the lowest bits. */
    public static final double ROUNDER = 0x1.8p52;
    /** Where the results of {@code exp} are normal numbers, with room to spare. */
    public static final double EXP_RANGE = 708;
    public static final double LARGEST_EXPONENT = 0x1p60;

    /** Where arguments of sine and cosine are reduced here. */
    public static final double WAVE_RANGE = 1e6;
    public static final double QUARTERS = 0x1.45f306dc9c883p-1;
    public static final double QUARTER_HIGH = 0x1.921fb54442d18p0;
    public static final double QUARTER_LOW = 0x1.1a62633145c07p-54;
    public static final double QUARTER_LOWEST = -0x1.f1976b7ed8fbcp-110;
    public static final double S1 = -0x1.5555555555549p-3;
    public static final double S2 = 0x1.111111110f8a6p-7;
    public static final double S3 = -0x1.a01a019c161d5p-13;
    public static final double S4 = 0x1.71de357b1fe7dp-19;
    public static final double S5 = -0x1.ae5e68a2b9cebp-26;
    public static final double S6 = 0x1.5d93a5acfd57cp-33;
    public static final double C1 = 0x1.555555555554cp-5;
    public static final double C2 = -0x1.6c16c16c15177p-10;
    public static final double C3 = 0x1.a01a019cb1590p-16;
    public static final double C4 = -0x1.27e4f809c52adp-22;
    public static final double C5 = 0x1.1ee9ebdb4b1c4p-29;
    public static final double C6 = -0x1.8fae9be8838d4p-37;

    /** Part i: two to the power of i/128, and the relative error of that. */
    private static final double[] POWERS = powers();
    /** Part i: the reciprocal of its middle, and minus the logarithm of the reciprocal in two parts. */
    private static final double[] LOGARITHMS = logarithms();

    private Elementary() {
    }

    /** For each part two to the power of i/128, and the relative error of that; a copy. */
    public static double[] tableOfPowers() {
        return POWERS.clone();
    }

    /** For each part the reciprocal of its middle, minus its logarithm in two parts, and nothing; a copy. */
    public static double[] tableOfLogarithms() {
        return LOGARITHMS.clone();
    }

    private static double[] powers() {
        Twofold step = Twofold.of(2);
        for (int i = 0; i < PART_BITS; i++) step = step.root();
        double[] table = new double[2 * PARTS];
        Twofold power = Twofold.of(1);
        for (int i = 0; i < PARTS; i++) {
            table[2 * i] = power.high();
            table[2 * i + 1] = power.low() / power.high();
            power = power.times(step);
        }
        return table;
    }

    private static double[] logarithms() {
        double[] table = new double[4 * PARTS];
        for (int i = 0; i < PARTS; i++) {
            long part = LOWEST + ((2L * i + 1) << (FRACTION_BITS - PART_BITS - 1));
            double reciprocal = 1 / Double.longBitsToDouble(part);
            Twofold ln = Twofold.of(reciprocal).ln();
            double high = -Math.rint(ln.high() / GRID) * GRID;
            table[4 * i] = reciprocal;
            table[4 * i + 1] = high;
            table[4 * i + 2] = (-ln.high() - high) - ln.low();
        }
        return table;
    }

    /** e to the power of x. */
    public static double exp(double x) {
        return Math.abs(x) < EXP_RANGE ? exp(x, 0) : StrictMath.exp(x);
    }

    /** e to the power of the sum of a number of moderate size and a tiny one. */
    private static double exp(double x, double tiny) {
        double shifted = x * PARTS_PER_E + ROUNDER;
        double parts = shifted - ROUNDER;
        long whole = Double.doubleToRawLongBits(shifted);
        int part = (int) whole & (PARTS - 1);
        double r = Math.fma(-parts, PART_LOW, Math.fma(-parts, PART_HIGH, x)) + tiny;
        double square = r * r;
        double tail = POWERS[2 * part + 1]
                + Math.fma(square * square, 1 / 24.0 + r * (1 / 120.0), Math.fma(square, 0.5 + r * (1 / 6.0), r));
        long octaves = (whole - part) << (FRACTION_BITS - PART_BITS);
        double scale = Double.longBitsToDouble(Double.doubleToRawLongBits(POWERS[2 * part]) + octaves);
        return Math.fma(scale, tail, scale);
    }

    /** The natural logarithm of x. */
    public static double ln(double x) {
        long bits = Double.doubleToRawLongBits(x);
        if (bits < SMALLEST_NORMAL || bits >= INFINITE) return StrictMath.log(x);
        return power(bits, 1, false);
    }

    /** The sine of x. */
    public static double sin(double x) {
        return Math.abs(x) < WAVE_RANGE ? wave(x, 0) : StrictMath.sin(x);
    }

    /** The cosine of x. */
    public static double cos(double x) {
        return Math.abs(x) < WAVE_RANGE ? wave(x, 1) : StrictMath.cos(x);
    }

    /** The sine of x and so many quarters of a turn. */
    private static double wave(double x, int quarters) {
        double shifted = x * QUARTERS + ROUNDER;
        double turned = ROUNDER - shifted;
        long quadrant = Double.doubleToRawLongBits(shifted) + quarters;
        double near = Math.fma(turned, QUARTER_HIGH, x);
        double r = Math.fma(turned, QUARTER_LOW, near);
        double rest = Math.fma(turned, QUARTER_LOW, near - r) + turned * QUARTER_LOWEST;
        double z = r * r;
        double value;
        if ((quadrant & 1) == 0) {
            double series = Math.fma(z, Math.fma(z, Math.fma(z, Math.fma(z, Math.fma(z, S6, S5), S4), S3), S2), S1);
            value = r + Math.fma(r * z, series, rest);
        } else {
            double series = Math.fma(z, Math.fma(z, Math.fma(z, Math.fma(z, Math.fma(z, C6, C5), C4), C3), C2), C1);
            double half = 0.5 * z;
            double first = 1 - half;
            value = first + (((1 - first) - half) + Math.fma(z * z, series, -(r * rest)));
        }
        return (quadrant & 2) == 0 ? value : -value;
    }

    /** x to the power of y. */
    public static double pow(double x, double y) {
        long bits = Double.doubleToRawLongBits(x);
        if (bits < SMALLEST_NORMAL || bits >= INFINITE || !(Math.abs(y) < LARGEST_EXPONENT)) {
            return StrictMath.pow(x, y);
        }
        return power(bits, y, true);
    }

    /** The logarithm of a positive normal number, or that number to the power of y. */
    private static double power(long bits, double y, boolean raise) {
        long above = bits - LOWEST;
        int part = (int) (above >> (FRACTION_BITS - PART_BITS)) & (PARTS - 1);
        double octaves = above >> FRACTION_BITS;
        double mantissa = Double.longBitsToDouble(bits - (above & (-1L << FRACTION_BITS)));
        double reciprocal = LOGARITHMS[4 * part];

        // r = mantissa * reciprocal - 1, exactly, in two parts
        double product = mantissa * reciprocal;
        double error = Math.fma(mantissa, reciprocal, -product);
        double near = product - 1;
        double r = near + error;
        double rest = (near - r) + error;

        // ln(1 + r) = r - r^2/2 + r^3 (1/3 - r/4 + ...), the first two terms in two parts
        double start = Math.fma(octaves, LN2_HIGH, LOGARITHMS[4 * part + 1]);
        double first = start + r;
        double half = -0.5 * r;
        double square = r * half;
        double second = first + square;
        double r2 = r * r;
        double series = r * r2 * Math.fma(r2 * r2, 1 / 7.0 - r * 0.125,
                Math.fma(r2, 0.2 - r * (1 / 6.0), 1 / 3.0 - r * 0.25));
        double low = Math.fma(octaves, LN2_LOW, LOGARITHMS[4 * part + 2]) + ((start - first) + r)
                + ((first - second) + square) + (Math.fma(r, half, -square) + Math.fma(-rest, r, rest)) + series;
        double ln = second + low;
        if (!raise) return ln;

        double lnLow = (second - ln) + low;
        double exponent = y * ln;
        double exponentLow = Math.fma(y, ln, -exponent) + y * lnLow;
        return Math.abs(exponent) < EXP_RANGE
                ? exp(exponent, exponentLow)
                : StrictMath.pow(Double.longBitsToDouble(bits), y);
    }
}
