package org.leydig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Validation: a calibration of a checkout's library is kept, goes on, and is written where it should be. */
class CalibrateTest {
    private static final String LEYDIG = "physiology/testis/leydig.origin.csv";

    @TempDir
    private Path place;
    private Path library;

    @BeforeEach
    void copyTheLibrary() throws IOException {
        library = place.resolve("library");
        Path from = Path.of("..", "library");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = from.relativize(file).toString();
                if (name.startsWith("target") || name.startsWith("src") || name.startsWith("studies")) continue;
                Files.createDirectories(library.resolve(name).getParent());
                Files.copy(file, library.resolve(name));
            }
        }
        Files.createDirectory(library.resolve("studies"));
        Files.writeString(library.resolve("studies/made-up.yaml"), """
                cite: made up for a test
                asks: how much testosterone does the reference man have when one enzyme is blocked?
                topic: blood steroids
                who: {says: one man, man: healthy-young, n: 9}
                arms: {one: none}
                draws:
                  - T LH every 1h from 0h to 24h
                reported:
                  - {evidence: P-T12, role: fit, what: mean T, arm: one, published: 15.6 (SE 0.4), unit: nmol/L}
                  - {evidence: P-L6, role: fit, what: mean LH, arm: one, published: 4.0 (SE 0.3), unit: IU/L}
                """);
        Files.writeString(library.resolve("calibration.yaml"), """
                says: a small calibration
                stages:
                  - stage: one
                    says: for a test
                    method: gauss-newton
                    iterations: 1
                    parameters: {leydig.K_LH: 0.5 to 8}
                    topics: [blood steroids]
                """);
    }

    private Said calibrate(String... more) {
        Path out = place.resolve("out");
        return Said.by(Stream.concat(Stream.of("calibrate", "--library", library.toString(), "--out", out.toString()),
                Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void whatIsFoundIsKeptGoesOnAndIsWritten() throws IOException {
        Said first = calibrate();
        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.err()).contains("stage one: 1 parameters, 2 rows").contains("iteration 1 of 1")
                .contains("leydig.K_LH").contains("wrote");
        Path result = place.resolve("out/result.csv");
        List<String> rows = Files.readAllLines(result);
        assertThat(rows.getFirst()).startsWith("parameter,start,value,se_log,told_by_the_data,strongest_correlation");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).startsWith("leydig.K_LH,");
        assertThat(Files.readString(place.resolve("out/report.md"))).contains("## What the studies cannot tell");
        assertThat(place.resolve("out/correlations.csv")).exists();
        assertThat(place.resolve("out/state/01-0001.csv")).exists();
        String before = Files.readString(library.resolve(LEYDIG));
        Said again = calibrate("--write");
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(Files.readAllLines(result)).isEqualTo(rows);
        String after = Files.readString(library.resolve(LEYDIG));
        assertThat(after.lines().count()).isEqualTo(before.lines().count());
        assertThat(after.lines().filter(line -> !before.lines().toList().contains(line)))
                .allMatch(line -> line.startsWith("K_LH,") || line.contains(",derived,"));
    }

    @Test
    void anUnknownStageIsRefused() {
        Said said = calibrate("--stage", "two");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("no stage `two`").contains("It has: one");
    }

    @Test
    void scaleConstantsAreDerivedAlone() {
        Said said = calibrate("--scales");
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.out().lines()).hasSizeGreaterThan(5);
        assertThat(said.out()).contains("leydig.secretion_reference,");
        assertThat(place.resolve("out")).doesNotExist();
    }
}
