package org.leydig.trial.census;

import static java.util.Objects.requireNonNull;

/**
 * A published figure of a population beside that of the census.
 *
 * @param observable one, or two for a correlation
 * @param statistic {@code p2.5}, {@code p10 over p50}, {@code mean}, {@code sd} or {@code correlation}
 * @param published in the unit of the paper
 * @param reads what the paper's assay reads where the body has 1
 * @param fit whether it carries parameters, or is only reported
 * @param evidence id
 */
public record Figure(String observable, String statistic, double published, String unit, double reads, boolean fit,
        String evidence, String says) {
    public Figure {
        requireNonNull(observable);
        requireNonNull(statistic);
        requireNonNull(unit);
        requireNonNull(evidence);
        requireNonNull(says);
    }

    /** The same figure of the men of a census, as that assay would read it. */
    public double in(Census census) {
        if (statistic.equals("correlation")) {
            String[] both = observable.split(" ");
            return census.correlation(both[0], both[1]);
        }
        if (statistic.equals("mean")) return reads * census.mean(observable);
        if (statistic.equals("sd")) return reads * census.deviation(observable);
        String[] parts = statistic.split(" over ");
        double of = census.quantile(observable, share(parts[0]));
        return parts.length == 1 ? reads * of : of / census.quantile(observable, share(parts[1]));
    }

    private static double share(String percentile) {
        return Double.parseDouble(percentile.substring(1)) / 100;
    }
}
