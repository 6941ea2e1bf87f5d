package org.leydig.engine.scheme;

/**
 * A one-step scheme with error control and dense output, together with the place it has reached. Belongs to one run of
 * one man: it is changed by every call and not for sharing between threads.
 *
 * <p>The cycle is {@link #begin}, then {@link #attempt} until its error is at most 1, then {@link #accept} to go on from
 * the end of the attempt, or {@link #begin} again where an event has moved the state. No method allocates.
 */
public interface Scheme extends Attempt {
    /** The scheme's name, as the textbook writes it. */
    String name();

    /** The order of convergence of the solution that is carried on. */
    int order();

    /** The order of convergence of {@link #dense} between the ends of a step. */
    int denseOrder();

    /** The power of the step that the error estimate goes with; step control needs it. */
    int errorOrder();

    /** Starts afresh at {@code (time, y)}; nothing of what lies before is used. */
    void begin(double time, double[] y);

    /**
     * Tries one step.
     *
     * @param end where the step ends
     * @param tolerance what is allowed
     * @return the estimated error of the step over the tolerance: acceptable up to 1; NaN or infinite when the rates are
     *     not finite somewhere on the way
     */
    double attempt(double end, Tolerance tolerance);

    /** Takes the last attempt: the next one begins where it ended. */
    void accept();

    /** The rates where the next attempt begins. Not to be changed. */
    double[] rates();

    /** The estimated error of each state in the last attempt. Not to be changed. */
    double[] error();

    /** How often the rates have been evaluated so far. */
    long evaluations();
}
