package org.leydig.trial.study;

import static java.util.Objects.requireNonNull;

import org.leydig.engine.course.Series;

/**
 * An observable over time in one arm, at the draws.
 *
 * @param unit the observable's public unit
 * @param hours from the start of treatment
 * @param mean over the men, as the assay reads
 * @param low 2.5th percentile of the men; NaN where there is one
 * @param high 97.5th percentile of the men; NaN where there is one
 */
public record Track(String arm, String observable, String unit, Series hours, Series mean, Series low, Series high) {
    public Track {
        requireNonNull(arm);
        requireNonNull(observable);
        requireNonNull(unit);
        requireNonNull(hours);
        requireNonNull(mean);
        requireNonNull(low);
        requireNonNull(high);
    }
}
