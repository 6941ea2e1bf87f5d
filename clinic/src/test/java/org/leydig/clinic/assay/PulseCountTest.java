package org.leydig.clinic.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leydig.engine.course.Series;

/** Validation: pulses put into a series by hand are found, and noise is not. */
class PulseCountTest {
    private static final PulseRule RULE = new PulseRule(0.2, 0.3, 0.5, 1 / 3.0);

    private static int count(double... values) {
        return PulseCount.peaks(RULE, Series.every(1 / 6.0, 0, (values.length - 1) / 6.0), Series.of(values)).size();
    }

    @Test
    void findsWhatRisesAndFalls() {
        assertThat(count(4, 3.6, 3.2, 5, 4.5, 4, 3.6, 3.2, 2.9, 5, 4.4, 3.9, 3.5)).isEqualTo(2);
    }

    @Test
    void findsAPulseThatRidesOnTheTailOfAnother() {
        assertThat(count(2, 6, 5.6, 5.2, 4.9, 7, 6.4, 5.8, 4.0, 3.0, 2.5)).isEqualTo(2);
    }

    @Test
    void leavesNoiseAndTrendsAlone() {
        assertThat(count(3, 3.2, 2.9, 3.3, 3.0, 3.3, 2.9, 3.1, 3)).isZero();
        assertThat(count(3, 3.5, 4, 4.5, 5, 5.5, 6)).as("a rise without a fall").isZero();
        assertThat(count(0, 0, 0, 0, 0)).as("nothing").isZero();
        assertThat(count(0.01, 0.05, 0.01, 0.05, 0.01)).as("below the assay").isZero();
    }

    @ParameterizedTest
    @CsvSource({"2, 10, 12", "1, 10, 24", "4, 20, 6"})
    void countsPulsesPerDay(double period, double minutes, double perDay) {
        Series hours = Series.every(minutes / 60, 0, 72);
        double[] values = new double[hours.size()];
        for (int i = 0; i < values.length; i++) values[i] = 2 + 4 * Math.exp(-(hours.at(i) % period) / 1.0);
        Series rate = PulseCount.perDay(RULE, hours, Series.of(values));
        assertThat(rate.at(10)).isNaN();
        assertThat(rate.at(rate.size() - 1)).isCloseTo(perDay, within(1.01));
    }
}
