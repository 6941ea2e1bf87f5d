package org.leydig.clinic.observable;

import static java.util.Objects.requireNonNull;

/**
 * A range that a value may lie in.
 *
 * @param observable whose value
 * @param low least value in the observable's unit; minus infinity for none
 * @param high greatest value; infinity for none
 * @param lowCounts whether {@code low} itself lies in the range
 * @param highCounts whether {@code high} itself does
 */
public record Condition(Observable observable, double low, double high, boolean lowCounts, boolean highCounts) {
    public Condition {
        requireNonNull(observable);
        if (!(low < high)) throw new IllegalArgumentException("an empty range from " + low + " to " + high);
    }

    /** Whether a value lies in the range. */
    public boolean holds(double value) {
        boolean above = lowCounts ? value >= low : value > low;
        boolean below = highCounts ? value <= high : value < high;
        return above && below;
    }

    /** Whether some value lies in both ranges. */
    public boolean meets(Condition that) {
        double least = Math.max(low, that.low);
        double greatest = Math.min(high, that.high);
        return least < greatest || (least == greatest && holds(least) && that.holds(least));
    }
}
