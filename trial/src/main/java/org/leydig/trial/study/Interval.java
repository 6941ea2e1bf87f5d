package org.leydig.trial.study;

/** From one value to another, both included. */
public record Interval(double low, double high) {
    public Interval {
        if (!(low <= high)) throw new IllegalArgumentException("from " + low + " to " + high);
    }

    public boolean holds(double value) {
        return low <= value && value <= high;
    }

    /** Whether it only says on which side of a value something lies. */
    boolean oneSided(double value) {
        return low == value || high == value;
    }

    /** The least interval that holds both. */
    public Interval and(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }
}
