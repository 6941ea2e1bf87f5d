package org.leydig.cli.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leydig.clinic.patient.Body;
import org.leydig.cli.output.JournalFile;
import org.leydig.cli.output.WholeFolder;
import org.leydig.clinic.library.Library;
import org.leydig.language.source.Source;
import org.leydig.trial.conduct.Conducted;
import org.leydig.trial.conduct.Conducting;
import org.leydig.trial.design.Trial;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Progress;

/** Validation: a trial of small men leaves the same files whenever and however often it was stopped. */
class TrialFolderTest {
    private static final Library LIBRARY = Library.open("leydig/small-library");
    private static final String TEXT = """
            title: Oil & <others>
            population: {usual: 60 %, low: 40 %}
            screen: [T < 600 ng/dL at two visits]
            men: 50
            randomise: blocks of 6, stratified by T at 200 ng/dL
            for: 3wk
            arms:
              none: none
              oil: testosterone-enanthate 100 mg im q7d
              pill: enclomiphene 25 mg po daily
            visits: every 1wk draw T
            rules: [if T < 150 ng/dL then raise everything by 25 %]
            drop-out: 90 % a year
            end points: [T at 2wk, share with T > 300 ng/dL at 2wk, T at 1wk as ratio, time to T > 400 ng/dL]
            replicates: 2
            """;

    @TempDir
    private Path place;

    private static Map<String, byte[]> held(Path journal, Path out, int threads)
            throws InterruptedException, IOException {
        Trial trial = Trial.read(new Source("trial.yaml", TEXT), Path.of(""), LIBRARY);
        Options options = new Options("test", "leydig trial", Body.METHOD, threads);
        try (var file = JournalFile.at(journal, Conducting.fingerprint(trial, LIBRARY, options));
                var folder = WholeFolder.at(out)) {
            Conducted held = Conducting.conduct(trial, LIBRARY, options, file, Progress.SILENT);
            TrialFolder.fill(folder, held);
            folder.keep();
        }
        Map<String, byte[]> files = new TreeMap<>();
        try (var all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList())
                files.put(out.relativize(file).toString(), Files.readAllBytes(file));
        }
        return files;
    }

    @Test
    void aJournalCutAnywhereGivesTheSameFiles() throws Exception {
        Path journal = place.resolve("trial.journal");
        Map<String, byte[]> whole = held(journal, place.resolve("whole"), 2);
        assertThat(whole.keySet()).contains("trial.html", "men.csv", "men.parquet", "end-points.csv", "flow.csv",
                "bands.csv", "rules.csv", "power.csv", "run.json", "panels/T.svg");
        byte[] bytes = Files.readAllBytes(journal);
        for (int i = 0; i <= 12; i++) {
            int cut = (int) ((long) bytes.length * i / 12) - (i % 3 == 1 ? 5 : 0);
            Path torn = Files.write(place.resolve("torn.journal"), Arrays.copyOf(bytes, Math.max(0, cut)));
            Map<String, byte[]> again = held(torn, place.resolve("again"), 1 + i % 3);
            assertThat(again.keySet()).isEqualTo(whole.keySet());
            whole.forEach((name, content) -> assertThat(again.get(name)).as(name).isEqualTo(content));
            assertThat(Files.readAllBytes(torn)).as("the journal itself").isEqualTo(bytes);
        }
        tables(place.resolve("whole"));
        page(Files.readString(place.resolve("whole/trial.html")));
    }

    /** The database reads the same from both tables of men. */
    private static void tables(Path folder) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            String ask = "select count(*), count(arm), avg(\"T at 2wk[ng/dL]\"), count(distinct arm) from ";
            try (var csv = statement.executeQuery(ask + "'" + folder.resolve("men.csv") + "'")) {
                csv.next();
                double mean = csv.getDouble(3);
                long men = csv.getLong(1);
                try (var other = connection.createStatement();
                        var parquet = other.executeQuery(ask + "'" + folder.resolve("men.parquet") + "'")) {
                    parquet.next();
                    assertThat(parquet.getLong(1)).isEqualTo(men).isGreaterThan(50);
                    assertThat(parquet.getLong(2)).as("randomised").isEqualTo(50);
                    assertThat(parquet.getDouble(3)).isCloseTo(mean, within(1e-9));
                    assertThat(parquet.getLong(4)).isEqualTo(3);
                }
            }
        }
    }

    private static void page(String page) {
        assertThat(page).contains("Oil &amp; &lt;others&gt;").doesNotContain("<others>")
                .contains("for research and teaching").contains("50 randomised").contains("men screened")
                .contains("Responders").contains("Kaplan-Meier").contains("id=\"power\"").contains("hazard ratio");
        assertThat(page).as("needs nothing else").doesNotContain("src=\"http").doesNotContain("href=\"http");
    }
}
