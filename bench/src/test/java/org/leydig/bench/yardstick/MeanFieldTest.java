package org.leydig.bench.yardstick;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leydig.bench.yardstick.Grains.Deviation;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.engine.course.Method;
import org.leydig.language.source.Source;
import org.leydig.trial.run.Grain;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Progress;
import org.leydig.trial.run.Simulated;
import org.leydig.trial.run.Simulating;
import org.leydig.trial.run.Simulation;

/**
 * Validation: the averaged man is the pulsatile man, within 3 % where chance (two standard errors over these lives) does
 * not part them. {@code bench/grains.sh} holds all drugs to the same.
 */
class MeanFieldTest {
    private static final Library LIBRARY = Library.open();
    private static final Grains GRAINS = new Grains(LIBRARY, "healthy-young", 8);
    private static final double HELD = 0.03;

    @ParameterizedTest
    @ValueSource(strings = {"", "clomiphene 25 mg po daily", "testosterone-enanthate 200 mg im q7d x26",
            "anastrozole 1 mg po daily for 26wk", "leuprolide 3.75 mg im q28d"})
    void theGrainsHoldTogetherOverAYear(String therapy) {
        for (Deviation d : GRAINS.through(therapy).deviations()) {
            assertThat(d.certain())
                    .as("%s, weeks %d to %d", d.observable().name(), 4 * d.weeks() + 1, 4 * d.weeks() + 4)
                    .isLessThan(HELD);
        }
    }

    private static Simulated.ManyMen men(int men, int threads) throws InterruptedException {
        Simulation asked = new Simulation(Man.read("obese", LIBRARY), men,
                Protocol.parse(new Source("therapy", "hcg 1500 IU sc q3d for 12wk"), LIBRARY), 26 * 168, 168, 7);
        Options options = new Options("test", "leydig simulate", Method.USUAL, threads).in(Grain.MEAN_FIELD);
        return (Simulated.ManyMen) Simulating.simulate(asked, LIBRARY, options, Progress.SILENT);
    }

    @Test
    void hasTheSameBitsOnAnyNumberOfThreads() throws InterruptedException {
        assertThat(men(7, 1)).isEqualTo(men(7, 2));
    }
}
