package org.leydig.engine.scheme;

import java.util.Arrays;

/**
 * {@link SlowStates} of a block of men, with the same bits. All men make their strides at once, each over the time that
 * has passed for him.
 */
public final class BlockSlowStates {
    private final BlockFlow flow;
    private final BlockPair pair;
    private final int width;
    private final int active;
    private final int size;
    private final double[] base;
    private final double[] sum;
    private final double[] rate;
    private final double[] moved;
    /** Where the quick states are, while their means stand in their place. */
    private final double[] quickly;
    private final double[] since;
    private final double[] middle;
    /** How long the stride is, in the row of every slow state; its inverse in those of the quick ones. */
    private final double[] span;
    private final double[] inverse;
    private final double[] still;

    public BlockSlowStates(BlockFlow flow, BlockPair pair) {
        this.flow = flow;
        this.pair = pair;
        width = flow.width();
        active = flow.quick() * width;
        size = flow.size() * width;
        base = new double[size];
        sum = new double[active];
        rate = new double[size];
        moved = new double[size];
        quickly = new double[active];
        since = new double[width];
        middle = new double[width];
        span = new double[size];
        inverse = new double[active];
        still = new double[active];
    }

    /**
     * All men have taken their steps, before {@link BlockPair#advance}; those whose step has been
     * {@link BlockPair#nothing} stay.
     */
    public void passed() {
        add(sum, pair.h, pair.y, pair.next, pair.first, pair.last);
    }

    private static void add(double[] sum, double[] h, double[] y, double[] next, double[] first, double[] last) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += h[i] * (0.5 * (y[i] + next[i]) + h[i] * SlowStates.TWELFTH * (first[i] - last[i]));
        }
    }

    /** All men make the stride up to where each is at {@link BlockPair#time}; their slow states stay where they stand. */
    public void stride() {
        double[] now = pair.time;
        for (int lane = 0; lane < width; lane++) {
            double length = now[lane] - since[lane];
            boolean moved = length > 0;
            inverse[lane] = moved ? 1 / length : 0;
            still[lane] = moved ? 0 : 1;
            span[active + lane] = length;
            middle[lane] = since[lane] + 0.5 * length;
        }
        BlockPair.spread(inverse, 0, active, width);
        BlockPair.spread(still, 0, active, width);
        BlockPair.spread(span, active, size, width);
        double[] y = pair.y;
        System.arraycopy(y, 0, quickly, 0, active);
        average(sum, inverse, still, y);
        flow.slow(middle, y, rate);
        System.arraycopy(quickly, 0, y, 0, active);
        add(active, size, span, rate, base);
        System.arraycopy(now, 0, since, 0, width);
        Arrays.fill(sum, 0);
    }

    /** All men's slow states move on, after a stride, and their quick states have fresh rates. */
    public void move() {
        double[] y = pair.y;
        stand(active, size, base, moved, y);
        System.arraycopy(base, active, moved, active, size - active);
        pair.stood();
        flow.freeze(y);
        pair.begin();
    }

    /** The quick states give way to their means over the stride. */
    private static void average(double[] sum, double[] inverse, double[] still, double[] y) {
        for (int i = 0; i < sum.length; i++) y[i] = sum[i] * inverse[i] + still[i] * y[i];
    }

    private static void add(int from, int to, double[] span, double[] rate, double[] base) {
        for (int i = from; i < to; i++) base[i] += span[i] * rate[i];
    }

    private static void stand(int from, int to, double[] base, double[] moved, double[] y) {
        for (int i = from; i < to; i++) y[i] = base[i] + 0.5 * (base[i] - moved[i]);
    }

    /** Takes one man's stride out of the block. */
    public void take(int lane, SlowStates to) {
        for (int i = 0, j = lane; j < active; i++, j += width) to.sum()[i] = sum[j];
        for (int i = active / width, j = active + lane; j < size; i++, j += width) {
            to.base()[i] = base[j];
            to.rate()[i] = rate[j];
            to.moved()[i] = moved[j];
        }
        to.since(since[lane]);
    }

    /** Puts one man's stride into the block. */
    public void put(int lane, SlowStates from) {
        for (int i = 0, j = lane; j < active; i++, j += width) sum[j] = from.sum()[i];
        for (int i = active / width, j = active + lane; j < size; i++, j += width) {
            base[j] = from.base()[i];
            rate[j] = from.rate()[i];
            moved[j] = from.moved()[i];
        }
        since[lane] = from.since();
    }

    /** The quick states of one man have gone from where his step began to another place, as good as straight. */
    public void passed(int lane, double length, double[] to) {
        for (int i = 0, j = lane; j < active; i++, j += width) sum[j] += length * 0.5 * (pair.y[j] + to[i]);
    }
}
