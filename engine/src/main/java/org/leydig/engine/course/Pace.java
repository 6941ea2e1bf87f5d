package org.leydig.engine.course;

import java.util.Arrays;
import org.leydig.engine.scheme.StepControl;

/**
 * How long the next step is to be. After an event it is as long as the first step after the last such event could have
 * been, so that a pulse costs no search for a step.
 *
 * <p>Where a step that has grown is refused, an explicit scheme has come to the end of where it is stable. That end hardly moves,
 * since it is set by what is cleared fastest, and not by how much of it there is. So steps then stay below it, under a ceiling
 * that is raised by a little whenever they reach it, and by more and more when it is reached many times in a row.
 */
final class Pace {
    /** A step that ends so near to what is due is stretched to reach it. */
    private static final double NEAR = 1.01;
    private static final int NONE = -1;
    /** Where the ceiling is put, as a share of a step that was refused. */
    private static final double BELOW = 0.9;
    /** A refused step that is shorter than this share of the ceiling says nothing about it. */
    private static final double HIGH = 0.7;
    private static final double RAISE = 0.005;
    /** How often in a row the ceiling is raised by so little. */
    private static final int PATIENCE = 12;
    private static final int MOST_DOUBLINGS = 10;

    private final StepControl control;
    private final boolean explicit;
    /** For each cause of a fresh start the first step found good after it; NaN when not yet known. */
    private final double[] learned;
    private double step = Double.NaN;
    private double proposed = Double.NaN;
    private int cause = NONE;
    private double ceiling = Double.POSITIVE_INFINITY;
    private int raised;

    /** @param explicit whether the scheme is stable in short steps only */
    Pace(int errorOrder, int causes, boolean explicit) {
        control = new StepControl(errorOrder);
        this.explicit = explicit;
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
        accepted(length * control.accepted(error), cut);
    }

    /** The same of a step that was not cut and whose factor, from these octaves of its error, is at hand. */
    void accepted(double length, double error, double octaves, double factor) {
        control.accepted(error, octaves);
        accepted(length * factor, false);
    }

    private void accepted(double next, boolean cut) {
        if (cause != NONE) {
            boolean longer = Double.isNaN(learned[cause]) || !cut || next > learned[cause];
            if (longer) learned[cause] = next;
            cause = NONE;
        }
        step = cut ? Math.max(step, next) : next;
        if (step > ceiling) {
            step = ceiling;
            ceiling *= 1 + RAISE * (1 << Math.clamp(raised - PATIENCE, 0, MOST_DOUBLINGS));
            raised++;
        }
        proposed = step;
    }

    void rejected(double length, double error) {
        step = length * control.rejected(error);
        boolean grown = explicit && cause == NONE
                && (Double.isInfinite(ceiling) || length > HIGH * ceiling);
        if (grown) ceiling = Math.min(ceiling, BELOW * length);
        raised = 0;
    }

    /** A fresh start. The step is NaN when none has been learned; then {@link #guess} is to be asked. */
    void restart(int newCause) {
        control.restart();
        raised = 0;
        cause = newCause;
        step = learned[cause];
        proposed = step;
    }

    /**
     * Takes a first step over which no state that is not zero changes by more than about a hundredth, within reason.
     *
     * @param before the step before the fresh start, NaN for none
     */
    void guess(double before, double[] y, double[] rates) {
        double usual = Double.isNaN(before) ? 1 : before;
        double guess = usual;
        for (int i = 0; i < y.length; i++) {
            double wait = 0.01 * Math.abs(y[i] / rates[i]);
            if (wait > 0) guess = Math.min(guess, wait);
        }
        step = Math.max(guess, 1e-4 * usual);
        proposed = step;
    }

    /** A step begins here, even if one was refused before. */
    void proposes() {
        proposed = step;
        control.remember(control.memory());
    }

    StepControl control() {
        return control;
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

    double error() {
        return control.memory();
    }

    /** The longest that a step may be for now; infinite where none has been refused. */
    double ceiling() {
        return ceiling;
    }

    /** How often in a row steps have reached it. */
    int raised() {
        return raised;
    }

    /** Takes over a ceiling. */
    void below(double ofAnother, int raisedSoFar) {
        ceiling = ofAnother;
        raised = raisedSoFar;
    }

    /** For each cause of a fresh start the first step found good after it; NaN when not yet known. A copy. */
    double[] learned() {
        return learned.clone();
    }

    void resume(double next, double error) {
        step = next;
        proposed = next;
        control.remember(error);
    }

    void resumeAfter(int what) {
        cause = what;
    }

    /** Takes over what was learned. */
    void learn(double[] ofAnother) {
        System.arraycopy(ofAnother, 0, learned, 0, learned.length);
    }
}
