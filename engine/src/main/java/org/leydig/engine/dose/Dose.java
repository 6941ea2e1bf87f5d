package org.leydig.engine.dose;

import static java.util.Objects.requireNonNull;

/**
 * One dosing record as pharmacometricians write it (NONMEM's AMT, RATE, II, ADDL, SS, EVID, CMT), in the units of the
 * model: amounts in those of the compartment, times in the model's unit of time.
 *
 * @param time when it is recorded
 * @param into full name of the state that receives it; empty for {@link Kind#RESET}
 * @param amount how much, before bioavailability; 0 for a steady-state constant infusion or a reset
 * @param rate infusion rate; 0 for a bolus; {@link #MODELLED_DURATION} when the compartment's duration parameter rules
 * @param interval time between repeated doses (II), 0 for none
 * @param additional how many further doses follow (ADDL)
 * @param steadyState whether the system is first brought to the steady state of this regimen
 * @param kind dose, reset, or reset and dose
 */
public record Dose(double time, String into, double amount, double rate, double interval, int additional,
        SteadyState steadyState, Kind kind) {
    /** The rate code that asks for a modelled duration, as in NONMEM. */
    public static final double MODELLED_DURATION = -2;

    /** EVID 1, 3 and 4. */
    public enum Kind {
        DOSE, RESET, RESET_AND_DOSE
    }

    /** SS 0, 1 (replace what is there) and 2 (add to what is there). */
    public enum SteadyState {
        NONE, REPLACE, ADD
    }

    public Dose {
        requireNonNull(into);
        requireNonNull(steadyState);
        requireNonNull(kind);
    }

    public static Dose bolus(double time, String into, double amount) {
        return new Dose(time, into, amount, 0, 0, 0, SteadyState.NONE, Kind.DOSE);
    }
}
