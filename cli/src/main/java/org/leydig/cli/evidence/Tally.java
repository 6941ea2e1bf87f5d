package org.leydig.cli.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leydig.trial.study.Role;
import org.leydig.trial.study.Scored;
import org.leydig.trial.study.Study;
import org.leydig.trial.study.StudyResult;
import org.leydig.trial.study.Validation;
import org.leydig.trial.study.Validation.Score;

/**
 * All rows of a validation, counted.
 *
 * @param lines every row with its study, in the order of the studies
 */
public record Tally(List<Line> lines) {
    /** A row and the study it belongs to. */
    public record Line(Study study, Scored scored) {
        /**
         * How far off it is, as the logarithm of a factor of either direction: 0 is exact. A direction missed counts as a
         * factor of 2; without a ratio, outside is far.
         */
        double distance() {
            if (Words.direction(scored.row().published()).isPresent()) return scored.inside() ? 0 : Math.log(2);
            double ratio = 1 + scored.off();
            return ratio > 0 && Double.isFinite(ratio)
                    ? Math.abs(Math.log(ratio))
                    : scored.inside() ? 0 : Double.POSITIVE_INFINITY;
        }
    }

    public Tally {
        lines = List.copyOf(lines);
    }

    /** The rows of a validation. */
    public static Tally of(Validation validation) {
        return new Tally(validation.results().stream().flatMap(Tally::lines).toList());
    }

    private static Stream<Line> lines(StudyResult result) {
        return result.rows().stream().map(row -> new Line(result.study(), row));
    }

    /** Studies none of whose virtual men could be run to the end. */
    public static Stream<StudyResult> failed(Validation validation) {
        return validation.results().stream().filter(result -> result.men() == 0);
    }

    /** Outside before inside, and the farthest off first. */
    public List<Line> worstFirst() {
        return lines.stream().sorted(Comparator.comparing((Line line) -> line.scored().inside())
                .thenComparing(Comparator.comparingDouble(Line::distance).reversed())).toList();
    }

    /** The score of the rows with that role. */
    public Score of(Role role) {
        return score(lines.stream().filter(line -> line.scored().row().role() == role));
    }

    /** The score of the rows with that role in that topic. */
    public Score of(String topic, Role role) {
        return score(lines.stream()
                .filter(line -> line.scored().row().role() == role && line.study().topic().equals(topic)));
    }

    /** The topics that have rows, sorted, each with its number of rows. */
    public Map<String, Integer> topics() {
        var topics = new TreeMap<String, Integer>();
        lines.forEach(line -> topics.merge(line.study().topic(), 1, Integer::sum));
        return topics;
    }

    /** The score of some rows. */
    static Score score(Stream<Line> lines) {
        List<Scored> rows = lines.map(Line::scored).toList();
        return new Score((int) rows.stream().filter(Scored::inside).count(),
                (int) rows.stream().filter(Scored::close).count(), rows.size());
    }
}
