package org.leydig.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leydig.engine.scheme.StepControl;
import org.leydig.engine.scheme.StepFactors;

/** Validation: step control in vector code has the bits of step control for one man. */
class LaneFactorsTest {
    private static final int MEN = 64;

    @Test
    void eachManHasTheFactorsThatHeHasAlone() {
        Random random = new Random(5);
        StepFactors lanes = new LaneFactors(new StepControl(3));
        StepControl[] alone = new StepControl[MEN];
        for (int man = 0; man < MEN; man++) alone[man] = new StepControl(3);
        double[] errors = new double[MEN];
        double[] last = new double[MEN];
        double[] weights = new double[MEN];
        double[] most = new double[MEN];
        double[] octaves = new double[MEN];
        double[] factors = new double[MEN];
        for (int step = 0; step < 10_000; step++) {
            for (int man = 0; man < MEN; man++) {
                errors[man] = random.nextInt(20) == 0 ? 0 : StrictMath.exp(-20 * random.nextDouble());
                if (random.nextInt(20) == 0) alone[man].restart();
                if (random.nextInt(20) == 0) alone[man].rejected(3 * random.nextDouble());
                last[man] = alone[man].octaves();
                weights[man] = alone[man].weight();
                most[man] = alone[man].most();
            }
            lanes.compute(errors, last, weights, most, octaves, factors);
            for (int man = 0; man < MEN; man++) {
                assertThat(factors[man]).isEqualTo(alone[man].accepted(errors[man]));
                assertThat(octaves[man]).isEqualTo(alone[man].octaves());
            }
        }
    }
}
