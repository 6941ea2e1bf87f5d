package org.leydig.trial.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The level of detail of a run. */
public enum Grain {
    /** Every pulse. */
    PULSATILE,
    /** The pulse cycle averaged: means of whole days ({@link org.leydig.engine.grain.MeanField}). */
    MEAN_FIELD;

    /** Its public name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The grain of that public name, however it is written. */
    public static Optional<Grain> named(String word) {
        return Arrays.stream(values()).filter(grain -> grain.word().equals(word.toLowerCase(Locale.ROOT))).findFirst();
    }
}
