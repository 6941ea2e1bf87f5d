package org.leydig.trial.study;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.leydig.clinic.form.Form;
import org.leydig.language.source.Region;
import org.leydig.units.measure.UnitException;

/**
 * A row of fields, each read by itself, so that what is wrong with it is told at its place.
 *
 * @param form its fields
 * @param code of what is told
 * @param title of what is told: {@code NOT A REPORTED ROW}
 */
public record Row(Form form, String code, String title) {
    public Row {
        requireNonNull(form);
        requireNonNull(code);
        requireNonNull(title);
    }

    /** What a field says; empty when it is absent, or complained of. */
    public <T> Optional<T> read(String name, Function<String, T> how) {
        return form.words(name).flatMap(words -> at(words.region(), () -> how.apply(words.value())));
    }

    /** What a field says that must be there; empty when complained of. */
    public <T> Optional<T> needed(String name, Function<String, T> how) {
        if (form.any(name).isEmpty()) form.missing(name);
        return read(name, how);
    }

    /** What comes of a reading; empty when it refuses, which is told at a place. */
    <T> Optional<T> at(Region place, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (UnitException e) {
            form.complaints().add(place, code, title, e.reason(), e.suggestions());
            return Optional.empty();
        }
    }

    /** Complains of the row as a whole. */
    void refuse(String cause) {
        form.complaints().add(region(), code, title, cause);
    }

    /** Where it is written. */
    Region region() {
        return form.fields().region();
    }
}
