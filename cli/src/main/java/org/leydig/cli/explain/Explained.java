package org.leydig.cli.explain;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leydig.clinic.library.Evidence;
import org.leydig.trial.run.Nudging.Moved;

/**
 * Where a number comes from and what it moves. What does not apply to it is empty.
 *
 * @param name as people call it
 * @param kind observable, parameter, state and so on
 * @param says what it is
 * @param facts value, unit and the like, by name
 * @param computedBy the equations that give it its value
 * @param reads what enters it directly: name, and what that is
 * @param readBy the equations that read it
 * @param reaches the observables it can move; {@code doesNotReach} the others
 * @param evidence the published facts behind it
 * @param measured the studies' rows that measure it
 * @param calibration what the fit says of it
 * @param moves what a tenth more of it does to the typical man
 */
public record Explained(String name, String kind, String says, Map<String, String> facts, List<Line> computedBy,
        Map<String, String> reads, List<Line> readBy, List<String> reaches, List<String> doesNotReach,
        List<Evidence> evidence, List<Measured> measured, Map<String, String> calibration, List<Moved> moves) {
    /** One published row that measures an observable. */
    public record Measured(String study, String quantity, String published, String evidence) {}

    public Explained {
        requireNonNull(name);
        requireNonNull(kind);
        requireNonNull(says);
        facts = ordered(facts);
        computedBy = List.copyOf(computedBy);
        reads = ordered(reads);
        readBy = List.copyOf(readBy);
        reaches = List.copyOf(reaches);
        doesNotReach = List.copyOf(doesNotReach);
        evidence = List.copyOf(evidence);
        measured = List.copyOf(measured);
        calibration = ordered(calibration);
        moves = List.copyOf(moves);
    }

    private static Map<String, String> ordered(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The same, with what it moves. */
    public Explained moving(List<Moved> found) {
        return new Explained(name, kind, says, facts, computedBy, reads, readBy, reaches, doesNotReach, evidence,
                measured, calibration, found);
    }
}
