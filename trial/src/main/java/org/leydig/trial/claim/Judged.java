package org.leydig.trial.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A claim beside its run.
 *
 * @param seen its conditions
 * @param limits its limits
 * @param verdict what it earns
 */
public record Judged(Claim claim, List<Seen> seen, List<Seen> limits, Verdict verdict) {
    public Judged {
        requireNonNull(claim);
        seen = List.copyOf(seen);
        limits = List.copyOf(limits);
        requireNonNull(verdict);
    }

    Judged(Claim claim, List<Seen> seen, List<Seen> limits) {
        this(claim, seen, limits, Verdict.of(seen, limits));
    }
}
