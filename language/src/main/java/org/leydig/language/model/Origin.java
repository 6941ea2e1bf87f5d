package org.leydig.language.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leydig.language.source.Region;

/**
 * Where a number comes from: one row of an origin table.
 *
 * @param value the number, in {@code unit}
 * @param unit the unit's name in the model
 * @param spread standard deviation between men of the natural logarithm of the value (0 when the table says {@code -})
 * @param method how it is known
 * @param evidence ids of evidence rows or citations that carry it
 * @param says its meaning in a sentence a physician can check
 * @param region the row
 */
public record Origin(double value, String unit, double spread, Method method, List<String> evidence, String says,
        Region region) {
    /** How a number is known. Nothing else counts. */
    public enum Method {
        /** Read from an experiment: the evidence names it. */
        MEASURED,
        /** Fitted: the evidence names the studies that carry it. */
        FITTED,
        /** Computed from other numbers: {@code says} tells from which. */
        DERIVED,
        /** Assumed: {@code says} tells why. */
        ASSUMED
    }

    public Origin {
        requireNonNull(unit);
        requireNonNull(method);
        evidence = List.copyOf(evidence);
        requireNonNull(says);
        requireNonNull(region);
    }
}
