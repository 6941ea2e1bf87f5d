package org.leydig.engine.course;

import java.util.Arrays;
import org.leydig.engine.evaluate.Evaluation;
import org.leydig.engine.evaluate.Layout;

/** What the men of a block hold besides their states: all that is known of each, and what infusions bring to him. */
final class Holdings {
    private final int width;
    private final int[] held;
    private final int firstFrozen;
    private final double[] known;
    private final double[] inflow;
    private final boolean[] infusing;
    private int infusions;

    Holdings(Evaluation evaluation, int width) {
        this.width = width;
        Layout layout = evaluation.layout();
        held = layout.held();
        firstFrozen = evaluation.firstFrozen();
        known = new double[evaluation.known().length * width];
        inflow = new double[layout.states().size() * width];
        Arrays.fill(inflow, -0.0);
        infusing = new boolean[width];
    }

    /** A row for each known quantity and a place for each man in it. */
    double[] known() {
        return known;
    }

    /** Gives one man what depends on his slow states. */
    void frozen(int lane, double[] to) {
        for (int i = firstFrozen; i < to.length; i++) to[i] = known[i * width + lane];
    }

    /** Takes over from one man what depends on his slow states. */
    void freeze(int lane, double[] of) {
        for (int i = firstFrozen; i < of.length; i++) known[i * width + lane] = of[i];
    }

    /** Takes over all that a man knows. */
    void know(int lane, double[] of) {
        for (int i = 0, j = lane; i < of.length; i++, j += width) known[j] = of[i];
    }

    /** Takes over what events may have changed. */
    void hold(int lane, double[] of) {
        for (int i : held) known[i * width + lane] = of[i];
    }

    /** What infusions bring to one man; null for nothing. Adding -0 leaves every number as it is. */
    void inflow(int lane, double[] of) {
        if (of == null && !infusing[lane]) return;
        if (infusing[lane] != (of != null)) infusions += of != null ? 1 : -1;
        infusing[lane] = of != null;
        for (int i = lane, state = 0; i < inflow.length; i += width, state++) inflow[i] = of == null ? -0.0 : of[state];
    }

    /** Adds what infusions bring to some of the states. */
    void flowIn(int from, int to, double[] dydt) {
        if (infusions == 0) return;
        for (int i = from * width; i < to * width; i++) dydt[i] += inflow[i];
    }
}
