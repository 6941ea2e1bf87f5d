package org.leydig.trial.design;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leydig.clinic.observable.Observable;

/**
 * How men are parted before they are randomised.
 *
 * @param factor age, build, or what the screen has drawn
 * @param cuts ascending, in its unit; a man at a cut belongs above it
 */
public record Strata(Observable factor, List<Double> cuts) {
    public Strata {
        requireNonNull(factor);
        cuts = List.copyOf(cuts);
    }

    /** The stratum of a value, from 0. */
    public int of(double value) {
        return (int) cuts.stream().filter(cut -> value >= cut).count();
    }
}
