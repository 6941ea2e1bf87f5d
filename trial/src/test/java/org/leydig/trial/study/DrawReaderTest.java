package org.leydig.trial.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Node;
import org.leydig.engine.course.Series;
import org.leydig.language.source.Source;
import org.leydig.units.measure.UnitException;

/** Validation: instants and draws of studies, by a clock that begins at 08:00 of day 0. */
class DrawReaderTest {
    private static Draw read(String text) {
        Complaints complaints = new Complaints();
        Optional<Draw> draw = new DrawReader(Made.LIBRARY, complaints).read(Node.Words.of(new Source("draws", text)));
        complaints.raise();
        return draw.orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"0h, 0", "0, 0", "-0d, 0", "48h, 48", "12wk, 2016", "-1d, -24", "- 90min, -1.5", "day 3 at 20:00, 84",
            "day 0 at 08:00, 0", "day 0 at 7:30, -0.5", "day -1 at 08:00, -24"})
    void instantsAreHoursFromTheStart(String text, double hour) {
        assertThat(Instants.hour(text)).isCloseTo(hour, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "0 bananas", "day 3", "day 3 at 24:00", "day 3 at 08:60", "--1d", "5"})
    void whatIsNoInstantIsRefused(String text) {
        assertThatThrownBy(() -> Instants.hour(text)).isInstanceOf(UnitException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0h", "1wk", "-1d", "36h", "-30min"})
    void instantsAreWrittenAsTheyAreRead(String text) {
        assertThat(Instants.words(Instants.hour(text))).isEqualTo(text);
    }

    @Test
    void evenDrawsKeepTheirStep() {
        Draw draw = read("LH every  10min from 24h to 25h with lh-ria");
        assertThat(draw.observables()).containsExactly("LH");
        assertThat(draw.hours()).isEqualTo(Series.every(1 / 6.0, 24, 25));
        assertThat(draw.hours().size()).isEqualTo(7);
        assertThat(draw.every()).hasValue(1 / 6.0);
        assertThat(draw.assay()).contains("lh-ria");
        assertThat(draw.last()).isCloseTo(25, within(1e-9));
        assertThat(read("LH every 12h from day 1 at 20:00 to day 2 at 20:00").hours()).isEqualTo(Series.of(36, 48, 60));
    }

    @Test
    void listedDrawsAreSortedAndTakenOnce() {
        Draw draw = read("LH, T at 4wk, -1d, 0h, 28d");
        assertThat(draw.observables()).containsExactly("LH", "T");
        assertThat(draw.hours()).isEqualTo(Series.of(-24, 0, 672));
        assertThat(draw.every()).isEmpty();
        assertThat(draw.assay()).isEmpty();
        assertThat(read("T at day 3 at 20:00").hours()).isEqualTo(Series.of(84));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"LH|LEY1353", "LH at noon|LEY1353", "LH every 0h from 0h to 1h|LEY1353",
            "LH every 1h from 5h to 1h|LEY1353", "LH every 1min from 0h to 52wk|LEY1353",
            "blood at 0h|LEY1354", "LH at 0h with lh-irm|LEY1359", "T at 0h with lh-ria|LEY1360"})
    void wrongDrawsAreTold(String text, String code) {
        assertThatThrownBy(() -> read(text)).hasMessageContaining(code);
    }
}
