package org.leydig.clinic.library;

/**
 * One published fact: a row of {@code library/evidence}.
 *
 * @param id stable: {@code P-G1}
 * @param value as published; may hold several numbers in the order that {@code quantity} names them
 * @param spread standard deviation, error, interval or range, and number, as published
 * @param confidence how it is known: read, second-hand, derived or recalled
 */
public record Evidence(String id, String topic, String quantity, String value, String units, String spread,
        String conditions, String source, String confidence) {
    /** Whether it was read, or derived from what was; not recalled or told by others. */
    public boolean wasRead() {
        return confidence.equals("read") || confidence.equals("derived");
    }
}
