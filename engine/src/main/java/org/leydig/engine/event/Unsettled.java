package org.leydig.engine.event;

/** Events cannot be carried out as the model says; the run turns this into a diagnostic with man, time and equation. */
public final class Unsettled extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Why why;
    private final int event;
    private final double value;
    private final double time;

    /** What is wrong. */
    public enum Why {
        /** Events keep setting each other off at one instant. */
        CASCADE,
        /** Events follow each other ever faster. */
        ZENO,
        /** A delay that is negative or not a number. */
        DELAY,
        /** An assignment whose value is not a number. */
        ASSIGNMENT
    }

    Unsettled(Why why, double time, int event, double value) {
        super(why + " of event " + event, null, false, false);
        this.why = why;
        this.event = event;
        this.value = value;
        this.time = time;
    }

    public Why why() {
        return why;
    }

    /** The event's place in the model. */
    public int event() {
        return event;
    }

    /** The offending delay or value, or how many events there were. */
    public double value() {
        return value;
    }

    /** When. */
    public double time() {
        return time;
    }
}
