package org.leydig.trial.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leydig.clinic.library.Evidence;
import org.leydig.clinic.library.Library;
import org.leydig.trial.study.Against;
import org.leydig.trial.study.Measured;
import org.leydig.trial.study.Over;
import org.leydig.trial.study.Statistic;
import org.leydig.trial.study.Study;
import org.leydig.trial.study.Window;

/** Validation: the rule behind verdicts, on made-up cases. */
class VerdictTest {
    private static final List<Seen> NO_LIMITS = List.of();

    private static Condition condition(Optional<Against.Kind> kind, String must, String unit, String confidence) {
        var measured = new Measured(new Statistic.Level(Statistic.Summary.VALUE, "T"), "treated", Window.at(0),
                kind.map(k -> new Against(k, Optional.of("untreated"), Optional.empty())), Over.MEAN, unit);
        return new Condition(measured, Bound.read(must),
                List.of(new Evidence("X-1", "", "", "", "", "", "", "", confidence)));
    }

    private static Seen level(String must, double simulated, String confidence) {
        return new Seen(condition(Optional.empty(), must, "ng/dL", confidence), simulated, false);
    }

    private static Seen ratio(String must, double simulated) {
        return new Seen(condition(Optional.of(Against.Kind.RATIO), must, "", "read"), simulated, false);
    }

    @Test
    void allHoldsAndSomeWasRead() {
        assertThat(Verdict.of(List.of(level("10 to 14", 12, "read"), level("> 3", 4, "recalled")), NO_LIMITS))
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(Verdict.of(List.of(level("10 to 14", 12, "derived")), NO_LIMITS)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void recalledEvidenceAloneLimits() {
        assertThat(Verdict.of(List.of(level("> 3", 4, "recalled"), level("> 3", 4, "second-hand")), NO_LIMITS))
                .isEqualTo(Verdict.SUPPORTED_WITH_LIMITS);
    }

    @Test
    void aFailedLimitLimitsAndItsOppositeDoesNoMore() {
        assertThat(Verdict.of(List.of(level("> 3", 4, "read")), List.of(ratio("> 1", 0.9))))
                .isEqualTo(Verdict.SUPPORTED_WITH_LIMITS);
    }

    @Test
    void aFailedConditionIsNotSupported() {
        assertThat(Verdict.of(List.of(level("> 3", 4, "read"), level("10 to 14", 9, "read")), NO_LIMITS))
                .isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(Verdict.of(List.of(ratio("> 1.5", 1.2)), NO_LIMITS)).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(Verdict.of(List.of(level("> 3", Double.NaN, "read")), NO_LIMITS)).isEqualTo(Verdict.NOT_SUPPORTED);
    }

    @Test
    void theOtherSideOfNoDifferenceContradicts() {
        assertThat(Verdict.of(List.of(ratio("> 1.5", 0.9)), NO_LIMITS)).isEqualTo(Verdict.CONTRADICTED);
        assertThat(Verdict.of(List.of(ratio("0.3 to 0.6", 1.1)), NO_LIMITS)).isEqualTo(Verdict.CONTRADICTED);
        assertThat(Verdict.of(List.of(ratio("0.8 to 1.2", 1.4)), NO_LIMITS)).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(Verdict.of(List.of(ratio("> 1", 0.96)), NO_LIMITS)).isEqualTo(Verdict.NOT_SUPPORTED);
        var fall = condition(Optional.of(Against.Kind.DIFFERENCE), "-6 to -3", "nmol/L", "read");
        assertThat(Verdict.of(List.of(new Seen(fall, 1, false)), NO_LIMITS)).isEqualTo(Verdict.CONTRADICTED);
        assertThat(Verdict.of(List.of(new Seen(fall, -1, false)), NO_LIMITS)).isEqualTo(Verdict.NOT_SUPPORTED);
    }

    /** A paper of 10 nmol/L, 288 ng/dL, against a statement that wants more. */
    @ParameterizedTest
    @CsvSource({"> 400, ng/dL, 300, true", "> 14, nmol/L, 11, true", "> 250, ng/dL, 200, false",
            "< 200, ng/dL, 150, false", "200 to 250, ng/dL, 180, false", "200 to 250, ng/dL, 260, true"})
    void papersThatMissOnTheSameSideDeny(String must, String unit, double simulated, boolean deny, @TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), """
                cite: made up
                asks: a question
                topic: feedback
                who: {man: usual}
                arms: {treated: none}
                draws: [T at 0h]
                reported:
                  - {evidence: X-1, role: report, what: T, at: 0h, published: 10, unit: nmol/L}
                  - {evidence: X-2, role: report, what: T, at: 0h, published: 50, unit: nmol/L}
                """);
        Library library = Library.open("leydig/small-library");
        var papers = new Papers(List.of(Study.read(file.toString(), library)), library);
        assertThat(papers.deny(condition(Optional.empty(), must, unit, "read"), simulated)).isEqualTo(deny);
    }

    @ParameterizedTest
    @CsvSource({"10 to 14, 10, true", "10 to 14, 14.1, false", "> 1.5, 1.5, false", "> 1.5, 1.6, true",
            "> 6, Infinity, true", "2 to 4, Infinity, false", "< 0.1, 0.05, true", "-6.4 to -3.8, -4, true",
            "> 1, NaN, false"})
    void boundsHold(String must, double value, boolean holds) {
        assertThat(Bound.read(must).holds(value)).isEqualTo(holds);
    }
}
