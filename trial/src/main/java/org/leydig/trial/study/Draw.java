package org.leydig.trial.study;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.leydig.engine.course.Series;

/**
 * Blood or semen taken at set hours.
 *
 * @param observables what is measured
 * @param hours when, ascending, in hours from the start of treatment
 * @param every hours between draws, where they are even
 * @param assay by which assay; empty for the observable's usual one
 * @param words as written
 */
public record Draw(List<String> observables, Series hours, OptionalDouble every, Optional<String> assay,
        String words) {
    public Draw {
        observables = List.copyOf(observables);
        requireNonNull(hours);
        requireNonNull(every);
        requireNonNull(assay);
        requireNonNull(words);
    }

    /** The last draw. */
    double last() {
        return hours.at(hours.size() - 1);
    }

    /** How many of these draws belong to a window. */
    int within(Window window, boolean treated) {
        return (int) Arrays.stream(hours.toArray()).filter(h -> window.takes(h, treated)).count();
    }
}
