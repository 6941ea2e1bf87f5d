package org.leydig.trial.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leydig.units.measure.UnitException;

/** Validation: the 95 % interval of a published number, by tables of Student's t and by the delta method done by hand. */
class PublishedTest {
    private static Interval interval(String text, int n) {
        return Published.read(text, n).interval().orElseThrow();
    }

    private static void ends(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, within(1e-3 * Math.max(1, Math.abs(low))));
        assertThat(interval.high()).isCloseTo(high, within(1e-3 * Math.max(1, Math.abs(high))));
    }

    /** Percentiles of Student's t as in every textbook. */
    @ParameterizedTest
    @CsvSource({"1, 12.706", "2, 4.303", "3, 3.182", "4, 2.776", "7, 2.365", "19, 2.093", "100, 1.984"})
    void tIsThatOfTheTables(int freedom, double table) {
        assertThat(Published.t(freedom + 1)).isCloseTo(table, within(table / 800));
    }

    @Test
    void withoutKnownMenTIsNormal() {
        assertThat(Published.t(0)).isCloseTo(1.96, within(1e-4));
        assertThat(Published.t(1)).isCloseTo(1.96, within(1e-4));
    }

    @Test
    void aNumberAloneHasNoInterval() {
        assertThat(Published.read("524", 6)).isEqualTo(new Published(524, Optional.empty(), "524"));
        assertThat(Published.read(" -0.41 ", 6).value()).isEqualTo(-0.41);
        assertThat(Published.read("3.8 (SD 1)", 0).interval()).as("SD of unknown men").isEmpty();
        assertThat(Published.read("3.8 (SD 1)", 1).interval()).as("SD of one man").isEmpty();
        assertThat(Published.read("3.8 (SE 0)", 9).interval()).isEmpty();
    }

    @Test
    void standardErrorsAreWidenedByStudent() {
        ends(interval("10.5 (SE 1.1)", 6), 10.5 - 2.571 * 1.1, 10.5 + 2.571 * 1.1);
        ends(interval("10.5 (SEM 1.1)", 0), 10.5 - 1.96 * 1.1, 10.5 + 1.96 * 1.1);
        ends(interval("-94 (SE 2)", 8), -94 - 2.365 * 2, -94 + 2.365 * 2);
    }

    @Test
    void deviationsAreDividedByTheRootOfMen() {
        ends(interval("531 (SD 140)", 20), 531 - 2.093 * 140 / Math.sqrt(20), 531 + 2.093 * 140 / Math.sqrt(20));
    }

    @Test
    void intervalsAreTakenAsTheyAre() {
        assertThat(interval("8.73 (CI 6.51 to 10.95)", 5)).isEqualTo(new Interval(6.51, 10.95));
        assertThat(interval("-131 (CI -227 to -25)", 5)).isEqualTo(new Interval(-227, -25));
        assertThat(interval("1 (CI 1 to 1000)", 0)).isEqualTo(new Interval(1, 1000));
    }

    /** A normal's middle half is 1.349 SD wide, and its median is 1.2533 times as uncertain as its mean. */
    @Test
    void quartilesTellTheErrorOfTheMedian() {
        double error = (6.6 - 3.3) / 1.349 * 1.2533 / Math.sqrt(101);
        ends(interval("4.5 (IQR 3.3 to 6.6)", 101), 4.5 - 1.984 * error, 4.5 + 1.984 * error);
        assertThat(Published.read("4.5 (IQR 3.3 to 6.6)", 0).interval()).isEmpty();
    }

    /** Relative errors add in squares: hypot(1.1/10.5, 0.25/3.8) = 0.1237 on the logarithm, t(5) = 2.571. */
    @Test
    void ratiosFollowTheDeltaMethodOnTheLogarithm() {
        Published fold = Published.read("10.5 (SE 1.1) / 3.8 (SE 0.25)", 6);
        assertThat(fold.value()).isCloseTo(2.7632, within(1e-4));
        double spread = Math.exp(2.571 * 0.12371);
        ends(fold.interval().orElseThrow(), 2.7632 / spread, 2.7632 * spread);
        assertThat(Published.read("23 / 12", 6).interval()).isEmpty();
        assertThat(Published.read("23 (SE 2) / 12", 6).interval()).as("the other's error is unknown").isEmpty();
    }

    /** The paper has widened its intervals by t already, so that of the ratio is no wider than they make it. */
    @Test
    void intervalsInARatioAreNotWidenedTwice() {
        double reach = Math.hypot(2.0 / 10, 1.0 / 5);
        ends(interval("10 (CI 8 to 12) / 5 (CI 4 to 6)", 6), 2 / Math.exp(reach), 2 * Math.exp(reach));
        ends(interval("10 (CI 8 to 12) / 5 (CI 4 to 6)", 0), 2 / Math.exp(reach), 2 * Math.exp(reach));
    }

    @Test
    void ratiosMayBeNegativeOrNone() {
        Interval turned = interval("-4 (SE 0.4) / 2 (SE 0.1)", 0);
        double spread = Math.exp(1.96 * Math.hypot(0.1, 0.05));
        ends(turned, -2 * spread, -2 / spread);
        ends(interval("0 (SE 0.5) / 4 (SE 1)", 0), -1.96 / 8, 1.96 / 8);
        assertThat(Published.read("0 / 4 (SE 1)", 9).interval()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "about 5", "5 IU/L", "5 / 4 / 3", "5 (SE)", "5 (SE -1)", "5 (SD 1 to 2)", "5 (CI 6)",
            "5 (CI 6 to 4)", "5 (CI 6 to 7)", "5 (IQR 1 to 4)", "5 (RANGE 4 to 6)", "5 / 0", "0 / 0", "1e999",
            "5 (SE 1e999)", "5/4"})
    void whatIsNoPublishedNumberIsRefused(String text) {
        assertThatThrownBy(() -> Published.read(text, 6)).isInstanceOf(UnitException.class);
    }
}
