package org.leydig.engine.course;

import java.util.Arrays;
import org.leydig.engine.scheme.StepControl;

/**
 * How long the next step is to be. After an event it is as long as the first step after the last such event could have
 * been, so that a pulse costs no search for a step.
 */
final class Pace {
    /** A step that ends so near to what is due is stretched to reach it. */
    private static final double NEAR = 1.01;
    private static final int NONE = -1;

    private final StepControl control;
    /** For each cause of a fresh start the first step found good after it; NaN when not yet known. */
    private final double[] learned;
    private double step = Double.NaN;
    private double proposed = Double.NaN;
    private int cause = NONE;

    Pace(int errorOrder, int causes) {
        control = new StepControl(errorOrder);
        learned = new double[causes];
        Arrays.fill(learned, Double.NaN);
    }

    /** Where the next step should end. */
    double target(double time, double limit) {
        if (time + step * NEAR >= limit) return limit;
        return time + 2 * step > limit ? time + 0.5 * (limit - time) : time + step;
    }

    /**
     * Learns from an accepted step.
     *
     * @param cut whether it was shorter than wanted because something was due
     */
    void accepted(double length, double error, boolean cut) {
        double next = length * control.accepted(error);
        if (cause != NONE) {
            boolean longer = Double.isNaN(learned[cause]) || !cut || next > learned[cause];
            if (longer) learned[cause] = next;
            cause = NONE;
        }
        step = cut ? Math.max(step, next) : next;
        proposed = step;
    }

    void rejected(double length, double error) {
        step = length * control.rejected(error);
    }

    /** A fresh start of which nothing is known yet. */
    void begin(int newCause) {
        step = Double.NaN;
        starts(newCause);
    }

    /** A fresh start after something has moved the state; states and rates count when nothing has been learned. */
    void restart(int newCause, double[] y, double[] rates) {
        step = Double.isNaN(learned[newCause]) ? guess(y, rates) : learned[newCause];
        starts(newCause);
    }

    private void starts(int newCause) {
        control.restart();
        cause = newCause;
        proposed = step;
    }

    /** A first step over which no state that is not zero changes by more than about a hundredth, within reason. */
    private double guess(double[] y, double[] rates) {
        double usual = Double.isNaN(step) ? 1 : step;
        double guess = usual;
        for (int i = 0; i < y.length; i++) {
            double wait = 0.01 * Math.abs(y[i] / rates[i]);
            if (wait > 0) guess = Math.min(guess, wait);
        }
        return Math.max(guess, 1e-4 * usual);
    }

    /** A step begins here, even if one was refused before. */
    void proposes() {
        proposed = step;
        control.remember(control.memory());
    }

    double step() {
        return step;
    }

    /** The step that was proposed when the present one was first tried. */
    double proposed() {
        return proposed;
    }

    /** What made the present step a first one; -1 when it is not. */
    int cause() {
        return cause;
    }

    int causes() {
        return learned.length;
    }

    double error() {
        return control.memory();
    }

    double learned(int which) {
        return learned[which];
    }

    void resume(double next, double error) {
        step = next;
        proposed = next;
        control.remember(error);
    }

    void resumeAfter(int what) {
        cause = what;
    }

    void learn(int which, double first) {
        learned[which] = first;
    }
}
