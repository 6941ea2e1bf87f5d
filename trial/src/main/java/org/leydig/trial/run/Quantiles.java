package org.leydig.trial.run;

import java.util.Arrays;

/** Percentiles of a sample, by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996). */
public final class Quantiles {
    private Quantiles() {
    }

    /**
     * @param sorted ascending, at least one
     * @param p between 0 and 1
     */
    public static double of(double[] sorted, double p) {
        double h = (sorted.length - 1) * p;
        int low = (int) Math.floor(h);
        int high = Math.min(low + 1, sorted.length - 1);
        if (sorted[low] == sorted[high]) return sorted[low];
        return sorted[low] + (h - low) * (sorted[high] - sorted[low]);
    }

    /** The values over men at one instant, sorted. */
    static double[] sorted(float[] values) {
        double[] copy = new double[values.length];
        for (int i = 0; i < copy.length; i++) copy[i] = values[i];
        Arrays.sort(copy);
        return copy;
    }
}
