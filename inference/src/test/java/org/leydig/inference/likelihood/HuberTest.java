package org.leydig.inference.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Validation: the cost is Huber's: smooth where its two parts meet, and the weight is its slope. */
class HuberTest {
    @Test
    void costAndSlopeMeetAtTheThreshold() {
        Huber h = new Huber(1.345);
        assertThat(h.cost(1.345)).isCloseTo(1.345 * 1.345 / 2, within(1e-15));
        for (double r : new double[]{-7, -1.345, -0.3, 0.2, 1.3, 1.4, 12}) {
            double slope = (h.cost(r + 1e-6) - h.cost(r - 1e-6)) / 2e-6;
            assertThat(h.weight(r) * r).isCloseTo(slope, within(1e-6));
        }
        assertThat(Huber.NONE.cost(50)).isEqualTo(1250);
        assertThat(Huber.NONE.weight(50)).isEqualTo(1);
    }
}
