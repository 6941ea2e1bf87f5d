package org.leydig.trial.study;

import static java.util.Objects.requireNonNull;

/**
 * What one set of parameters says of a reported row.
 *
 * @param study the study's id
 * @param simulated in the row's unit; NaN when there is no such figure
 */
public record Prediction(String study, Reported row, double simulated) {
    public Prediction {
        requireNonNull(study);
        requireNonNull(row);
    }
}
