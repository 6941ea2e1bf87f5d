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
    private final double[] mean;
    private final double[] since;
    private final double[] middle;
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
        mean = new double[size];
        since = new double[width];
        middle = new double[width];
        span = new double[width];
        inverse = new double[width];
        still = new double[width];
    }

    /**
     * All men have taken their steps, after {@link BlockPair#advance}; those whose step has been
     * {@link BlockPair#nothing} stay.
     */
    public void passed() {
        add(sum, pair.h, pair.next, pair.y, pair.last, pair.first);
    }

    private static void add(double[] sum, double[] h, double[] y, double[] next, double[] first, double[] last) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += h[i] * (0.5 * (y[i] + next[i]) + h[i] * SlowStates.TWELFTH * (first[i] - last[i]));
        }
    }

    /** All men make the stride up to where each is, and their quick states have fresh rates. */
    public void stride(double[] now) {
        for (int lane = 0; lane < width; lane++) {
            span[lane] = now[lane] - since[lane];
            boolean moved = span[lane] > 0;
            inverse[lane] = moved ? 1 / span[lane] : 0;
            still[lane] = moved ? 0 : 1;
            middle[lane] = since[lane] + 0.5 * span[lane];
        }
        double[] y = pair.y;
        for (int row = 0; row < active; row += width) average(row, y);
        System.arraycopy(y, active, mean, active, size - active);
        flow.slow(middle, mean, rate);
        for (int row = active; row < size; row += width) move(row, y);
        System.arraycopy(y, active, pair.next, active, size - active);
        System.arraycopy(y, active, pair.stage, active, size - active);
        System.arraycopy(now, 0, since, 0, width);
        Arrays.fill(sum, 0);
        flow.freeze(y);
        flow.rates(now, y, pair.first);
    }

    private void average(int row, double[] y) {
        for (int lane = 0; lane < width; lane++) {
            mean[row + lane] = sum[row + lane] * inverse[lane] + still[lane] * y[row + lane];
        }
    }

    private void move(int row, double[] y) {
        for (int lane = 0; lane < width; lane++) {
            base[row + lane] += span[lane] * rate[row + lane];
            y[row + lane] = base[row + lane] + 0.5 * span[lane] * rate[row + lane];
        }
    }

    /** Takes one man's stride out of the block. */
    public void take(int lane, SlowStates to) {
        for (int i = 0, j = lane; j < active; i++, j += width) to.sum()[i] = sum[j];
        for (int i = active / width, j = active + lane; j < size; i++, j += width) {
            to.base()[i] = base[j];
            to.rate()[i] = rate[j];
        }
        to.since(since[lane]);
    }

    /** Puts one man's stride into the block. */
    public void put(int lane, SlowStates from) {
        for (int i = 0, j = lane; j < active; i++, j += width) sum[j] = from.sum()[i];
        for (int i = active / width, j = active + lane; j < size; i++, j += width) {
            base[j] = from.base()[i];
            rate[j] = from.rate()[i];
        }
        since[lane] = from.since();
    }

    /** The quick states of one man have gone from where his step began to another place, as good as straight. */
    public void passed(int lane, double length, double[] to) {
        for (int i = 0, j = lane; j < active; i++, j += width) sum[j] += length * 0.5 * (pair.y[j] + to[i]);
    }
}
