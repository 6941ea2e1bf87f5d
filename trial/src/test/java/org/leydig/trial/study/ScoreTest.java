package org.leydig.trial.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.library.Library;
import org.leydig.trial.run.Options;
import org.leydig.units.measure.Numbers;

/**
 * Regression: the typical man's answers to every fit row that one man can show, as they were judged once. A change after
 * which fewer rows are inside, or fewer are close, fails and names the rows that moved. One that is as good or better
 * passes: write its rows with {@code -Dgolden.write=true} and read the difference.
 */
class ScoreTest {
    private static final Path FROZEN = Path.of("src/test/resources/score/score.csv");
    private static final CSVFormat TABLE = CSVFormat.RFC4180.builder().setRecordSeparator('\n')
            .setHeader("study", "row", "published", "simulated", "inside", "close").setSkipHeaderRecord(true).get();
    private static final int DIGITS = 3;

    /** What is frozen of a row. */
    private record Line(String published, String simulated, boolean inside, boolean close) {
        String words() {
            return simulated + (inside ? " inside" : " outside") + (close ? ", close" : "");
        }
    }

    private static boolean shown(Reported row) {
        return row.role() == Role.FIT && Typical.shows(row.measured());
    }

    private static Map<String, Line> found() throws InterruptedException {
        Library library = Library.open();
        List<Study> studies = Study.all(library).stream().filter(s -> s.reported().stream().anyMatch(ScoreTest::shown))
                .toList();
        List<List<Double>> figures = new Typical(studies, library, Options.usual("test", "")).figures(Map.of());
        Map<String, Line> lines = new LinkedHashMap<>();
        for (int s = 0; s < studies.size(); s++) add(lines, studies.get(s), figures.get(s));
        return lines;
    }

    private static void add(Map<String, Line> lines, Study study, List<Double> figures) {
        for (int r = 0; r < figures.size(); r++) {
            Reported row = study.reported().get(r);
            if (!shown(row)) continue;
            Scored scored = Scored.of(row, figures.get(r), Optional.empty());
            Line line = new Line(row.published().words(), Numbers.rounded(figures.get(r), DIGITS), scored.inside(),
                    scored.close());
            String key = study.id() + ": " + row.words();
            // a study may report the same twice, from two laboratories
            for (int again = 2; lines.containsKey(key); again++) key = study.id() + ": " + row.words() + " #" + again;
            lines.put(key, line);
        }
    }

    private static Map<String, Line> frozen() throws IOException {
        Map<String, Line> lines = new LinkedHashMap<>();
        try (var table = TABLE.parse(new StringReader(Files.readString(FROZEN)))) {
            for (CSVRecord row : table)
                lines.put(row.get("study") + ": " + row.get("row"), new Line(row.get("published"), row.get("simulated"),
                        Boolean.parseBoolean(row.get("inside")), Boolean.parseBoolean(row.get("close"))));
        }
        return lines;
    }

    private static void write(Map<String, Line> lines) throws IOException {
        List<String> text = new ArrayList<>(List.of(String.join(",", TABLE.getHeader())));
        lines.forEach((key, line) -> {
            int colon = key.indexOf(": ");
            text.add(TABLE.format(key.substring(0, colon), key.substring(colon + 2), line.published(),
                    line.simulated(), line.inside(), line.close()));
        });
        Files.createDirectories(FROZEN.getParent());
        Files.writeString(FROZEN, String.join("\n", text) + "\n");
    }

    /** Before and after of every row that moved, came or went; those whose verdict changed first. */
    private static List<String> moved(Map<String, Line> before, Map<String, Line> after) {
        List<String> verdicts = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        Map<String, Line> all = new LinkedHashMap<>(before);
        all.putAll(after);
        for (String key : all.keySet()) {
            Optional<Line> was = Optional.ofNullable(before.get(key));
            Optional<Line> is = Optional.ofNullable(after.get(key));
            if (was.equals(is)) continue;
            boolean verdict = was.map(Line::inside).equals(is.map(Line::inside))
                    && was.map(Line::close).equals(is.map(Line::close));
            (verdict ? numbers : verdicts).add(key + " (" + all.get(key).published() + "): "
                    + was.map(Line::words).orElse("not there") + " -> " + is.map(Line::words).orElse("gone"));
        }
        verdicts.addAll(numbers);
        return verdicts;
    }

    private static long inside(Map<String, Line> lines) {
        return lines.values().stream().filter(Line::inside).count();
    }

    private static long close(Map<String, Line> lines) {
        return lines.values().stream().filter(Line::close).count();
    }

    private static String score(Map<String, Line> lines) {
        return inside(lines) + " inside and " + close(lines) + " close of " + lines.size();
    }

    @Test
    void rowsThatMovedAreNamedThoseWithAnotherVerdictFirst() {
        Line same = new Line("4", "4.1", true, true);
        assertThat(moved(Map.of("a: T", same, "b: T", same, "c: T", same),
                Map.of("a: T", same, "b: T", new Line("4", "4.2", true, true), "c: T",
                        new Line("4", "9", false, false))))
                .containsExactly("c: T (4): 4.1 inside, close -> 9 outside",
                        "b: T (4): 4.1 inside, close -> 4.2 inside, close");
        assertThat(moved(Map.of("a: T", same), Map.of("d: T", same)))
                .containsExactlyInAnyOrder("a: T (4): 4.1 inside, close -> gone",
                        "d: T (4): not there -> 4.1 inside, close");
        assertThat(score(Map.of("a: T", same))).isEqualTo("1 inside and 1 close of 1");
    }

    @Test
    void theScoreDoesNotFall() throws InterruptedException, IOException {
        Map<String, Line> after = found();
        if (Boolean.getBoolean("golden.write")) write(after);
        Map<String, Line> before = frozen();
        assertThat(before).isNotEmpty();
        List<String> moved = moved(before, after);
        String told = score(before) + " -> " + score(after) + "; rows that moved:\n" + String.join("\n", moved);
        // of the rows that both have: a new study may be missed, and one that is gone takes nothing with it
        Map<String, Line> was = new HashMap<>(before);
        was.keySet().retainAll(after.keySet());
        Map<String, Line> is = new HashMap<>(after);
        is.keySet().retainAll(before.keySet());
        assertThat(inside(is)).as("inside: %s", told).isGreaterThanOrEqualTo(inside(was));
        assertThat(close(is)).as("close: %s", told).isGreaterThanOrEqualTo(close(was));
        if (!moved.isEmpty())
            System.out.println("ScoreTest: " + told + "\nAs good or better: freeze it with -Dgolden.write=true.");
    }
}
