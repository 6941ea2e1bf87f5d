package org.leydig.engine.scheme;

import java.util.Arrays;

/**
 * The slow states of one man, in a scheme of two paces. They stand still while the quick states take {@value #ROUND}
 * attempts at a step. After every {@value #STEPS} of these they make a stride over the time that has passed,
 * {@code s + H * f(mean of the quick states, s where it stands)}, which is noted but not yet seen by the quick states; after
 * a round they move on to where the middle of the next round is expected. So strides are of second order as long as
 * neighbouring rounds are about as long. A man whose slow states move by days or months loses little by strides of
 * minutes and rounds of an hour: at a tolerance of 1e-3 the body's means are within a thousandth
 * (bench/results/precision.md).
 *
 * <p>Strides are short since f bends: it is taken at a mean of the quick states, and within a pulse they go far. Rounds may be
 * longer, since the slow states themselves do not.
 *
 * <p>The mean of the quick states is the integral of Hermite's cubic through both ends of each of their steps.
 *
 * <p>C. W. Gear, D. R. Wells, Multirate linear multistep methods, BIT 24 (1984) 484-502, have the idea; averaging the
 * quick states over the stride is that of the heterogeneous multiscale methods (W. E, B. Engquist, Communications in
 * Mathematical Sciences 1 (2003) 87-132).
 */
public final class SlowStates {
    /** Attempts of the quick states to a stride of the slow ones. */
    public static final int STEPS = 2;
    /** Attempts of the quick states while which the slow ones stand still. */
    public static final int ROUND = 8;

    static final double TWELFTH = 1.0 / 12;

    private final SlowFlow flow;
    private final int quick;
    private final int size;
    /** Where the stride began, for the slow states. */
    private final double[] base;
    /** The integral of the quick states since then. */
    private final double[] sum;
    /** The rates of the slow states in the stride before. */
    private final double[] rate;
    /** Where the slow states were when they last moved on. */
    private final double[] moved;
    private final double[] mean;
    private double since;

    public SlowStates(SlowFlow flow) {
        this.flow = flow;
        quick = flow.quick();
        size = flow.size();
        base = new double[size];
        sum = new double[quick];
        rate = new double[size];
        moved = new double[size];
        mean = new double[size];
    }

    /** A stride begins, from these states. */
    public void begin(double time, double[] y) {
        since = time;
        System.arraycopy(y, quick, base, quick, size - quick);
        System.arraycopy(y, quick, moved, quick, size - quick);
        Arrays.fill(sum, 0);
        flow.freeze(y);
    }

    /** The quick states have taken a step. */
    public void passed(Scheme scheme) {
        ExplicitPair pair = (ExplicitPair) scheme;
        double h = pair.h;
        for (int i = 0; i < quick; i++) {
            sum[i] += h * (0.5 * (pair.y[i] + pair.next[i]) + h * TWELFTH * (pair.first[i] - pair.last[i]));
        }
    }

    /** The quick states have gone from one place to another, as good as straight. */
    public void passed(double length, double[] from, double[] to) {
        for (int i = 0; i < quick; i++) sum[i] += length * 0.5 * (from[i] + to[i]);
    }

    /** Makes the stride up to the present instant; the slow states stay where they stand. */
    public void stride(double time, double[] y) {
        double span = time - since;
        double inverse = span > 0 ? 1 / span : 0;
        double now = span > 0 ? 0 : 1;
        for (int i = 0; i < quick; i++) mean[i] = sum[i] * inverse + now * y[i];
        System.arraycopy(y, quick, mean, quick, size - quick);
        flow.slow(since + 0.5 * span, mean, rate);
        for (int i = quick; i < size; i++) base[i] += span * rate[i];
        since = time;
        Arrays.fill(sum, 0);
    }

    /** Moves the slow states on, after a stride, to where they stand during the next round. */
    public void move(double[] y) {
        for (int i = quick; i < size; i++) {
            y[i] = base[i] + 0.5 * (base[i] - moved[i]);
            moved[i] = base[i];
        }
        flow.freeze(y);
    }

    /** Puts the slow states where they are at an instant, by their last rates. */
    public void at(double time, double[] y) {
        for (int i = quick; i < size; i++) y[i] = base[i] + (time - since) * rate[i];
    }

    /** Where the stride began. */
    public double since() {
        return since;
    }

    public double[] base() {
        return base;
    }

    public double[] sum() {
        return sum;
    }

    public double[] rate() {
        return rate;
    }

    public double[] moved() {
        return moved;
    }

    /** Says when the stride began; {@link #base}, {@link #sum}, {@link #rate}, {@link #moved} are filled by whoever calls. */
    public void since(double start) {
        since = start;
    }
}
