package org.leydig.inference.optimise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leydig.inference.prior.Box;

/**
 * Damped Gauss-Newton within bounds, for residuals that are dear and a little rough.
 *
 * <p>Each iteration takes a finite-difference Jacobian, then steps with several dampings at once and keeps the best
 * (a batch can be run side by side). After a step that helped, the Jacobian is corrected by Broyden's rank-one formula and
 * used again. Large residuals are weighted down after Cauchy at each step (iteratively reweighted least squares). Priors
 * are rows like any other. A parameter that is pushed against its bound is left out of the step.
 *
 * <p>Levenberg K. Q Appl Math 1944;2:164-168. Marquardt DW. J SIAM 1963;11:431-441. Broyden CG. Math Comp
 * 1965;19:577-593. Bounds by projection: Kanzow, Yamashita, Fukushima. J Comput Appl Math 2004;172:375-397.
 *
 * @param iterations at most so many Jacobians
 * @param step of the finite differences, in the logarithm
 * @param central whether differences go to both sides; else upward only, for half of the cost
 * @param corrections how often a Jacobian is corrected and used again
 * @param tolerance an iteration that lowers the cost by less than this share of it is the last
 */
public record LevenbergMarquardt(int iterations, double step, boolean central, int corrections, double tolerance)
        implements
            Optimiser {
    private static final double[] LADDER = {0.1, 1, 10, 100};
    private static final double FIRST_DAMPING = 0.01;
    private static final double LEAST_DAMPING = 1e-8;
    private static final double MOST_DAMPING = 1e8;

    public LevenbergMarquardt {
        if (iterations < 1) throw new IllegalArgumentException("no iterations");
        if (!(step > 0)) throw new IllegalArgumentException("a step of " + step);
        if (corrections < 0) throw new IllegalArgumentException("corrections below 0");
    }

    /** For bodies: 6 % steps to both sides, two corrections, until an iteration gains less than half a percent. */
    public static LevenbergMarquardt usual(int iterations) {
        return new LevenbergMarquardt(iterations, 0.06, true, 2, 0.005);
    }

    @Override
    public Evaluated minimise(Problem problem, Watch watch) {
        Evaluated best = problem.at(problem.box().start());
        if (!best.ran()) throw new IllegalStateException("the model cannot be run where the fit should begin");
        double damping = FIRST_DAMPING;
        for (int iteration = 1; iteration <= iterations; iteration++) {
            double before = best.cost();
            double[][] slopes = Sensitivity.of(problem, best, step, central);
            int uses = 0;
            int rescues = 0;
            while (uses <= corrections) {
                Tried tried = best(problem, best, slopes, damping);
                if (tried.found.cost() < best.cost()) {
                    correct(slopes, best, tried.found);
                    boolean little = best.cost() - tried.found.cost() < tolerance * best.cost();
                    best = tried.found;
                    damping = tried.damping;
                    uses++;
                    if (little) break;
                } else if (uses == 0 && rescues++ == 0) {
                    damping = Math.min(MOST_DAMPING, damping * 1e4);
                } else {
                    break;
                }
            }
            watch.iteration(iteration, iterations, best);
            if (before - best.cost() <= tolerance * before) break;
            damping = Math.clamp(damping, LEAST_DAMPING, MOST_DAMPING);
        }
        return best;
    }

    private record Tried(Evaluated found, double damping) {}

    private static Tried best(Problem problem, Evaluated from, double[][] slopes, double damping) {
        Box box = problem.box();
        List<double[]> points = new ArrayList<>();
        for (double rung : LADDER) {
            double[] point = from.logs();
            double[] move = DampedStep.of(problem, from, slopes, rung * damping);
            for (int i = 0; i < move.length; i++) point[i] += move[i];
            points.add(box.clipped(point));
        }
        List<Evaluated> found = problem.at(points);
        List<Tried> tried = new ArrayList<>();
        for (int i = 0; i < LADDER.length; i++) tried.add(new Tried(found.get(i), LADDER[i] * damping));
        return tried.stream().min(Comparator.comparingDouble(t -> t.found.cost())).orElseThrow();
    }

    /** Broyden's correction: the least change by which the slopes explain the step just made. */
    private static void correct(double[][] slopes, Evaluated from, Evaluated to) {
        double[] start = from.logs();
        double[] end = to.logs();
        double length = 0;
        for (int i = 0; i < start.length; i++) length += (end[i] - start[i]) * (end[i] - start[i]);
        if (!(length > 0)) return;
        double[] before = from.residuals();
        double[] after = to.residuals();
        for (int r = 0; r < slopes.length; r++) {
            double missed = after[r] - before[r];
            for (int i = 0; i < start.length; i++) missed -= slopes[r][i] * (end[i] - start[i]);
            for (int i = 0; i < start.length; i++) slopes[r][i] += missed * (end[i] - start[i]) / length;
        }
    }
}
