package org.leydig.inference.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Validation: near zero the cost is that of least squares, its slope is the weight's, and far residuals lose their pull. */
class CauchyTest {
    @Test
    void theWeightIsTheSlopeOfTheCost() {
        Cauchy c = Cauchy.USUAL;
        for (double r : new double[]{-7, -2.385, -0.3, 0.2, 1.3, 2.4, 12}) {
            double slope = (c.cost(r + 1e-6) - c.cost(r - 1e-6)) / 2e-6;
            assertThat(c.weight(r) * r).isCloseTo(slope, within(1e-6));
        }
        assertThat(c.cost(0.01)).isCloseTo(0.01 * 0.01 / 2, within(1e-9));
        assertThat(c.weight(2.385)).isCloseTo(0.5, within(1e-15));
        assertThat(c.weight(20) * 20).as("pull of a far residual").isLessThan(c.weight(3) * 3);
    }

    @Test
    void withoutAScaleItIsLeastSquares() {
        assertThat(Cauchy.NONE.cost(50)).isEqualTo(1250);
        assertThat(Cauchy.NONE.weight(50)).isEqualTo(1);
    }
}
