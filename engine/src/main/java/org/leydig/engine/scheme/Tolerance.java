package org.leydig.engine.scheme;

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
            return absolute * (scaled ? NOTHING : 1) + Double.MIN_NORMAL;
        }

        /** What may be wrong besides, as a share of the largest magnitude so far. */
        double share() {
            return scaled ? absolute : 0;
        }
    }

    private final double relative;
    private final double share;
    private final double least;
    private final double[] largest;

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
        Kind kind = new Kind(relative, absolute, scaled);
        this.relative = relative;
        share = kind.share();
        least = kind.nothing();
        largest = new double[size];
    }

    /** Learns magnitudes that the states have had. */
    public void saw(double[] y) {
        if (share == 0) return;
        for (int i = 0; i < largest.length; i++) largest[i] = Math.max(largest[i], Math.abs(y[i]));
    }

    /** The largest magnitude of a state so far; 0 for one whose errors are not looked at. */
    public double largest(int state) {
        return state < largest.length ? largest[state] : 0;
    }

    /** The largest ratio of a state's error to what it may be; NaN when an error is. */
    public double ratio(double[] error, double[] from, double[] to) {
        double worst = 0;
        for (int i = 0; i < largest.length; i++) {
            worst = Math.max(worst, Math.abs(error[i]) / allowed(i, from, to));
        }
        return worst;
    }

    private double allowed(int state, double[] from, double[] to) {
        return least + share * largest[state] + relative * Math.max(Math.abs(from[state]), Math.abs(to[state]));
    }

    /** The state with the largest such ratio, or the first whose error is not finite. */
    public int worst(double[] error, double[] from, double[] to) {
        int worst = 0;
        double most = -1;
        for (int i = 0; i < largest.length; i++) {
            double ratio = Math.abs(error[i]) / allowed(i, from, to);
            if (!Double.isFinite(ratio)) return i;
            if (ratio > most) {
                most = ratio;
                worst = i;
            }
        }
        return worst;
    }
}
