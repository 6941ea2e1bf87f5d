package org.leydig.inference.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leydig.inference.likelihood.Cauchy;
import org.leydig.inference.likelihood.Likelihood;
import org.leydig.inference.prior.Box;
import org.leydig.inference.prior.Parameter;

/** Validation: damped Gauss-Newton on problems whose answers are known. */
class LevenbergMarquardtTest {
    private static final LevenbergMarquardt EXACTING = new LevenbergMarquardt(60, 1e-4, true, 2, 1e-12);

    private static Problem two(Likelihood likelihood, double low, double high) {
        return new Problem(new Box(List.of(new Parameter("a", Math.exp(-1.2), low, high, 1, 1e6),
                new Parameter("b", Math.E, low, high, 1, 1e6))), likelihood, Cauchy.NONE);
    }

    private static Likelihood each(java.util.function.BiFunction<Double, Double, double[]> residuals) {
        return sets -> sets.stream().map(s -> residuals.apply(Math.log(s.get("a")), Math.log(s.get("b")))).toList();
    }

    @Test
    void aLineIsFoundWhereTheNormalEquationsSay() {
        LinearProblem line = LinearProblem.line();
        double[] found = EXACTING.minimise(line.problem(Cauchy.NONE), Optimiser.Watch.SILENT).logs();
        assertThat(found[0]).isCloseTo(line.mean()[0], within(1e-6));
        assertThat(found[1]).isCloseTo(line.mean()[1], within(1e-6));
    }

    @Test
    void rosenbrocksValleyIsFollowedToItsEnd() {
        Problem valley = two(each((u, v) -> new double[]{10 * (v - u * u), 1 - u}), 0.01, 100);
        double[] found = EXACTING.minimise(valley, Optimiser.Watch.SILENT).logs();
        assertThat(found[0]).isCloseTo(1, within(1e-4));
        assertThat(found[1]).isCloseTo(1, within(1e-4));
    }

    @Test
    void aParameterThatWantsToLeaveStopsAtItsBoundAndTheOtherIsStillRight() {
        Likelihood leaves = each((u, v) -> new double[]{u - 3, u + v});
        Problem bounded = two(leaves, 0.1, Math.E);
        Evaluated found = EXACTING.minimise(bounded, Optimiser.Watch.SILENT);
        assertThat(found.values(bounded.box()).get("a")).isEqualTo(Math.E);
        assertThat(found.logs()[1]).isCloseTo(-1, within(1e-6));
    }

    @Test
    void noPointOutsideTheBoundsIsEverAskedFor() {
        Likelihood watched = sets -> {
            assertThat(sets).allSatisfy(s -> assertThat(s.values()).allMatch(x -> x >= 0.25 && x <= 3));
            return each((u, v) -> new double[]{5 * (u - 9), 3 * (v + 9)}).residuals(sets);
        };
        Evaluated found = EXACTING.minimise(two(watched, 0.25, 3), Optimiser.Watch.SILENT);
        assertThat(found.values(two(watched, 0.25, 3).box())).isEqualTo(Map.of("a", 3.0, "b", 0.25));
    }

    @Test
    void anObservationInConflictDoesNotBendTheFit() {
        double[][] rows = new double[13][];
        double[] seen = new double[13];
        for (int i = 0; i < 13; i++) {
            rows[i] = new double[]{10, i};
            seen[i] = 10 * 0.4 + i * 0.2;
        }
        seen[12] += 40;
        LinearProblem odd = new LinearProblem(rows, seen);
        double[] bent = EXACTING.minimise(odd.problem(Cauchy.NONE), Optimiser.Watch.SILENT).logs();
        double[] straight = EXACTING.minimise(odd.problem(Cauchy.USUAL), Optimiser.Watch.SILENT).logs();
        assertThat(Math.abs(bent[1] - 0.2)).isGreaterThan(1);
        assertThat(straight[1]).isCloseTo(0.2, within(0.1));
        assertThat(straight[0]).isCloseTo(0.4, within(0.1));
    }

    @Test
    void whereTheModelBreaksNoStepIsTaken() {
        Likelihood breaks = each((u, v) -> new double[]{u > 0.5 ? Double.NaN : u - 1, v});
        Problem cliff = two(breaks, 0.01, 100);
        Evaluated found = EXACTING.minimise(cliff, Optimiser.Watch.SILENT);
        assertThat(found.ran()).isTrue();
        assertThat(found.logs()[0]).isGreaterThan(0.3).isLessThanOrEqualTo(0.5);
        assertThat(found.cost()).isLessThan(0.1 * cliff.at(cliff.box().start()).cost());
        assertThatThrownBy(() -> EXACTING.minimise(two(each((u, v) -> new double[]{Double.NaN}), 0.01, 100),
                Optimiser.Watch.SILENT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theErrorOfDifferencesIsOfSecondOrderWhenCentral() {
        Problem bent = two(each((u, v) -> new double[]{Math.exp(u) + Math.exp(2 * v)}), 0.01, 100);
        Evaluated at = bent.at(new double[]{0.3, -0.2});
        double exact = Math.exp(0.3);
        for (double step : new double[]{0.08, 0.04, 0.02}) {
            double coarse = Sensitivity.of(bent, at, step, true)[0][0] - exact;
            double fine = Sensitivity.of(bent, at, step / 2, true)[0][0] - exact;
            assertThat(Math.log(coarse / fine) / Math.log(2)).isCloseTo(2, within(0.02));
            double coarseForward = Sensitivity.of(bent, at, step, false)[0][0] - exact;
            double fineForward = Sensitivity.of(bent, at, step / 2, false)[0][0] - exact;
            assertThat(Math.log(coarseForward / fineForward) / Math.log(2)).isCloseTo(1, within(0.05));
        }
    }

    @Test
    void theSameProblemGivesTheSameBits() {
        Problem line = LinearProblem.line().problem(Cauchy.USUAL);
        double[] once = LevenbergMarquardt.usual(9).minimise(line, Optimiser.Watch.SILENT).logs();
        double[] again = LevenbergMarquardt.usual(9).minimise(line, Optimiser.Watch.SILENT).logs();
        assertThat(again).isEqualTo(once);
    }
}
