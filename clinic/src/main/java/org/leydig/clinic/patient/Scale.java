package org.leydig.clinic.patient;

import static java.util.Objects.requireNonNull;

/**
 * A constant of the body that follows from a level.
 *
 * @param constant its full name
 * @param level the quantity that it scales
 * @param reference the level of the reference man: the name of a parameter, or {@code 1}
 * @param divides whether the level falls as the constant rises
 */
public record Scale(String constant, String level, String reference, boolean divides) {
    public Scale {
        requireNonNull(constant);
        requireNonNull(level);
        requireNonNull(reference);
    }

    /** The reference level among these values. */
    double target(java.util.Map<String, Double> values) {
        return reference.equals("1") ? 1 : values.get(reference);
    }
}
