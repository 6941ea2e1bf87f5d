package org.leydig.trial.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalDouble;
import org.leydig.clinic.library.Evidence;
import org.leydig.trial.study.Measured;

/**
 * What must be seen in a run for a statement to hold.
 *
 * @param measured what is looked at
 * @param must where it must lie, in the unit of {@code measured}
 * @param because the evidence that the bound comes from, at least one row
 */
public record Condition(Measured measured, Bound must, List<Evidence> because) {
    private static final double SAME = 1;

    public Condition {
        requireNonNull(measured);
        requireNonNull(must);
        because = List.copyOf(because);
        if (because.isEmpty()) throw new IllegalArgumentException("a condition without evidence");
    }

    /** Whether any of its evidence was read, or derived from what was. */
    public boolean wasRead() {
        return because.stream().anyMatch(Evidence::wasRead);
    }

    /** The value at which nothing differs: 1 for a ratio, 0 for a difference, none for a level. */
    OptionalDouble nothingDiffers() {
        if (measured.ratio()) return OptionalDouble.of(SAME);
        return measured.difference() ? OptionalDouble.of(0) : OptionalDouble.empty();
    }
}
