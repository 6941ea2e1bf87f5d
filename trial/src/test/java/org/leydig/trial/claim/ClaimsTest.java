package org.leydig.trial.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.leydig.clinic.library.Library;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Progress;
import org.leydig.units.measure.Numbers;

/**
 * Every claim of the library is run, each under its id.
 *
 * <p>Validation: its conditions come from published numbers, and all of them can be seen. Regression: the verdicts are those
 * in {@code claim/verdicts.csv}; after a change of the body that was meant, run with {@code -Dgolden.write=true} and read what
 * became of each statement.
 */
class ClaimsTest {
    private static final Path VERDICTS = Path.of("src/test/resources/claim/verdicts.csv");
    private static List<Claim> claims;
    private static List<Judged> all;

    @BeforeAll
    static void claimsAreRun() throws InterruptedException {
        Library library = Library.open();
        claims = Claim.all(library);
        all = new Judging(library, Options.usual("test", "test")).judge(claims, OptionalInt.empty(), 1,
                Progress.SILENT);
    }

    @TestFactory
    Stream<DynamicTest> everyConditionIsSeenAndTheVerdictComputed(TestReporter reporter) {
        return all.stream().map(judged -> DynamicTest.dynamicTest(judged.claim().id(), () -> {
            Stream.concat(judged.seen().stream(), judged.limits().stream())
                    .forEach(seen -> assertThat(seen.simulated()).as(seen.condition().measured().words()).isNotNaN());
            assertThat(judged.verdict()).isEqualTo(Verdict.of(judged.seen(), judged.limits()));
            reporter.publishEntry(judged.claim().id(), told(judged));
        }));
    }

    private static String told(Judged judged) {
        String failed = Stream.concat(judged.seen().stream(), judged.limits().stream()).filter(seen -> !seen.holds())
                .map(seen -> seen.condition().measured().words() + " must be " + seen.condition().must().words()
                        + ", is "
                        + Numbers.rounded(seen.simulated(), 3))
                .collect(Collectors.joining("; "));
        return judged.verdict().words() + (failed.isEmpty() ? "" : ": " + failed);
    }

    @Test
    void theRowsOfTheAxisTherapiesAndBodyMassAreThere() {
        assertThat(claims).extracting(Claim::id).containsSubsequence("AX1", "AX2", "AX3", "AX4", "AX5", "AX6", "AX7",
                "AX8", "AX9", "AX10", "NB4", "TH1", "TH2", "TH3", "TH4", "TH5", "TH6", "TH7", "TH8", "TH9", "TH10",
                "TH11", "TH12", "TH13", "TH14", "TH15", "TH16");
    }

    @Test
    void verdictsAreThoseJudgedLast() throws IOException {
        Map<String, String> frozen = new LinkedHashMap<>();
        Files.readAllLines(VERDICTS).stream().skip(1).map(line -> line.split(",", 2))
                .forEach(line -> frozen.put(line[0], line[1]));
        Map<String, String> now = new LinkedHashMap<>();
        all.forEach(judged -> now.put(judged.claim().id(), judged.verdict().words()));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(VERDICTS,
                    now.entrySet().stream().map(line -> line.getKey() + "," + line.getValue() + "\n")
                            .collect(Collectors.joining("", "claim,verdict\n", "")));
            return;
        }
        assertThat(now).isEqualTo(frozen);
    }
}
