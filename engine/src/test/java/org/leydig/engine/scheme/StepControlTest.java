package org.leydig.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Validation: step control's own logarithm and power against those of Java, and what it makes of an error. */
class StepControlTest {
    @Test
    void octavesAreLogarithmsToBaseTwo() {
        for (double x = Double.MIN_NORMAL; x < Double.MAX_VALUE / 2; x *= 1.37) {
            assertThat(StepControl.octaves(x)).as("%s", x).isCloseTo(Math.log(x) / Math.log(2), within(2e-9));
        }
        assertThat(StepControl.octaves(1)).isZero();
    }

    @Test
    void powersAreThoseOfTwo() {
        for (double octaves = -999; octaves < 999; octaves += 0.37) {
            double exact = Math.pow(2, octaves);
            assertThat(StepControl.power(octaves)).as("%s", octaves).isCloseTo(exact, within(1e-8 * exact));
        }
        assertThat(StepControl.power(0)).isEqualTo(1);
    }

    @Test
    void aStepOfTheThirdOrderGrowsByTheCubeRoot() {
        assertThat(new StepControl(3).accepted(1 / 8.0)).isCloseTo(0.9 * 2, within(1e-7));
        assertThat(new StepControl(3).rejected(8)).isCloseTo(0.9 / 2, within(1e-7));
        assertThat(new StepControl(3).rejected(Double.NaN)).isEqualTo(0.1);
        assertThat(new StepControl(3).accepted(0)).isEqualTo(6);
    }
}
