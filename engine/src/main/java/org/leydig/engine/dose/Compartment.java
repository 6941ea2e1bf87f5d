package org.leydig.engine.dose;

import java.util.Optional;

/**
 * What the model says about doses into one state, by the names of quantities (PARAMETER, DERIVED or HELD).
 *
 * @param state the state that receives doses
 * @param lag name of the lag time (ALAG), if any
 * @param bioavailability name of the fraction that arrives (F), if any
 * @param duration name of the modelled infusion duration (D), if any
 */
public record Compartment(String state, Optional<String> lag, Optional<String> bioavailability,
        Optional<String> duration) {
    public static Compartment of(String state) {
        return new Compartment(state, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
