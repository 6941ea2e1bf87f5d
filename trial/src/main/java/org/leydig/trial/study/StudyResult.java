package org.leydig.trial.study;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A study beside its simulation.
 *
 * @param men how many virtual men stood for the study's
 * @param rows in the order of the study
 * @param tracks the courses at the draws
 * @param notices what a reader should know: a man whose run failed
 */
public record StudyResult(Study study, int men, List<Scored> rows, List<Track> tracks, List<String> notices) {
    public StudyResult {
        requireNonNull(study);
        rows = List.copyOf(rows);
        tracks = List.copyOf(tracks);
        notices = List.copyOf(notices);
    }
}
