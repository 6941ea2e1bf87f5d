package org.leydig.engine.evaluate;

import org.leydig.engine.evaluate.Routine.Task;

/** The tapes of a model, from one reading of its equations. */
public final class Tapes {
    private final Routines routines;

    public Tapes(Layout layout) {
        routines = new Routines(layout.model(), layout);
    }

    /** The rates of change, in the order of the states. */
    public Tape rates() {
        return new Tape(routines, Task.DERIVATIVES);
    }

    /** What depends on slow states alone, into places of {@code known}. */
    public Tape freeze() {
        return new Tape(routines, Task.FREEZE);
    }

    /** The rates of change of the quick states. */
    public Tape quick() {
        return new Tape(routines, Task.QUICK);
    }

    /** The rates of change of the slow states. */
    public Tape slow() {
        return new Tape(routines, Task.SLOW);
    }

    /** The root functions, in the order of {@link Evaluation#roots(double, double[], double[], double[])}. */
    public Tape roots() {
        return new Tape(routines, Task.ROOTS);
    }
}
