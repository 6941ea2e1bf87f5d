package org.leydig.engine.scheme;

/**
 * How long the next step should be: a proportional-integral controller (K. Gustafsson, ACM Transactions on Mathematical
 * Software 17 (1991) 533-554) with the weak proportional part of Hairer, Norsett and Wanner's DOPRI5 (Solving Ordinary
 * Differential Equations I, II.4): after a burst, errors fall from step to step, and a strong one would hold steps back.
 * Powers are taken to eight digits: no more is known about an error, and each step of each man asks for them.
 */
public final class StepControl {
    /** Public, as what follows, for those who do the same for many men at a time: see {@link StepFactors}. */
    public static final double SAFETY = 0.9;
    public static final double SHRINK = 0.1;
    public static final double LEAST_ERROR = 1e-8;
    public static final double LN2 = 0.6931471805599453;
    public static final int FRACTION_BITS = 52;
    /** Bits of the square root of a half: mantissas run from there to the square root of 2. */
    public static final long LOWEST = 0x3FE6A09E667F3BCDL;
    public static final double ROUNDER = 0x1.8p52;

    private static final double PROPORTIONAL = 0.2;
    private static final double INTEGRAL = 1 - 0.75 * PROPORTIONAL;
    private static final double GROW = 6;

    private final double integral;
    private final double proportional;
    private final double plain;
    private double before = Double.NaN;
    private double octavesBefore;
    private boolean rejected;

    /** @param errorOrder the power of the step that the scheme's error estimate goes with */
    public StepControl(int errorOrder) {
        integral = INTEGRAL / errorOrder;
        proportional = PROPORTIONAL / errorOrder;
        plain = 1.0 / errorOrder;
    }

    /** Forgets the last error: what follows has nothing to do with it. */
    public void restart() {
        remember(Double.NaN);
    }

    /** The factor for the step after an accepted one with that error. */
    public double accepted(double error) {
        double octaves = octaves(considered(error));
        double factor = factor(octaves, octavesBefore, weight(), most());
        accepted(error, octaves);
        return factor;
    }

    /** Learns of an accepted step whose factor was computed elsewhere, from these octaves of its error. */
    public void accepted(double error, double octaves) {
        before = considered(error);
        octavesBefore = octaves;
        rejected = false;
    }

    static double considered(double error) {
        return error > LEAST_ERROR ? error : LEAST_ERROR;
    }

    double factor(double octaves, double last, double weight, double most) {
        double factor = SAFETY * power(proportional * last - weight * octaves);
        if (factor > most) return most;
        return factor > SHRINK ? factor : SHRINK;
    }

    /** The octaves of the last error, 0 for none. */
    public double octaves() {
        return octavesBefore;
    }

    /** The largest factor that it would give now. */
    public double most() {
        return rejected ? 1 : GROW;
    }

    /** What octaves of the next error will count in those of a factor: more where it is the first. */
    public double weight() {
        return Double.isNaN(before) ? plain : integral;
    }

    /** What those of the error before count. */
    public double proportional() {
        return proportional;
    }

    /** The factor for another try after a rejected one with that error. */
    public double rejected(double error) {
        rejected = true;
        return Double.isFinite(error)
                ? Math.max(SHRINK, Math.min(SAFETY, SAFETY * power(-plain * octaves(error))))
                : SHRINK;
    }

    /** The logarithm to base 2 of a positive normal number, within 2e-9: by the series of the area tangent. */
    static double octaves(double x) {
        long bits = Double.doubleToRawLongBits(x);
        long whole = (bits - LOWEST) >> FRACTION_BITS;
        double mantissa = Double.longBitsToDouble(bits - (whole << FRACTION_BITS));
        double t = (mantissa - 1) / (mantissa + 1);
        double t2 = t * t;
        double t4 = t2 * t2;
        return whole + t
                * (2 / LN2 + t2 * (2 / (3 * LN2)) + t4 * (2 / (5 * LN2) + t2 * (2 / (7 * LN2)) + t4 * (2 / (9 * LN2))));
    }

    /** Two to a power of less than 1000 in magnitude, within 1e-8: by the series of the exponential. */
    static double power(double octaves) {
        double shifted = octaves + ROUNDER;
        double x = (octaves - (shifted - ROUNDER)) * LN2;
        double x2 = x * x;
        double low = 1 + x + x2 * (1 / 2.0 + x * (1 / 6.0));
        double series = low + x2 * x2 * (1 / 24.0 + x * (1 / 120.0) + x2 * (1 / 720.0 + x * (1 / 5040.0)));
        long whole = Double.doubleToRawLongBits(shifted) << FRACTION_BITS;
        return Double.longBitsToDouble(Double.doubleToRawLongBits(series) + whole);
    }

    /** The error of the last accepted step, NaN for none; with it a run can be taken up again exactly. */
    public double memory() {
        return before;
    }

    /** Takes up a run where {@link #memory} was taken. */
    public void remember(double error) {
        before = error;
        octavesBefore = Double.isNaN(error) ? 0 : octaves(error);
        rejected = false;
    }
}
