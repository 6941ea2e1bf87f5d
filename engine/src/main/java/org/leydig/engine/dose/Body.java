package org.leydig.engine.dose;

/** What doses act on: the man at the present instant. */
public interface Body {
    /** His states, to be changed. */
    double[] states();

    /** What stays between events; lag, bioavailability and duration are read here. */
    double[] known();

    /** Puts states and held values back to where they were at the start. */
    void reset();

    /**
     * The states at steady state under a regimen, at the instant of its record.
     *
     * @param regimen repeated (or constant) dosing
     */
    double[] steadyState(Regimen regimen);

    /** Told of each dose that arrives. */
    void arrived(double time, String into, int state, double amount);
}
