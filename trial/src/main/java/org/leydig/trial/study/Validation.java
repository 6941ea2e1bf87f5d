package org.leydig.trial.study;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Studies beside their simulations, with their score.
 *
 * @param origin what was run, how
 */
public record Validation(List<StudyResult> results, Origin origin) {
    public Validation {
        results = List.copyOf(results);
        requireNonNull(origin);
    }

    /**
     * Where a validation comes from.
     *
     * @param version of the program
     * @param library hash of the library's texts
     * @param seed of all chance
     * @param method how men were integrated, in words
     * @param command the line that repeats it
     */
    public record Origin(String version, String library, long seed, String method, String command) {}

    /**
     * How many rows.
     *
     * @param inside within the published 95 % interval or 25 %
     * @param close within 10 %
     * @param of so many
     */
    public record Score(int inside, int close, int of) {}

    /** The score of the rows of one role. */
    public Score score(Role role) {
        return score(s -> s.row().role() == role, r -> true);
    }

    /** The scores of the rows of one role, by topic. */
    public Map<String, Score> byTopic(Role role) {
        Map<String, Score> topics = new TreeMap<>();
        for (StudyResult result : results) {
            String topic = result.study().topic();
            topics.computeIfAbsent(topic, t -> score(s -> s.row().role() == role, r -> r.study().topic().equals(t)));
        }
        topics.values().removeIf(score -> score.of() == 0);
        return topics;
    }

    private Score score(Predicate<Scored> rows, Predicate<StudyResult> studies) {
        List<Scored> counted = results.stream().filter(studies).flatMap(r -> r.rows().stream()).filter(rows).toList();
        return new Score(count(counted, Scored::inside), count(counted, Scored::close), counted.size());
    }

    private static int count(List<Scored> rows, Predicate<Scored> what) {
        return (int) rows.stream().filter(what).count();
    }

    /** All rows. */
    public Stream<Scored> rows() {
        return results.stream().flatMap(r -> r.rows().stream());
    }
}
