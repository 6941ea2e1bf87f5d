package org.leydig.engine.scheme;

import java.util.Arrays;

/**
 * The error that a step may make in each state: {@code absolute + relative * |y|}, judged state by state (the largest
 * ratio counts, not a mean), so that a few fast states are not lost among many slow ones and a state that is added or
 * pruned does not loosen the control of the others.
 *
 * <p>When scaled, {@code absolute} is a share of the largest magnitude that the state has had so far: nanomoles of a
 * drug and picomoles of a portal hormone are held to the same number of digits.
 */
public final class Tolerance {
    /**
     * Magnitudes below this, in a state's own unit, count as nothing. Without it a state that fills from zero through a
     * chain of others could not begin: every estimate of its first values is wrong by their own size.
     */
    private static final double NOTHING = 1e-15;

    /**
     * How errors are judged.
     *
     * @param relative share of the present magnitude
     * @param absolute share of the largest magnitude so far when {@code scaled}, else in the state's own unit
     * @param scaled see {@code absolute}
     */
    public record Kind(double relative, double absolute, boolean scaled) {
        /** What may be wrong of a state that has always been zero. */
        double nothing() {
            return scaled ? absolute * NOTHING + Double.MIN_NORMAL : absolute + Double.MIN_NORMAL;
        }
    }

    private final double relative;
    private final double absolute;
    private final boolean scaled;
    private final double[] largest;
    private final double[] floor;

    /**
     * @param relative share of the present magnitude
     * @param absolute share of the largest magnitude so far when {@code scaled}, else in the state's own unit
     * @param scaled see {@code absolute}
     * @param size how many states
     */
    public Tolerance(double relative, double absolute, boolean scaled, int size) {
        if (!(relative >= 0) || !(absolute >= 0) || !(relative + absolute > 0)) {
            throw new IllegalArgumentException("tolerances of " + relative + " and " + absolute);
        }
        this.relative = relative;
        this.absolute = absolute;
        this.scaled = scaled;
        largest = new double[size];
        floor = new double[size];
        Arrays.fill(floor, new Kind(relative, absolute, scaled).nothing());
    }

    /** Learns magnitudes that the states have had. */
    public void saw(double[] y) {
        if (!scaled) return;
        for (int i = 0; i < largest.length; i++) {
            largest[i] = Math.max(largest[i], Math.abs(y[i]));
            floor[i] = Math.max(floor[i], absolute * largest[i]);
        }
    }

    /** The largest magnitude of a state so far; 0 for one whose errors are not looked at. */
    public double largest(int state) {
        return state < largest.length ? largest[state] : 0;
    }

    /** The largest ratio of a state's error to what it may be; NaN when an error is. */
    public double ratio(double[] error, double[] from, double[] to) {
        double worst = 0;
        for (int i = 0; i < floor.length; i++) {
            double allowed = floor[i] + relative * Math.max(Math.abs(from[i]), Math.abs(to[i]));
            worst = Math.max(worst, Math.abs(error[i]) / allowed);
        }
        return worst;
    }

    /** The state with the largest such ratio, or the first whose error is not finite. */
    public int worst(double[] error, double[] from, double[] to) {
        int worst = 0;
        double most = -1;
        for (int i = 0; i < floor.length; i++) {
            double allowed = floor[i] + relative * Math.max(Math.abs(from[i]), Math.abs(to[i]));
            double ratio = Math.abs(error[i]) / allowed;
            if (!Double.isFinite(ratio)) return i;
            if (ratio > most) {
                most = ratio;
                worst = i;
            }
        }
        return worst;
    }
}
