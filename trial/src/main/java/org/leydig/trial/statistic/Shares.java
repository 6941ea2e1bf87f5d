package org.leydig.trial.statistic;

import java.util.Optional;

/** Shares of men, and how two of them differ; 0 to 1. */
public final class Shares {
    private Shares() {
    }

    /**
     * A share by the score interval (E. B. Wilson, J Am Stat Assoc 1927;22:209-212); empty for nobody.
     *
     * @param reached in how many it holds
     * @param men of so many
     */
    public static Optional<Estimate> of(int reached, int men) {
        if (men == 0) return Optional.empty();
        double p = reached / (double) men;
        double z = Estimate.Z;
        double scale = 1 + z * z / men;
        double middle = (p + z * z / (2 * men)) / scale;
        double half = z * Math.sqrt(p * (1 - p) / men + z * z / (4.0 * men * men)) / scale;
        double low = reached == 0 ? 0 : middle - half;
        double high = reached == men ? 1 : middle + half;
        return Optional.of(new Estimate(p, low, high));
    }

    /**
     * The first share less the second, by the hybrid of two score intervals (R. G. Newcombe, Stat Med 1998;17:873-890,
     * method 10); empty when a group is.
     */
    public static Optional<Estimate> difference(int reached, int men, int otherReached, int otherMen) {
        Optional<Estimate> first = of(reached, men);
        Optional<Estimate> second = of(otherReached, otherMen);
        if (first.isEmpty() || second.isEmpty()) return Optional.empty();
        Estimate a = first.get();
        Estimate b = second.get();
        double d = a.value() - b.value();
        return Optional.of(new Estimate(d, d - Math.hypot(a.value() - a.low(), b.high() - b.value()),
                d + Math.hypot(a.high() - a.value(), b.value() - b.low())));
    }
}
