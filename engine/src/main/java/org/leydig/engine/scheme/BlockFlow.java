package org.leydig.engine.scheme;

/** What a {@link BlockPair} integrates: the rates of change of a block of men, each at a time of his own. */
public interface BlockFlow {
    /** How many states. */
    int size();

    /** How many men. */
    int width();

    /** The rates of all states of all men; arrays have a row for each state. */
    void rates(double[] time, double[] y, double[] dydt);
}
