package org.leydig.units.duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leydig.units.measure.UnitException;

/** Validation: lengths of time by the calendar. */
class DurationsTest {
    @ParameterizedTest
    @CsvSource({"52wk, 8736", "30d, 720", "10min, 0.16666666666666666", "8h, 8", "1y, 8766", "2mo, 1461",
            "1wk 3d, 240", "1wk3d, 240", "1.5 d, 36", "2 weeks, 336"})
    void readsHours(String text, double hours) {
        assertThat(Durations.hours(text)).isCloseTo(hours, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "52", "wk", "-3d", "0d", "3 moons", "1e5d", "999y", "3d 4", "NaN d", "3d;"})
    void refusesWhatIsNoLengthOfTime(String text) {
        assertThatThrownBy(() -> Durations.hours(text)).isInstanceOf(UnitException.class);
    }

    @ParameterizedTest
    @CsvSource({"168, 7 days, 1wk", "24, 1 day, 1d", "12, 12 hours, 12h", "2688, 16 weeks, 16wk", "48, 2 days, 2d",
            "0.5, 30 minutes, 30min", "1, 1 hour, 1h", "1.5, 90 minutes, 90min", "84, 3.5 days, 84h"})
    void saysThem(double hours, String words, String terse) {
        assertThat(Durations.say(hours)).isEqualTo(words);
        assertThat(Durations.terse(hours)).isEqualTo(terse);
    }
}
