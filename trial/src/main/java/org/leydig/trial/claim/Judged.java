package org.leydig.trial.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leydig.trial.study.Outcome;
import org.leydig.trial.study.Track;

/**
 * A claim beside its run.
 *
 * @param seen its conditions
 * @param limits its limits
 * @param verdict what it earns
 * @param men who were run to the end; 1 for the typical man
 * @param tracks what was read over time
 */
public record Judged(Claim claim, List<Seen> seen, List<Seen> limits, Verdict verdict, int men, List<Track> tracks) {
    public Judged {
        requireNonNull(claim);
        seen = List.copyOf(seen);
        limits = List.copyOf(limits);
        requireNonNull(verdict);
        tracks = List.copyOf(tracks);
    }

    Judged(Claim claim, List<Seen> seen, List<Seen> limits, Outcome outcome) {
        this(claim, seen, limits, Verdict.of(seen, limits), outcome.men(), outcome.tracks());
    }
}
