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
    /** A ratio so near to 1 says that nothing differs, not that the opposite is so: another seed would turn it. */
    private static final double HARDLY = 0.05;

    public Seen {
        requireNonNull(condition);
    }

    /** Whether the condition holds. */
    public boolean holds() {
        return condition.must().holds(simulated);
    }

    /**
     * Whether the opposite of the condition is seen: it fails, and either the simulated ratio (difference) lies on the other
     * side of 1 (0) from where it must, a ratio by more than a twentieth, or the papers too say otherwise.
     */
    public boolean opposite() {
        return !holds() && (across() || papersDeny);
    }

    private boolean across() {
        if (condition.nothingDiffers().isEmpty()) return false;
        double nothing = condition.nothingDiffers().getAsDouble();
        return condition.must().acrossFrom(nothing, simulated, HARDLY * nothing);
    }
}
