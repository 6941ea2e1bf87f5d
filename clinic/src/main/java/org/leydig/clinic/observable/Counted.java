package org.leydig.clinic.observable;

import static java.util.Objects.requireNonNull;

/**
 * An observable that a laboratory counts in samples of another.
 *
 * @param name stable public name, such as {@code LH_pulses}
 * @param unit the unit people see
 * @param in name of the observable that is sampled
 */
public record Counted(String name, String unit, String in, String says, String topic) {
    public Counted {
        requireNonNull(name);
        requireNonNull(unit);
        requireNonNull(in);
        requireNonNull(says);
        requireNonNull(topic);
    }

    /** The column header of every table: {@code name[unit]}. */
    public String header() {
        return name + "[" + unit + "]";
    }
}
