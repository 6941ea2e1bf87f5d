package org.leydig.engine.scheme;

/**
 * An explicit pair of first-same-as-last form for a block of men at once: each with his own time, step and error.
 * Arrays have a row for each state and a place for each man in it. Every man has the bits that the pair for one man gives him:
 * loops run over all men and states alike, and no operation mixes two men.
 *
 * <p>Where a man goes after an attempt is said lane by lane: {@link #advance} takes all to the end of theirs, and
 * {@link #stay}, before it, holds one back whose step was refused.
 */
public abstract class BlockPair {
    final BlockFlow flow;
    final int n;
    final int quick;
    final int width;
    final int size;
    /** Places of the states that are taken forward. */
    final int active;
    /** States that stand still and that rates read: every array of states has them. */
    private final int[] standing;
    /** For each man where his step begins and ends. */
    final double[] time;
    final double[] end;
    final double[] stageTime;
    /** The step, in every row that is taken forward. */
    final double[] h;
    double[] y;
    double[] next;
    double[] first;
    double[] last;
    final double[] stage;
    /** Each state's error over what it may be. */
    final double[] ratio;
    /** The upper half of the rows, so that loops find both halves at the same place and run as vector code. */
    private final double[] other;
    final double[] largest;
    final double relative;
    final double share;
    final double least;

    BlockPair(BlockFlow flow, Tolerance.Kind kind) {
        this.flow = flow;
        n = flow.size();
        quick = flow.quick();
        width = flow.width();
        size = n * width;
        standing = flow.standing();
        active = quick * width;
        time = new double[width];
        end = new double[width];
        stageTime = new double[width];
        h = new double[active];
        y = new double[size];
        next = new double[size];
        first = new double[size];
        last = new double[size];
        stage = new double[size];
        ratio = new double[active];
        other = new double[active];
        largest = new double[size];
        relative = kind.relative();
        share = kind.share();
        least = kind.nothing();
    }

    /** The power of the step that the error estimate goes with. */
    public abstract int errorOrder();

    /** Evaluations of an attempt. */
    public abstract int evaluations();

    /** Carries out the stages of a step. */
    abstract void stages(double[] y, double[] first, double[] next, double[] last);

    /** Computes each state's error over what it may be, {@link #ratio}. */
    abstract void ratios(double[] y, double[] first, double[] next, double[] last);

    /** The error of one man's state in the last attempt, before it is taken. */
    abstract double error(int place);

    /** The weights of the rates at a share of a man's step. */
    abstract void weights(double share, double h, double[] to);

    /** Where each man's next step begins, ends. To be set before {@link #attempt}. */
    public final double[] time() {
        return time;
    }

    public final double[] end() {
        return end;
    }

    /** Tries one step with every man; his error over his tolerance goes to {@code errors}. */
    public final void attempt(double[] errors) {
        for (int lane = 0; lane < width; lane++) h[lane] = end[lane] - time[lane];
        spread(h, 0, active, width);
        stages(y, first, next, last);
        ratios(y, first, next, last);
        largest();
        System.arraycopy(ratio, 0, errors, 0, width);
    }

    final void times(double share) {
        for (int lane = 0; lane < width; lane++) stageTime[lane] = time[lane] + share * h[lane];
    }

    /** Leaves each man's largest ratio in the first row. */
    private void largest() {
        for (int rows = active; rows > width;) {
            int half = (rows / width + 1) / 2 * width;
            System.arraycopy(ratio, half, other, 0, rows - half);
            larger(rows - half, ratio, other);
            rows = half;
        }
    }

    private static void larger(int count, double[] ratio, double[] other) {
        for (int i = 0; i < count; i++) ratio[i] = Math.max(ratio[i], other[i]);
    }

    /** Copies the first row into those that follow it. */
    static void spread(double[] rows, int from, int to, int width) {
        for (int filled = width; filled < to - from; filled *= 2) {
            System.arraycopy(rows, from, rows, from + filled, Math.min(filled, to - from - filled));
        }
    }

    /** Takes all men to the end of their steps. */
    public final void advance() {
        if (active < size) {
            System.arraycopy(next, 0, y, 0, active);
        } else {
            double[] spare = y;
            y = next;
            next = spare;
        }
        double[] spare = first;
        first = last;
        last = spare;
    }

    /** Before {@link #advance}, lets one man stay at the beginning of his step, as if he had not tried it. */
    public final void stay(int lane) {
        for (int i = lane; i < active; i += width) {
            next[i] = y[i];
            last[i] = first[i];
            h[i] = 0;
        }
    }

