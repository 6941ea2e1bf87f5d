package org.leydig.inference.likelihood;

/**
 * The cost of a residual: half its square while it is small, in proportion to its size beyond a threshold, so that one
 * observation in conflict with all others does not bend the fit.
 *
 * <p>Huber PJ. Robust estimation of a location parameter. Ann Math Statist 1964;35:73-101.
 *
 * @param threshold in standard deviations; infinite for plain least squares
 */
public record Huber(double threshold) {
    /** Keeps 95 % of the efficiency of least squares when the errors are normal after all. */
    public static final Huber USUAL = new Huber(1.345);
    /** Plain least squares. */
    public static final Huber NONE = new Huber(Double.POSITIVE_INFINITY);

    public Huber {
        if (!(threshold > 0)) throw new IllegalArgumentException("a threshold of " + threshold);
    }

    /** What a residual costs. */
    public double cost(double residual) {
        double size = Math.abs(residual);
        return size <= threshold ? residual * residual / 2 : threshold * (size - threshold / 2);
    }

    /** The weight by which squared residuals have the same slope: 1, or less beyond the threshold. */
    public double weight(double residual) {
        double size = Math.abs(residual);
        return size <= threshold ? 1 : threshold / size;
    }
}
