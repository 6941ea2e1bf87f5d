package org.leydig.trial.endpoint;

import static java.util.Objects.requireNonNull;

import org.leydig.clinic.observable.Observable;

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
}
