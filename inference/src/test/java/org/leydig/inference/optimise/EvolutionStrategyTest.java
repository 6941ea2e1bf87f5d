package org.leydig.inference.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leydig.inference.likelihood.Cauchy;
import org.leydig.inference.prior.Box;
import org.leydig.inference.prior.Parameter;

/** Validation: the global search where slopes lead astray. */
class EvolutionStrategyTest {
    /** Residuals of a wavy bowl: its lowest valley is at 0, with others at every 1.6 or so. */
    private static Problem wavy(int n) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < n; i++) parameters.add(new Parameter("p" + i, Math.exp(2.4), 0.02, 50, 1, 1e6));
        return new Problem(new Box(parameters), sets -> sets.stream().map(s -> {
            double[] residuals = new double[2 * n];
            for (int i = 0; i < n; i++) {
                double x = Math.log(s.get("p" + i));
                residuals[2 * i] = x;
                residuals[2 * i + 1] = 3 * Math.sin(2 * x);
            }
            return residuals;
        }).toList(), Cauchy.NONE);
    }

    @Test
    void theLowestOfManyValleysIsFoundWhereSlopesStayInTheNearest() {
        Evaluated near = LevenbergMarquardt.usual(50).minimise(wavy(3), Optimiser.Watch.SILENT);
        Evaluated lowest = EvolutionStrategy.usual(150, 11).minimise(wavy(3), Optimiser.Watch.SILENT);
        assertThat(near.cost()).isGreaterThan(1);
        assertThat(lowest.cost()).isCloseTo(0, within(1e-6));
    }

    @Test
    void theSameSeedGivesTheSameBitsAndAnotherSeedOthers() {
        double[] once = EvolutionStrategy.usual(12, 4).minimise(wavy(2), Optimiser.Watch.SILENT).logs();
        assertThat(EvolutionStrategy.usual(12, 4).minimise(wavy(2), Optimiser.Watch.SILENT).logs()).isEqualTo(once);
        assertThat(EvolutionStrategy.usual(12, 5).minimise(wavy(2), Optimiser.Watch.SILENT).logs())
                .isNotEqualTo(once);
    }

    @Test
    void eachGenerationIsTold() {
        List<Integer> told = new ArrayList<>();
        EvolutionStrategy.usual(7, 1).minimise(wavy(2), (iteration, of, best) -> told.add(iteration));
        assertThat(told).startsWith(1, 2, 3).endsWith(7);
    }
}
