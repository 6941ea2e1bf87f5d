package org.leydig.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.leydig.engine.course.Series;

/** Validation: flat, empty and missing numbers are packed without harm. */
class PackingTest {
    @Test
    void aFlatSeriesKeepsItsValue() {
        var packed = new Packing().add(Series.of(4.2, 4.2), Packing.FINE);
        assertThat(packed.least()).isEqualTo(4.2);
        assertThat(packed.count()).isEqualTo(2);
    }

    @Test
    void missingValuesDoNotMoveTheScale() {
        var packed = new Packing().add(Series.of(Double.NaN, 1, 3, Double.POSITIVE_INFINITY), Packing.FINE);
        assertThat(packed.least()).isEqualTo(1);
        assertThat(packed.step() * Packing.FINE).isEqualTo(2);
    }

    @Test
    void anEmptySeriesIsEmpty() {
        assertThat(new Packing().add(Series.of(), Packing.FINE).count()).isZero();
    }
}
