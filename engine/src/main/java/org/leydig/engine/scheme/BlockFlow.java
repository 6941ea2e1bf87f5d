package org.leydig.engine.scheme;

/** What a {@link BlockPair} integrates: the rates of change of a block of men, each at a time of his own. */
public interface BlockFlow {
    /** How many states. */
    int size();

    /** How many of them, the first ones, are taken forward; the others stand still meanwhile. */
    int quick();

    /** Those of the others that are read while the first ones are taken forward. */
    int[] standing();

    /** How many men. */
    int width();

    /** The rates of the other states. */
    void slow(double[] time, double[] y, double[] dydt);

    /** Learns that states which stand still have changed. */
    void freeze(double[] y);

    /** The rates of the states that are taken forward, of all men; arrays have a row for each state. */
    void rates(double[] time, double[] y, double[] dydt);
}
