package org.leydig.engine.evaluate;

/** Exponential, logarithm and power, the same bits on every machine. */
public final class Elementary {
    private Elementary() {
    }

    /** e to the power of x. */
    public static double exp(double x) {
        return StrictMath.exp(x);
    }

    /** The natural logarithm of x. */
    public static double ln(double x) {
        return StrictMath.log(x);
    }

    /** x to the power of y. */
    public static double pow(double x, double y) {
        return StrictMath.pow(x, y);
    }
}
