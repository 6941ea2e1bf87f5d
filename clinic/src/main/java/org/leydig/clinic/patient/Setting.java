package org.leydig.clinic.patient;

import static java.util.Objects.requireNonNull;

import org.leydig.language.source.Region;

/**
 * A parameter in which a man differs from the reference man.
 *
 * @param parameter full name
 * @param value in the body's unit
 * @param spread standard deviation between such men of the natural logarithm of the value; NaN to keep the body's
 * @param region where it is said
 */
public record Setting(String parameter, double value, double spread, Region region) {
    public Setting {
        requireNonNull(parameter);
        requireNonNull(region);
    }
}
