package org.leydig.trial.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leydig.cli.Leydig;
import org.leydig.cli.terminal.Console;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.RunException;
import org.leydig.language.source.Source;
import org.leydig.trial.conduct.Conducting;
import org.leydig.trial.conduct.Ledger;
import org.leydig.trial.conduct.Site;
import org.leydig.trial.design.Trial;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Progress;

/**
 * Validation: a trial on Spark leaves the files of one on this machine's threads, byte for byte. A cluster that loses a
 * worker is measured by bench/spark.sh.
 */
class SparkTest {
    private static final String TRIAL = """
            title: Six weeks
            population: {obese: 70 %, mine.yaml: 30 %}
            screen: [T < 450 ng/dL at 08:00]
            men: 6
            randomise: blocks of 2, stratified by BMI at 38 kg/m2
            for: 3wk
            arms:
              none: none
              enclomiphene: enclomiphene 25 mg po daily
            visits: at 2wk draw T
            rules: [if T < 300 ng/dL then raise everything by 50 %]
            drop-out: 50 % a year
            end points: [change in T at 3wk, time to T > 400 ng/dL]
            """;
    private static final String SMALL = """
            title: Oil
            population: {usual: 50 %, low: 50 %}
            screen: [T < 500 ng/dL]
            men: 60
            randomise: blocks of 4
            for: 2wk
            arms:
              none: none
              oil: testosterone-enanthate 20 mg im q7d
            end points: [T at 1wk]
            replicates: 2
            """;
    private static final Library LIBRARY = Library.open("leydig/small-library");

    @TempDir
    private Path place;

    /** The program's own command; both write to the same place, which is part of the record of what was run. */
    private Map<String, String> files(String... where) throws IOException {
        Path out = place.resolve("out");
        List<String> words = new ArrayList<>(List.of("trial", place.resolve("trial.yaml").toString(), "--out",
                out.toString()));
        words.addAll(List.of(where));
        var err = new StringWriter();
        int status = Leydig.run(Console.recording(new StringWriter(), err), words.toArray(String[]::new));
        assertThat(status).as(err.toString()).isZero();
        Map<String, String> files = new TreeMap<>();
        try (var all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList())
                files.put(out.relativize(file).toString(),
                        java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
        return files;
    }

    @Test
    void theFilesAreThoseOfTheLocalRun() throws IOException {
        Files.writeString(place.resolve("trial.yaml"), TRIAL);
        Files.writeString(place.resolve("mine.yaml"), "name: mine\nsays: a man of my own\nstarts from: obese\n");
        Map<String, String> here = files();
        assertThat(here.keySet()).contains("men.csv", "men.parquet", "end-points.csv", "trial.html", "run.json");
        assertThat(files("--on", "spark=local[2]")).isEqualTo(here);
    }

    private static Ledger of(List<byte[]> batches, int most) {
        return new Ledger() {
            @Override
            public void each(Consumer<byte[]> reader) {
                List.copyOf(batches).forEach(reader);
            }

            @Override
            public void add(byte[] batch) {
                if (batches.size() == most) throw new IllegalStateException("stopped");
                batches.add(batch);
            }
        };
    }

    @Test
    void aTrialThatWasStoppedGoesOnThereOrHere() throws InterruptedException {
        Trial trial = Trial.read(new Source("trial.yaml", SMALL), Path.of(""), LIBRARY);
        Options options = new Options("test", "leydig trial", Method.USUAL, 1);
        List<byte[]> here = new ArrayList<>();
        Conducting.conduct(trial, LIBRARY, options, of(here, 1000), Progress.SILENT);
        List<byte[]> kept = new ArrayList<>();
        Site.Opener spark = Site.opener("spark").orElseThrow();
        long[] done = new long[1];
        try (Site site = spark.open("local[2]", Conducting.dossier(trial, LIBRARY, options))) {
            assertThatThrownBy(() -> Conducting.conduct(trial, LIBRARY, options, of(kept, 1), Progress.SILENT, site))
                    .hasMessage("stopped");
            Conducting.conduct(trial, LIBRARY, options, of(kept, 1000), (n, total) -> done[0] = n, site);
        }
        assertThat(kept).containsExactlyElementsOf(here);
        assertThat(done[0]).as("progress is told").isEqualTo(120 - Conducting.known(of(here.subList(0, 1), 1)));
        List<byte[]> again = new ArrayList<>(kept.subList(0, 2));
        Conducting.conduct(trial, LIBRARY, options, of(again, 1000), Progress.SILENT);
        assertThat(again).as("begun on Spark, ended here").containsExactlyElementsOf(here);
    }

    @Test
    void aManWhoseRunFailsIsToldAsItIsHere() throws InterruptedException {
        Trial trial = Trial.read(new Source("trial.yaml", SMALL), Path.of(""), LIBRARY);
        Options options = new Options("test", "leydig trial", new Method(Method.Scheme.EXPLICIT, 1e-4, 1e-4, true, 1),
                1);
        String here = refusal(() -> Conducting.conduct(trial, LIBRARY, options, Ledger.inMemory(), Progress.SILENT));
        try (Site site = new SparkOpener().open("local[2]", Conducting.dossier(trial, LIBRARY, options))) {
            assertThat(refusal(
                    () -> Conducting.conduct(trial, LIBRARY, options, Ledger.inMemory(), Progress.SILENT, site)))
                    .isEqualTo(here);
        }
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable run) {
        var said = new StringBuilder();
        assertThatThrownBy(run).isInstanceOfSatisfying(RunException.class, e -> said.append(e.diagnostic()));
        return said.toString();
    }
}
