package org.leydig.trial.study;

import java.util.List;

/**
 * What became of an experiment.
 *
 * @param figures one for each of its measurements, in their order; NaN where there is none
 * @param tracks the courses at the draws
 * @param men who were run to the end; 1 for the typical man
 */
public record Outcome(List<Double> figures, List<Track> tracks, int men) {
    public Outcome {
        figures = List.copyOf(figures);
        tracks = List.copyOf(tracks);
    }
}
