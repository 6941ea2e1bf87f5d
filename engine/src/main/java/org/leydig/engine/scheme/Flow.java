package org.leydig.engine.scheme;

/** What a scheme integrates: the rates of change of a system that stays smooth until the next event. */
public interface Flow {
    /** How many states there are. */
    int size();

    /** How many of them, the first ones, a scheme takes forward; the others stand still meanwhile. */
    default int quick() {
        return size();
    }

    /** The rates of change of the states that are taken forward. */
    void derivatives(double time, double[] y, double[] dydt);

    /** Row-major partial derivatives of all rates by all states: {@code jacobian[i * size() + j]}. */
    void jacobian(double time, double[] y, double[] jacobian);

    /** The partial derivatives of all rates by time. */
    void timeDerivatives(double time, double[] y, double[] dfdt);
}
