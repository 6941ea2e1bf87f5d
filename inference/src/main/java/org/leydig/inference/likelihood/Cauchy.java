package org.leydig.inference.likelihood;

/**
 * The cost of a residual: half its square while it is small, growing only with the logarithm of its size once it is large.
 * Papers conflict, and a fit that meets half of two papers meets neither: an observation far from all others is let go.
 *
 * <p>Beaton AE, Tukey JW. Technometrics 1974;16:147-185. Holland PW, Welsch RE. Commun Statist A 1977;6:813-827.
 *
 * @param scale in standard deviations, where a residual weighs half; infinite for plain least squares
 */
public record Cauchy(double scale) {
    /** Keeps 95 % of the efficiency of least squares when the errors are normal after all (Holland and Welsch). */
    public static final Cauchy USUAL = new Cauchy(2.385);
    /** Plain least squares. */
    public static final Cauchy NONE = new Cauchy(Double.POSITIVE_INFINITY);

    public Cauchy {
        if (!(scale > 0)) throw new IllegalArgumentException("a scale of " + scale);
    }

    /** What a residual costs. */
    public double cost(double residual) {
        if (Double.isInfinite(scale)) return residual * residual / 2;
        double far = residual / scale;
        return scale * scale / 2 * StrictMath.log1p(far * far);
    }

    /** The weight by which squared residuals have the same slope. */
    public double weight(double residual) {
        double far = residual / scale;
        return 1 / (1 + far * far);
    }
}
