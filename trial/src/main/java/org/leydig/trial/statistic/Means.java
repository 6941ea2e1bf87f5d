package org.leydig.trial.statistic;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/** Means of independent men, and how two groups of them differ. */
public final class Means {
    private static final double UPPER = 0.975;

    private Means() {
    }

    /** The mean. */
    public static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /** The standard deviation of one man, with n - 1; NaN for fewer than two. */
    public static double sd(double[] values) {
        return Math.sqrt(variance(values));
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }

    /** The mean of one group by Student's distribution; empty for fewer than two. */
    public static Optional<Estimate> of(double[] values) {
        if (values.length < 2) return Optional.empty();
        double mean = mean(values);
        double half = half(variance(values) / values.length, values.length - 1);
        return Optional.of(new Estimate(mean, mean - half, mean + half));
    }

    /**
     * Mean of the first group less that of the second, variances unequal (B. L. Welch, Biometrika 1947;34:28-35). Empty for
     * fewer than two men in a group.
     */
    public static Optional<Estimate> difference(double[] first, double[] second) {
        if (first.length < 2 || second.length < 2) return Optional.empty();
        double difference = mean(first) - mean(second);
        double a = variance(first) / first.length;
        double b = variance(second) / second.length;
        double freedom = (a + b) * (a + b) / (a * a / (first.length - 1) + b * b / (second.length - 1));
        double half = half(a + b, freedom);
        return Optional.of(new Estimate(difference, difference - half, difference + half));
    }

    /** Ratio of geometric means: the difference of the logarithms, turned back. Empty where some value is not positive. */
    public static Optional<Estimate> ratio(double[] first, double[] second) {
        if (Arrays.stream(first).anyMatch(v -> !(v > 0)) || Arrays.stream(second).anyMatch(v -> !(v > 0)))
            return Optional.empty();
        return difference(logarithms(first), logarithms(second))
                .map(e -> new Estimate(Math.exp(e.value()), Math.exp(e.low()), Math.exp(e.high())));
    }

    private static double[] logarithms(double[] values) {
        return Arrays.stream(values).map(Math::log).toArray();
    }

    private static double half(double square, double freedom) {
        if (square == 0) return 0;
        return Math.sqrt(square) * new TDistribution(freedom).inverseCumulativeProbability(UPPER);
    }
}
