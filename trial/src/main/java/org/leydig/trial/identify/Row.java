package org.leydig.trial.identify;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.leydig.trial.study.Interval;

/**
 * One published number as the fit sees it.
 *
 * @param study the study's id
 * @param evidence ids of evidence rows
 * @param words what is reported
 * @param assay the assay whose scale the number has; empty for ratios, times and counts
 * @param logarithmic whether the logarithms are compared, as for all but differences
 * @param published the number
 * @param sigma its standard deviation: of the logarithm, or in its own unit for a difference
 */
public record Row(String study, List<String> evidence, String words, Optional<String> assay, boolean logarithmic,
        double published, double sigma) {
    /** No reported number pins the body down more sharply than this: studies differ by as much between themselves. */
    private static final double LEAST = 0.08;
    /** Where a paper gives no interval; one that gives a wide one must not weigh less than one that is silent. */
    private static final double UNTOLD = 0.15;
    private static final double Z = 1.959963984540054;
    /** Standard deviations by which a row is missed for which there is no figure, such as a limit never passed. */
    private static final double MISSED = 6;
    /** Beyond a factor of ten thousand it does not matter by how much: assays end there. */
    private static final double FARTHEST = StrictMath.log(1e4);

    public Row {
        evidence = List.copyOf(evidence);
        requireNonNull(study);
        requireNonNull(words);
        requireNonNull(assay);
        if (!(sigma > 0)) throw new IllegalArgumentException(study + ", " + words + ": standard deviation " + sigma);
        if (logarithmic && !(published > 0))
            throw new IllegalArgumentException(study + ", " + words + ": " + published);
    }

    /**
     * A row whose standard deviation follows from the published 95 % interval.
     *
     * @param difference whether it may have any sign
     */
    static Row of(String study, List<String> evidence, String words, Optional<String> assay, boolean difference,
            double published, Optional<Interval> interval) {
        boolean logarithmic = !difference && published > 0;
        double size = Math.abs(published);
        double relative = interval.map(i -> logarithmic && i.low() > 0
                ? StrictMath.log(i.high() / i.low()) / (2 * Z)
                : (i.high() - i.low()) / (2 * Z * size)).orElse(UNTOLD);
        double sigma = Math.max(LEAST, relative);
        if (logarithmic) return new Row(study, evidence, words, assay, true, published, Math.min(sigma, UNTOLD));
        double own = size > 0 ? sigma * size : interval.map(i -> (i.high() - i.low()) / (2 * Z)).orElse(UNTOLD);
        return new Row(study, evidence, words, Optional.empty(), false, published, own > 0 ? own : UNTOLD);
    }

    /** The published number over the simulated one, as a logarithm; NaN when there is no such ratio. */
    double logRatio(double simulated) {
        if (!logarithmic || Double.isNaN(simulated)) return Double.NaN;
        return simulated > 0
                ? Math.clamp(StrictMath.log(published / simulated), -FARTHEST, FARTHEST)
                : FARTHEST;
    }

    /**
     * (simulated - published) / standard deviation.
     *
     * @param offset logarithm by which the assay reads higher than the library thinks
     */
    double residual(double simulated, double offset) {
        if (Double.isNaN(simulated)) return MISSED;
        return logarithmic ? (offset - logRatio(simulated)) / sigma : (simulated - published) / sigma;
    }
}
