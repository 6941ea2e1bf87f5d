package org.leydig.cli.figure;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.leydig.trial.study.Interval;

/**
 * A published value in a picture: a ring where it was measured, with its interval as a whisker; a bar over the time that
 * it stands for.
 *
 * @param arm the arm's name
 * @param from first hour it stands for
 * @param to last hour
 */
public record Mark(String arm, double from, double to, double value, Optional<Interval> interval) {
    public Mark {
        requireNonNull(arm);
        requireNonNull(interval);
    }
}
