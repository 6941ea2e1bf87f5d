package org.leydig.clinic.observable;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The range in which healthy young men usually lie, in the observable's unit.
 *
 * @param low its lower end
 * @param high its upper end; empty where only too little is remarkable, as in semen
 * @param evidence id of the evidence row that says so
 */
public record Usual(double low, Optional<Double> high, String evidence) {
    public Usual {
        requireNonNull(high);
        requireNonNull(evidence);
        if (high.isPresent() && !(high.get() > low))
            throw new IllegalArgumentException("no range from " + low + " to " + high);
    }
}
