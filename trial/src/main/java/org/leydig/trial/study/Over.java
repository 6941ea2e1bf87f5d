package org.leydig.trial.study;

import java.util.Arrays;
import org.leydig.units.measure.Numbers;

/**
 * What is reported of the men's values.
 *
 * @param kind which
 * @param percent for a percentile
 */
public record Over(Kind kind, double percent) {
    /** The kinds. */
    public enum Kind {
        MEAN, MEDIAN, SD, CV, PERCENTILE
    }

    public static final Over MEAN = new Over(Kind.MEAN, Double.NaN);
    public static final Over MEDIAN = new Over(Kind.MEDIAN, Double.NaN);

    /** Whether the middle of the men is meant, which the typical man stands for. */
    public boolean middle() {
        return kind == Kind.MEAN || kind == Kind.MEDIAN || percent == 50;
    }

    /** As written. */
    public String words() {
        return switch (kind) {
            case MEAN -> "mean";
            case MEDIAN -> "median";
            case SD -> "SD";
            case CV -> "CV";
            case PERCENTILE -> "p" + Numbers.plain(percent);
        };
    }

    /**
     * The figure for these men. A man without a value (a limit never passed) counts as last for the median and for
     * percentiles, and is left out of the others.
     *
     * @return NaN when there is none
     */
    public double of(double[] men) {
        return switch (kind) {
            case MEAN -> mean(men);
            case SD -> sd(men);
            case CV -> sd(men) / mean(men);
            case MEDIAN -> percentile(men, 50);
            case PERCENTILE -> percentile(men, percent);
        };
    }

    private static double mean(double[] men) {
        return Arrays.stream(men).filter(Double::isFinite).average().orElse(Double.NaN);
    }

    private static double sd(double[] men) {
        double mean = mean(men);
        double[] squares = Arrays.stream(men).filter(Double::isFinite).map(v -> (v - mean) * (v - mean)).toArray();
        return squares.length < 2 ? Double.NaN : Math.sqrt(Arrays.stream(squares).sum() / (squares.length - 1));
    }

    private static double percentile(double[] men, double percent) {
        double[] sorted = Arrays.stream(men).map(v -> Double.isNaN(v) ? Double.POSITIVE_INFINITY : v).sorted()
                .toArray();
        if (sorted.length == 0) return Double.NaN;
        double place = percent / 100 * (sorted.length - 1);
        int below = (int) Math.floor(place);
        // a place on one man asks nothing of the next, who may never have passed
        double value = place == below
                ? sorted[below]
                : sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
