package org.leydig.testkit.exact;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Measures an order of convergence on a ladder on which each rung has twice the steps of the one before. */
public final class OrderRuler {
    private OrderRuler() {
    }

    /**
     * The order that the finest rungs show: the median of the last three slopes, so that neither the coarse start nor
     * rounding at the end decides.
     *
     * @param first steps on the first rung
     * @param rungs how many rungs, at least four
     * @param error the error that so many steps leave
     */
    public static double measure(int first, int rungs, IntToDoubleFunction error) {
        if (rungs < 4) throw new IllegalArgumentException("a ladder of " + rungs + " rungs");
        double[] slopes = new double[rungs - 1];
        double before = error.applyAsDouble(first);
        for (int r = 1; r < rungs; r++) {
            double after = error.applyAsDouble(first << r);
            slopes[r - 1] = Math.log(before / after) / Math.log(2);
            before = after;
        }
        double[] last = Arrays.copyOfRange(slopes, slopes.length - 3, slopes.length);
        Arrays.sort(last);
        return last[1];
    }
}