    /** Lets the last step of one man count for nothing, in what is summed over steps. */
    public final void nothing(int lane) {
        for (int i = lane; i < active; i += width) h[i] = 0;
    }

    /** Learns the magnitudes that the states of all men now have. */
    public final void saw() {
        if (share == 0) return;
        for (int i = 0; i < active; i++) largest[i] = Math.max(largest[i], Math.abs(y[i]));
    }

    /** Learns magnitudes of one man. */
    public final void saw(int lane, double[] of) {
        if (share == 0) return;
        for (int i = 0, j = lane; i < quick; i++, j += width) largest[j] = Math.max(largest[j], Math.abs(of[i]));
    }

    /** Forgets what the last man in this lane has shown. */
    public final void forget(int lane) {
        for (int i = lane; i < size; i += width) largest[i] = 0;
    }

    /** The largest magnitude of a man's state so far. */
    public final double largest(int lane, int state) {
        return largest[state * width + lane];
    }

    /** Places one man, as to the states that are taken forward; {@link #begin} is due before the next attempt. */
    public final void place(int lane, double[] states) {
        for (int i = 0, j = lane; j < active; i++, j += width) y[j] = states[i];
    }

    /** Places one man, as to the states that stand still. */
    public final void stand(int lane, double[] states) {
        for (int i = quick, j = active + lane; i < n; i++, j += width) y[j] = states[i];
        for (int state : standing) {
            next[state * width + lane] = states[state];
            stage[state * width + lane] = states[state];
        }
    }

    /** Learns that the states that stand still have moved, of all men. */
    final void stood() {
        for (int state : standing) {
            System.arraycopy(y, state * width, next, state * width, width);
            System.arraycopy(y, state * width, stage, state * width, width);
        }
    }

    /** Computes the rates where all men's steps begin; those of men who have not been placed anew stay as they are. */
    public final void begin() {
        flow.rates(time, y, first);
    }

    /** Learns the rates of one man where his step begins. */
    public final void begin(int lane, double[] rates) {
        for (int i = 0, j = lane; j < active; i++, j += width) first[j] = rates[i];
    }

    /** One man's states where his step begins. */
    public final void state(int lane, double[] to) {
        gather(y, lane, 0, n, to);
    }

    /** One man's states where his step ends. */
    public final void end(int lane, double[] to) {
        gather(next, lane, 0, quick, to);
        gather(y, lane, quick, n, to);
    }

    /** Those of one man's states that stand still. */
    public final void standing(int lane, double[] to) {
        gather(y, lane, quick, n, to);
    }

    /** One man's rates where his step begins. */
    public final void rates(int lane, double[] to) {
        gather(first, lane, 0, quick, to);
    }

    private void gather(double[] from, int lane, int first, int after, double[] to) {
        for (int i = first, j = first * width + lane; i < after; i++, j += width) to[i] = from[j];
    }

    /** The state of one man with the largest ratio of error to tolerance, or the first whose error is not finite. */
    public final int worst(int lane) {
        int worst = 0;
        double most = -1;
        for (int i = 0, j = lane; i < quick; i++, j += width) {
            double allowed = least + share * largest[j] + relative * Math.max(Math.abs(y[j]), Math.abs(next[j]));
            double one = Math.abs(error(j)) / allowed;
            if (!Double.isFinite(one)) return i;
            if (one > most) {
                most = one;
                worst = i;
            }
        }
        return worst;
    }

    /** The value of one man's state within the last attempt, if it was taken forward. */
    abstract double within(int place, double[] weights);

    final double between(int place, double[] weights) {
        return place < active ? within(place, weights) : y[place];
    }

    /** Some states of one man within the last attempt, before it is taken. */
    public final void dense(int lane, double share, double[] weights, int[] states, double[] to) {
        weights(share, h[lane], weights);
        for (int state : states) to[state] = between(state * width + lane, weights);
    }

    /** Some states of all men in the middle of their steps; arrays have a row for each state. */
    public void middle(double[] weights, int[] states, double[] to) {
        for (int lane = 0; lane < width; lane++) {
            weights(0.5, h[lane], weights);
            for (int state : states) to[state * width + lane] = between(state * width + lane, weights);
        }
    }

    /** All states where the steps begin. Not to be changed. */
    public final double[] from() {
        return y;
    }

    /** All states where the steps end. Not to be changed. */
    public final double[] to() {
        return next;
    }
}
