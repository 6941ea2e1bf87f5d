package org.leydig.trial.claim;

import static java.util.Objects.requireNonNull;

/**
 * A condition beside its run.
 *
 * @param simulated in the condition's unit; infinite for a time that never comes, NaN where the run has no such figure
 * @param papersDeny whether the condition fails and the library's studies have numbers of the same quantity at the same time,
 *     under the evidence that it names, all of which miss it on the same side
 */
public record Seen(Condition condition, double simulated, boolean papersDeny) {
    public Seen {
        requireNonNull(condition);
    }

    /** Whether the condition holds. */
    public boolean holds() {
        return condition.must().holds(simulated);
    }

    /**
     * Whether the opposite of the condition is seen: it fails, and either the simulated ratio (difference) lies on the other
     * side of 1 (0) from where it must, or the papers too say otherwise.
     */
    public boolean opposite() {
        boolean across = condition.nothingDiffers().isPresent()
                && condition.must().acrossFrom(condition.nothingDiffers().getAsDouble(), simulated);
        return !holds() && (across || papersDeny);
    }
}
