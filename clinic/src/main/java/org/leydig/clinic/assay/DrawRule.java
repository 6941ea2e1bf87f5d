package org.leydig.clinic.assay;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leydig.clinic.observable.Observable;
import org.leydig.engine.course.Series;

/**
 * An order to a laboratory: what is drawn, when, and how it is measured.
 *
 * @param words as written: {@code LH T at 08:00 weekly with lh-irma}
 * @param wanted what is measured in each sample, in order
 * @param hours when, after 08:00 of day 0; ascending
 */
public record DrawRule(String words, List<Wanted> wanted, Series hours) {
    /** One observable and the assay that measures it. */
    public record Wanted(Observable observable, Assay assay) {
        public Wanted {
            requireNonNull(observable);
            requireNonNull(assay);
        }
    }

    public DrawRule {
        requireNonNull(words);
        wanted = List.copyOf(wanted);
        requireNonNull(hours);
    }
}
