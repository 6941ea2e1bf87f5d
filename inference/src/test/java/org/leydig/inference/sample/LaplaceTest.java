package org.leydig.inference.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.leydig.inference.check.Reproduction;
import org.leydig.inference.likelihood.Cauchy;
import org.leydig.inference.optimise.Evaluated;
import org.leydig.inference.optimise.LevenbergMarquardt;
import org.leydig.inference.optimise.LinearProblem;
import org.leydig.inference.optimise.Optimiser;
import org.leydig.inference.optimise.Problem;
import org.leydig.inference.prior.Box;
import org.leydig.inference.prior.Parameter;

/** Validation: what is said about certainty is what theory says. */
class LaplaceTest {
    private static final LevenbergMarquardt EXACTING = new LevenbergMarquardt(60, 1e-4, true, 2, 1e-13);

    @Test
    void aLinearProblemHasItsExactCovariance() {
        LinearProblem line = LinearProblem.line();
        Problem problem = line.problem(Cauchy.NONE);
        Evaluated best = EXACTING.minimise(problem, Optimiser.Watch.SILENT);
        Laplace posterior = Laplace.at(problem, best, 0.06, true);
        double[][] exact = line.covariance();
        double inflation = posterior.dispersion();
        assertThat(inflation).isCloseTo(1, within(0.2));
        assertThat(posterior.error("p0")).isCloseTo(Math.sqrt(exact[0][0] * inflation), within(2e-3));
        assertThat(posterior.error("p1")).isCloseTo(Math.sqrt(exact[1][1] * inflation), within(2e-3));
        assertThat(posterior.correlation("p0", "p1"))
                .isCloseTo(exact[0][1] / Math.sqrt(exact[0][0] * exact[1][1]), within(2e-3));
        assertThat(posterior.told("p0")).isCloseTo(1 - exact[0][0] * inflation / 2.25, within(1e-3));
    }

    @Test
    void aProfileOfALinearProblemIsItsParabola() {
        LinearProblem line = LinearProblem.line();
        Problem problem = line.problem(Cauchy.NONE);
        Evaluated best = EXACTING.minimise(problem, Optimiser.Watch.SILENT);
        double error = Math.sqrt(line.covariance()[1][1]);
        double middle = best.values(problem.box()).get("p1");
        List<Profile.Point> points = Profile.of(problem, best, "p1",
                List.of(middle * Math.exp(-error), middle * Math.exp(2 * error)), EXACTING);
        assertThat(points.get(0).rise()).isCloseTo(1, within(1e-4));
        assertThat(points.get(1).rise()).isCloseTo(4, within(1e-4));
    }

