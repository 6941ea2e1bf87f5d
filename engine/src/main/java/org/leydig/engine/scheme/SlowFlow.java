package org.leydig.engine.scheme;

/** What {@link SlowStates} integrates: the rates of the states that stand still while the others are taken forward. */
public interface SlowFlow {
    /** How many states there are. */
    int size();

    /** How many of them, the first ones, are quick. */
    int quick();

    /** The rates of change of the slow states; the places of the quick ones stay as they are. */
    void slow(double time, double[] y, double[] dydt);

    /** Learns that slow states have changed. */
    void freeze(double[] y);
}
