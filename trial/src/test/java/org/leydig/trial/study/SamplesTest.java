package org.leydig.trial.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Validation: one man's figures in made-up series whose answers can be told by hand. */
class SamplesTest {
    /** Drawn a day before treatment, at its start, and on three days after: 10, 20, 30, 5, 8. */
    private static final Samples FIVE = new Samples(
            List.of(Made.taken("T", new double[]{0, 24, 48, 72}, 20, 30, 5, 8),
                    Made.taken("T", new double[]{-24}, 10)),
            Map.of(Samples.key("T", "nmol/L"), 2.0));

    private static double of(String what, Window window, String unit) {
        return FIVE.value(StatisticReader.read(what), window, unit);
    }

    private static Window from(double hour) {
        return new Window(OptionalDouble.of(hour), OptionalDouble.empty());
    }

    private static Window to(double hour) {
        return new Window(OptionalDouble.empty(), OptionalDouble.of(hour));
    }

    @ParameterizedTest
    @CsvSource({"mean T, 15.75", "highest T, 30", "lowest T, 5", "median T, 14", "T, 15.75"})
    void summariesBeginWithTreatment(String what, double value) {
        assertThat(of(what, Window.ALL, "ng/dL")).isEqualTo(value);
        assertThat(of(what, Window.ALL, "nmol/L")).as("in another unit").isEqualTo(2 * value);
    }

    @Test
    void windowsHoldBothTheirEnds() {
        assertThat(of("mean T", new Window(OptionalDouble.of(24), OptionalDouble.of(48)), "")).isEqualTo(17.5);
        assertThat(of("mean T", from(-24), "")).as("also before treatment").isEqualTo(14.6);
        assertThat(of("T", Window.at(-24), "")).isEqualTo(10);
        assertThat(of("T", to(-1), "")).as("ends before treatment").isEqualTo(10);
        assertThat(of("mean T", to(24), "")).isEqualTo(25);
        assertThat(of("T", Window.at(12), "")).as("nothing is drawn").isNaN();
    }

    @Test
    void menWhoAreOnlyDrawnBeforeTreatmentAreTakenThen() {
        Samples before = Made.samples(Made.taken("T", new double[]{-48, -24}, 4, 6));
        assertThat(before.value(StatisticReader.read("mean T"), Window.ALL, "")).isEqualTo(5);
    }

    /** What falls by one share an hour from 30 at 24 h to 5 at 48 h is at 10 after 24 + 24 x ln 3 / ln 6 hours. */
    @ParameterizedTest
    @CsvSource({"time to T < 10 ng/dL, h, 38.715532626371", "time to T < 10 ng/dL, d, 1.6131471927655",
            "time to T > 25 ng/dL, h, 13.208153117117", "time to T > 250 %, h, 13.208153117117",
            "time to T > 150 %, h, 0",
            "time of highest T, d, 1", "time to T < 20 nmol/L, h, 38.715532626371",
            "curve of T < 10 ng/dL, h, 38.715532626371"})
    void timesLieOnTheLineBetweenDraws(String what, String unit, double value) {
        assertThat(of(what, Window.ALL, unit)).isCloseTo(value, within(1e-9));
    }

    @Test
    void timesAreCountedFromTheWindowsStart() {
        assertThat(of("time to T < 10 ng/dL", from(24), "h")).isCloseTo(14.715532626371, within(1e-9));
        assertThat(of("time of highest T", from(24), "h")).isEqualTo(0);
        assertThat(of("time to T < 4 ng/dL", Window.ALL, "h")).as("never").isNaN();
        assertThat(of("time to T < 50 %", Window.ALL, "h")).as("5 is no less than half of 10").isNaN();
    }

    @ParameterizedTest
    @CsvSource({"share with T > 15 ng/dL, 100", "share with T > 16 ng/dL, 0", "share reaching T > 29 ng/dL, 100",
            "share reaching T > 30 ng/dL, 0", "share reaching T < 55 %, 100", "share with T < 32 nmol/L, 100"})
    void aManPassesALimitOrDoesNot(String what, double value) {
        assertThat(of(what, Window.ALL, "%")).isEqualTo(value);
    }

    @Test
    void correlationsTakeTheMean() {
        assertThat(of("correlation T LH", Window.ALL, "1")).isEqualTo(15.75);
        assertThat(FIVE.mean("T", from(48))).isEqualTo(6.5);
    }

    /** Drawn every 10 min for 24 h: up from 4 to 10 within 10 min at 1 h and every two hours after, and down in a line. */
    private static double[] saw(int size) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) values[i] = 4 + 6 * (1 - (i + 6) % 12 / 11.0);
        return values;
    }

    @ParameterizedTest
    @CsvSource({"pulses LH, 12, 12", "pulse interval LH, 120, 120", "pulse amplitude LH, 6, 18",
            "pulse peak LH, 10, 30",
            "pulse nadir LH, 4, 12"})
    void pulsesAreThoseOfASaw(String what, double value, double inAThird) {
        Statistic asked = StatisticReader.read(what);
        Samples treated = new Samples(List.of(Made.even("LH", 1 / 6.0, 0, saw(145))),
                Map.of(Samples.key("LH", "mIU/mL"), 3.0));
        assertThat(treated.value(asked, Window.ALL, "IU/L")).isCloseTo(value, within(1e-9));
        assertThat(treated.value(asked, to(12), "IU/L")).as("in half of the draws").isCloseTo(value, within(1e-9));
        assertThat(treated.value(asked, Window.ALL, "mIU/mL")).as("in a unit a third as large")
                .isCloseTo(inAThird, within(1e-9));
        Samples before = Made.samples(Made.even("LH", 1 / 6.0, -30, saw(145)));
        assertThat(before.value(asked, Window.ALL, "IU/L")).as("before treatment").isCloseTo(value, within(1e-9));
    }

    @Test
    void pulsesNeedEvenDrawsEnough() {
        Statistic pulses = StatisticReader.read("pulses LH");
        assertThat(Made.samples(Made.even("LH", 1 / 6.0, 0, 1, 9, 1, 9, 1)).value(pulses, Window.ALL, "1/d")).isNaN();
        assertThat(Made.samples(Made.taken("LH", new double[]{0, 1, 2, 3, 4, 5}, 1, 9, 1, 9, 1, 1)).value(pulses,
                Window.ALL, "1/d")).isNaN();
        assertThat(Made.samples(Made.taken("LH", new double[]{0, 1}, 1, 9), Made.even("LH", 1 / 6.0, 0, saw(145)))
                .value(pulses, Window.ALL, "1/d")).isCloseTo(12, within(1e-9));
    }
}
