package org.leydig.engine.grain;

import java.util.Arrays;
import org.leydig.engine.evaluate.Layout;

/**
 * How many cycles one that is lived may stand for, and how fast each state goes meanwhile.
 *
 * <p>A state that hardly ripples within a cycle may be hastened: until it would ripple by {@value #RIPPLE} of its mean.
 * What cannot be hastened as much as the cycle stands for lags behind: by its own time constant, which passes so much
 * slower than all else, times the speed at which it drifts from cycle to cycle. No state may lag by more than
 * {@value #LAG} of its mean, and none that is hastened may change by more than {@value #CHANGE} of it, lest what lies
 * between two days lived be guessed.
 */
final class Haste {
    private static final double RIPPLE = 0.2;
    private static final double LAG = 0.015;
    private static final int MOST = 16;
    private static final double CHANGE = 0.4;
    /** Of the largest mean that a state has had: below that it counts as so much. */
    private static final double FLOOR = 0.01;
    /** How much of a drift newly seen is believed: pulses come by chance. */
    private static final double BELIEVED = 0.2;
    private final int n;
    private final double[] limit;
    private final double[] haste;
    private final double[] mean;
    private final double[] before;
    private final double[] drift;
    private final double[] largest;
    private int cycles;
    private int times = 1;
    private int timesBefore = 1;
    private int most = 1;

    Haste(Layout layout) {
        n = layout.states().size();
        limit = new double[n];
        haste = new double[n];
        mean = new double[n];
        before = new double[n];
        drift = new double[n];
        largest = new double[n];
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
     * @param seen for each state its values at instants evenly apart over the cycle
     * @param rates of each state, how fast it comes to rest by itself, unhastened
     * @param length of the cycle
     */
    void learn(double[][] seen, double[] rates, double length) {
        System.arraycopy(mean, 0, before, 0, n);
        for (int i = 0; i < n; i++) look(i, seen[i]);
        cycles++;
        if (cycles > 1) {
            double apart = 0.5 * (times + timesBefore) * length;
            for (int i = 0; i < n; i++) {
                double now = (mean[i] - before[i]) / apart;
                drift[i] = Double.isNaN(drift[i]) ? now : drift[i] + BELIEVED * (now - drift[i]);
            }
            most = Math.min(MOST, 2 * times);
            while (most > 1 && (lag(most, rates) > LAG || change(most, length) > CHANGE))
                most--;
        }
        timesBefore = times;
    }

    private void look(int i, double[] x) {
        Glance seen = Glance.at(x, 0, x.length);
        mean[i] = seen.mean();
        largest[i] = Math.max(largest[i], Math.abs(mean[i]));
        limit[i] = haste[i] * RIPPLE * size(i) / Math.max(seen.ripple(), Double.MIN_NORMAL);
    }

    private double size(int i) {
        return Math.max(Math.abs(mean[i]), FLOOR * largest[i]);
    }

    /** The largest change of a state, as a share of its mean, over what a cycle stands for. */
    private double change(int standsFor, double length) {
        double worst = 0;
        for (int i = 0; i < n; i++) {
            if (size(i) > 0 && limit[i] >= standsFor) worst = Math.max(worst, Math.abs(drift[i]) / size(i));
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
}
