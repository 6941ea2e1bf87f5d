package org.leydig.trial.statistic;

/**
 * An estimate with its 95 % confidence interval.
 *
 * @param value the estimate
 * @param low lower end of the interval
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {
    /** The standard normal quantile of 0.975. */
    static final double Z = 1.959963984540054;

    public Estimate {
        if (!(low <= value && value <= high))
            throw new IllegalArgumentException(value + " outside of " + low + " to " + high);
    }

    /** Whether the interval excludes a value, such as that of no effect. */
    public boolean excludes(double none) {
        return none < low || high < none;
    }
}
