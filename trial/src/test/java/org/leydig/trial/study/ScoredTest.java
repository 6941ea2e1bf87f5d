package org.leydig.trial.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leydig.trial.study.Validation.Score;

/** Validation: verdicts and totals, counted by hand. */
class ScoredTest {
    private static Scored score(String published, double simulated) {
        Reported row = Made.row("what: T, at: 0h, minus: other, published: " + published + ", unit: ng/dL");
        return Scored.of(row, simulated, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"100, 125, true, false", "100, 75, true, false", "100, 126, false, false", "100, 110, true, true",
            "100, 89, true, false", "100 (CI 99 to 101), 124, true, false", "100 (CI 40 to 101), 41, true, false",
            "100 (CI 40 to 101), 39, false, false", "-4, -5, true, false", "-4, -4.3, true, true",
            "-4, 4, false, false",
            "-4 (CI -9 to -1), -8, true, false", "-4 (CI -9 to 1), 0.5, true, false", "0 (CI -1 to 2), 1, true, false",
            "4 (CI 3 to 4), 4.9, true, false", "0, 0, true, true", "0, 0.1, false, false", "100, NaN, false, false",
            "100, Infinity, false, false",
            "100 (CI 100 to 100), 120, true, false"})
    void aQuarterOrTheIntervalWhicheverReachesFurther(String published, double simulated, boolean inside,
            boolean close) {
        Scored scored = score(published, simulated);
        assertThat(scored.inside()).as("inside").isEqualTo(inside);
        assertThat(scored.close()).as("close").isEqualTo(close);
    }

    @ParameterizedTest
    @CsvSource({"1 (CI 0 to 1), 0.2, true", "1 (CI 0 to 1), 1.05, false", "1 (CI 1 to 1000), 40, true",
            "1 (CI 1 to 1000), 0.95, false", "0 (CI -100 to 0), -7, true", "2 (CI 0 to 2), 1, true",
            "2 (CI 0 to 2), 2.1, false"})
    void aDirectionIsTakenAsItIs(String published, double simulated, boolean inside) {
        Scored scored = score(published, simulated);
        assertThat(scored.inside()).isEqualTo(inside);
        assertThat(scored.close()).as("a direction is met or not").isEqualTo(inside);
    }

    @Test
    void howFarOffIsARatio() {
        assertThat(score("4", 5).off()).isCloseTo(0.25, within(1e-12));
        assertThat(score("-4", -5).off()).isCloseTo(0.25, within(1e-12));
        assertThat(score("4", 5).accepted()).isEqualTo(new Interval(3, 5));
        assertThat(score("4 (CI 1 to 4.5)", 5).accepted()).isEqualTo(new Interval(1, 5));
    }

    private static StudyResult result(Study study, double... simulated) {
        List<Scored> rows = new ArrayList<>();
        for (int i = 0; i < simulated.length; i++)
            rows.add(Scored.of(study.reported().get(i), simulated[i], Optional.empty()));
        return new StudyResult(study, 1, rows, List.of(), List.of());
    }

    @Test
    void totalsAreCountedByRoleAndTopic() {
        String fit = "arm: one, what: T, at: 0h, published: 100, unit: ng/dL";
        Study first = Made.study("first", "feedback", fit, fit, "role: report, " + fit);
        Study second = Made.study("second", "feedback", fit);
        Study third = Made.study("third", "pulses", "role: report, " + fit);
        Validation all = new Validation(
                List.of(result(first, 101, 120, 99), result(second, 200), result(third, Double.NaN)),
                new Validation.Origin("0", "0", 1, "made up", "leydig validate"));
        assertThat(all.score(Role.FIT)).isEqualTo(new Score(2, 1, 3));
        assertThat(all.score(Role.REPORT)).isEqualTo(new Score(1, 1, 2));
        assertThat(all.byTopic(Role.FIT)).isEqualTo(Map.of("feedback", new Score(2, 1, 3)));
        assertThat(all.byTopic(Role.REPORT))
                .isEqualTo(Map.of("feedback", new Score(1, 1, 1), "pulses", new Score(0, 0, 1)));
        assertThat(all.byTopic(Role.FIT).keySet()).as("a topic without rows is not shown").doesNotContain("pulses");
        assertThat(all.rows()).hasSize(5);
    }
}