    /** A drug that leaves blood at two paces: a exp(-k t) + b exp(-l t), seen to 5 % at twelve times. */
    @Test
    void kineticsOfTwoPacesAreRecoveredWithTheirKnownCovariance() {
        List<String> names = List.of("a", "k", "b", "l");
        double[] true4 = {3, 1.8, 1, 0.25};
        double[] times = {0.05, 0.1, 0.2, 0.4, 0.6, 0.9, 1.3, 2, 3, 4, 6, 8};
        Problem problem = new Problem(new Box(List.of(Parameter.weak("a", 1, 0.1, 30), Parameter.weak("k", 5, 0.6, 20),
                Parameter.weak("b", 2, 0.1, 30), Parameter.weak("l", 0.1, 0.01, 0.6))),
                sets -> sets.stream().map(s -> {
                    double[] residuals = new double[times.length];
                    for (int i = 0; i < times.length; i++)
                        residuals[i] = Math.log(left(times[i], s.get("a"),
                                s.get("k"), s.get("b"), s.get("l")) / left(times[i], 3, 1.8, 1, 0.25)) / 0.05;
                    return residuals;
                }).toList(), Cauchy.USUAL);
        Evaluated best = EXACTING.minimise(problem, Optimiser.Watch.SILENT);
        RealMatrix slopes = new Array2DRowRealMatrix(times.length, 4);
        for (int i = 0; i < times.length; i++) {
            double t = times[i];
            double whole = left(t, 3, 1.8, 1, 0.25) * 0.05;
            slopes.setRow(i, new double[]{3 * Math.exp(-1.8 * t) / whole, -1.8 * t * 3 * Math.exp(-1.8 * t) / whole,
                    Math.exp(-0.25 * t) / whole, -0.25 * t * Math.exp(-0.25 * t) / whole});
        }
        RealMatrix exact = new LUDecomposition(
                slopes.transpose().multiply(slopes).add(MatrixUtils.createRealIdentityMatrix(4))).getSolver()
                .getInverse();
        Laplace posterior = Laplace.at(problem, best, 0.01, true);
        Map<String, Double> found = best.values(problem.box());
        for (int i = 0; i < 4; i++) {
            double error = Math.sqrt(exact.getEntry(i, i));
            assertThat(Math.log(found.get(names.get(i)) / true4[i])).as(names.get(i)).isCloseTo(0, within(error / 2));
            assertThat(posterior.error(names.get(i)) / error).as(names.get(i)).isCloseTo(1, within(0.05));
        }
        assertThat(posterior.dispersion()).isEqualTo(1);
    }

    private static double left(double t, double a, double k, double b, double l) {
        return a * Math.exp(-k * t) + b * Math.exp(-l * t);
    }

    @Test
    void aDirectionThatNothingTellsIsReportedSo() {
        Problem sloppy = new Problem(
                new Box(List.of(Parameter.weak("gain", 1, 0.1, 10), Parameter.weak("half", 1, 0.1, 10),
                        Parameter.weak("idle", 1, 0.1, 10))),
                sets -> sets.stream().map(s -> {
                    double ratio = Math.log(s.get("gain") / s.get("half"));
                    return new double[]{20 * ratio, 10 * ratio, 5 * ratio};
                }).toList(), Cauchy.USUAL);
        Laplace posterior = Laplace.at(sloppy, EXACTING.minimise(sloppy, Optimiser.Watch.SILENT), 0.06, true);
        assertThat(posterior.told("gain")).isCloseTo(0.5, within(0.01));
        assertThat(posterior.tellers("half", 2)).containsExactly(0, 1);
        assertThat(posterior.tellers("idle", 2)).isEmpty();
        assertThat(posterior.told("idle")).isCloseTo(0, within(1e-9));
        assertThat(posterior.error("idle")).isCloseTo(1, within(1e-9));
        assertThat(posterior.strongest("gain")).hasValueSatisfying(p -> {
            assertThat(p.with()).isEqualTo("half");
            assertThat(p.correlation()).isGreaterThan(0.99);
        });
        List<Laplace.Direction> directions = posterior.directions();
        assertThat(directions.getFirst().singular()).isGreaterThan(30);
        assertThat(directions.subList(1, 3)).allSatisfy(d -> assertThat(d.singular()).isLessThan(1e-6));
        assertThat(Math.abs(directions.getFirst().loadings().get("gain"))).isCloseTo(Math.sqrt(0.5), within(1e-6));
    }

    @Test
    void aFitDoneAgainIsTheSameWithinItsErrors() {
        Problem problem = LinearProblem.line().problem(Cauchy.NONE);
        Evaluated best = EXACTING.minimise(problem, Optimiser.Watch.SILENT);
        Laplace posterior = Laplace.at(problem, best, 0.06, true);
        Map<String, Double> now = best.values(problem.box());
        assertThat(Reproduction.of(now, now, posterior)).isEmpty();
        double far = now.get("p0") * Math.exp(3 * posterior.error("p0"));
        assertThat(Reproduction.of(Map.of("p0", far), now, posterior)).singleElement()
                .satisfies(d -> assertThat(d.errors()).isCloseTo(3, within(1e-9)));
    }
}
