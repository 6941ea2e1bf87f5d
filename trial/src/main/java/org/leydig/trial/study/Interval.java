package org.leydig.trial.study;

/** From one value to another, both included. */
public record Interval(double low, double high) {
    public Interval {
        if (!(low <= high)) throw new IllegalArgumentException("from " + low + " to " + high);
    }

    public boolean holds(double value) {
        return low <= value && value <= high;
    }

    /** The interval that ends at these two, in whichever order. */
    static Interval between(double one, double other) {
        return new Interval(Math.min(one, other), Math.max(one, other));
    }

    /** Whether it only says on which side of a value something lies. */
    boolean oneSided(double value) {
        return low < high && (low == value || high == value);
    }

    /** The least interval that holds both. */
    public Interval and(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }
}
