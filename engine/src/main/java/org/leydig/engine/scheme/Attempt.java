package org.leydig.engine.scheme;

/** The last attempt at a step, to be looked at and not changed: what lies between its beginning and its end. */
public interface Attempt {
    /**
     * The state within the attempt (before it is accepted).
     *
     * @param share of the step, 0 at its beginning and 1 at its end
     */
    void dense(double share, double[] y);

    /** The same of some states; the others' places stay as they are. */
    default void dense(double share, int[] states, double[] y) {
        dense(share, y);
    }

    /** Where it begins. */
    double time();

    /** The state there. Not to be changed. */
    double[] state();

    /** The state at its end. Not to be changed. */
    double[] end();
}
