package org.leydig.trial.study;

/** From one value to another, both included. */
public record Interval(double low, double high) {
    /** So many times a value is as good as without end. */
    private static final double FAR = 100;

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

    /**
     * Whether it only says on which side of a value something lies: it ends there, and on the other side at nothing or
     * far away. An interval of a rounded number that happens to end there, {@code 4 (3 to 4)}, is no direction.
     */
    public boolean oneSided(double value) {
        boolean below = high == value && low <= Math.min(0, value);
        boolean above = low == value && high >= FAR * Math.abs(value);
        return low < high && (below || above);
    }

    /** The least interval that holds both. */
    public Interval and(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }
}
