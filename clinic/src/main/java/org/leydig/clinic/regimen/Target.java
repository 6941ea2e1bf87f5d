package org.leydig.clinic.regimen;

import static java.util.Objects.requireNonNull;

import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.drug.Route;

/** Where a dose goes. */
public sealed interface Target {
    /** A drug by one of its routes. */
    record ByRoute(Drug drug, Route route) implements Target {
        public ByRoute {
            requireNonNull(drug);
            requireNonNull(route);
        }
    }

    /** A state of the body named in a dose record, in the state's own unit. */
    record IntoState(String state) implements Target {
        public IntoState {
            requireNonNull(state);
        }
    }

    /** Nothing enters: every amount is set back to its start (EVID 3). */
    record Everything() implements Target {}
}
