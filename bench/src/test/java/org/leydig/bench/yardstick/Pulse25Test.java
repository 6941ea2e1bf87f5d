package org.leydig.bench.yardstick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Method.Scheme;
import org.leydig.engine.course.Simulator;

/** Validation: what is timed is right, by the peers' figures and by a run at a tolerance of 1e-10. */
class Pulse25Test {
    private static final Simulator SIMULATOR = Simulator.of(Pulse25.model());

    private static Course year(double drive, double step, Method method) {
        return SIMULATOR.run(Pulse25.year(drive, step, method));
    }

    /** LSODAR and CVODE find 4.5 to 4.62 nmol/L, depending on where in the pulse the daily samples fall. */
    @ParameterizedTest
    @CsvSource({"EXPLICIT", "EXPLICIT_LOW"})
    void theLateMeanIsThePeers(Scheme scheme) {
        assertThat(Pulse25.lateMean(year(1, 24, Pulse25.method(scheme, 1e-4)))).isBetween(4.5, 4.65);
    }

    /** Pulses in the year as CVODE counts them (Adams, tolerance 1e-6) with the drive set to these values. */
    @ParameterizedTest
    @CsvSource({"0.8, 8482", "1, 10544", "1.25, 13114"})
    void pulsesAreCountedAsCvodeDoes(double drive, long pulses) {
        assertThat(Pulse25.pulses(year(drive, 24, Pulse25.method(Scheme.EXPLICIT, 1e-4)))).isCloseTo(pulses,
                within(5L));
    }

    /** Hourly samples, so that the mean does not hang on the phase of the pulses: they drift apart at loose tolerances. */
    @Test
    void theTimedRunAgreesWithOneAtTightTolerance() {
        Course tight = year(1, 1, Pulse25.method(Scheme.EXPLICIT, 1e-10));
        Course timed = year(1, 1, Pulse25.method(Scheme.EXPLICIT, 1e-4));
        assertThat(Pulse25.lateMean(timed)).isCloseTo(Pulse25.lateMean(tight), within(0.005));
        assertThat(Pulse25.pulses(timed)).isCloseTo(Pulse25.pulses(tight), within(10L));
    }
}
