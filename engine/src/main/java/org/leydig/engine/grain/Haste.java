package org.leydig.engine.grain;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.leydig.engine.evaluate.Layout;

/**
 * How many cycles one that is lived may stand for, and how fast each state goes meanwhile.
 *
 * <p>A state that hardly ripples within a cycle may be hastened: until it would ripple by {@value #RIPPLE} of its mean.
 * What cannot be hastened as much as the cycle stands for lags behind: by its own time constant, which passes so much
 * slower than all else, times the speed at which it drifts from cycle to cycle, as far as that cannot be chance. No
 * state may lag by more than {@value #LAG} of its mean, and none that is hastened may change by more than
 * {@value #CHANGE} of it, lest what lies between two days lived be guessed.
 */
final class Haste {
    private static final double RIPPLE = 0.1;
    private static final double LAG = 0.015;
    private static final double CHANGE = 0.4;
    private static final int MOST = 32;
    /** Of the largest mean that a state has had: below that it counts as so much. */
    private static final double FLOOR = 0.01;
    /** Over how many cycles drifts are seen: pulses come by chance. */
    private static final int BACK = 4;
    private static final double FOUR_WEEKS = 28 * 24.0;
    private final int n;
    private final double[] limit;
    private final double[] haste;
    private final double[] largest;
    /** The means of the last cycles lived and where their middles lie in time, the newest at {@code cycles % (BACK + 1)}. */
    private final double[][] means;
    private final double[] middles = new double[BACK + 1];
    private final double[] drift;
    private int cycles;
    private int times = 1;
    private int most = 1;

    Haste(Layout layout) {
        n = layout.states().size();
        limit = new double[n];
        haste = new double[n];
        largest = new double[n];
        means = new double[BACK + 1][n];
        drift = new double[n];
        restart();
    }

    /** Something has changed: what was learned of limits and drifts counts no more. */
    void restart() {
        Arrays.fill(limit, 1);
        Arrays.fill(drift, Double.NaN);
        cycles = 0;
        most = 1;
    }

    /** How many cycles the next may stand for. */
    int most() {
        return most;
    }

    /** Chooses the haste of each state for a cycle that stands for so many. */
    void choose(int standsFor) {
        times = standsFor;
        for (int i = 0; i < n; i++) haste[i] = of(i, times);
    }

    private double of(int state, int standsFor) {
        return Math.max(1, Math.min(standsFor, limit[state]));
    }

    /** The chosen haste of a state. */
    double of(int state) {
        return haste[state];
    }

    /** This state goes at its own speed. */
    void spare(int state) {
        haste[state] = 1;
    }

    /**
     * Learns from the cycle that was lived.
     *
     * @param start where it began in time
     * @param length how long it took
     * @param before the states before it
     * @param seen for each state its values at instants evenly apart over the cycle
     * @param after the states after it
     * @param rates of each state, how fast it comes to rest by itself, unhastened
     */
    void learn(double start, double length, double[] before, double[][] seen, double[] after, double[] rates) {
        int now = cycles % (BACK + 1);
        middles[now] = start + 0.5 * times * length;
        for (int i = 0; i < n; i++) {
            Glance cycle = Glance.at(seen[i], 0, seen[i].length - 1, after[i] - before[i]);
            means[now][i] = cycle.mean();
            largest[i] = Math.max(largest[i], Math.abs(cycle.mean()));
            limit[i] = haste[i] * RIPPLE * size(i) / Math.max(cycle.ripple(), Double.MIN_NORMAL);
        }
        if (cycles > 0) {
            for (int i = 0; i < n; i++) drift[i] = drift(i);
            most = Math.min(MOST, 2 * times);
            while (most > 1 && (lag(most, rates) > LAG || change(most, length) > CHANGE))
                most--;
        }
        cycles++;
    }

    /** The slope of the line through the last means, less its standard error where there are enough of them to tell it. */
    private double drift(int i) {
        int seen = Math.min(cycles, BACK) + 1;
        double time = 0;
        double mean = 0;
        for (int j = 0; j < seen; j++) {
            time += middles[j] / seen;
            mean += means[j][i] / seen;
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int j = 0; j < seen; j++) {
            double x = middles[j] - time;
            double y = means[j][i] - mean;
            xx += x * x;
            xy += x * y;
            yy += y * y;
        }
        double slope = xy / xx;
        if (seen <= BACK) return slope;
        double error = Math.sqrt(Math.max(0, yy - slope * xy) / (seen - 2) / xx);
        return Math.max(0, Math.abs(slope) - error);
    }

    private double size(int i) {
        return Math.max(Math.abs(means[cycles % (BACK + 1)][i]), FLOOR * largest[i]);
    }

    /** The largest change of a state, as a share of its mean, over what a cycle stands for. */
    private double change(int standsFor, double length) {
        double worst = 0;
        for (int i = 0; i < n; i++) {
            if (!(size(i) > 0) || limit[i] < standsFor) continue;
            worst = Math.max(worst, Math.abs(drift[i]) / size(i));
        }
        return worst * standsFor * length;
    }

    /** The largest lag of a state, as a share of its mean, in a cycle that stands for so many. */
    private double lag(int standsFor, double[] rates) {
        double worst = 0;
        for (int i = 0; i < n; i++) {
            if (!(rates[i] > 0) || !(size(i) > 0)) continue;
            double lag = (standsFor / of(i, standsFor) - 1) * Math.abs(drift[i]) / (rates[i] * size(i));
            worst = Math.max(worst, lag);
        }
        return worst;
    }

    /**
     * The states that are still further than a share of their mean from where they are heading, as their drift and their own
     * time constant tell; of those that are drawn nowhere, those that go further than that in {@value #FOUR_WEEKS} hours.
     */
    int[] moving(double share, double[] rates) {
        return IntStream.range(0, n).filter(i -> largest[i] > 0)
                .filter(i -> !(Math.abs(drift[i]) <= share * (rates[i] > 0 ? rates[i] : 1 / FOUR_WEEKS)
                        * Math.max(Math.abs(means[(cycles - 1) % (BACK + 1)][i]), FLOOR * largest[i])))
                .toArray();
    }
}
