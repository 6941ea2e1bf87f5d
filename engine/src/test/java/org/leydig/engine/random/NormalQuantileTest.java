package org.leydig.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Validation: quantiles of the nearest double to each share, by root finding on the distribution in 40 digits. */
class NormalQuantileTest {
    @ParameterizedTest
    @CsvSource({"1e-300,-37.047096299361199237", "1e-30,-11.46402468844361572", "1e-10,-6.3613409024040561991",
            "1e-3,-3.0902323061678135354", "0.0249,-1.9616778690637860161", "0.075,-1.4395314709384559349",
            "0.2,-0.84162123357291416552", "0.45,-0.12566134685507400616", "0.5,0", "0.574,0.18656718183651926358",
            "0.925,1.4395314709384562291", "0.975,1.9599639845400538556", "0.9999,3.7190164854557083867"})
    void knownQuantiles(double share, double quantile) {
        assertThat(NormalQuantile.of(share)).isCloseTo(quantile, within(4e-16 * (1 + Math.abs(quantile))));
    }
}
