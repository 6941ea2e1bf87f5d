package org.leydig.inference.optimise;

import java.util.Arrays;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.Well19937c;
import org.leydig.inference.prior.Box;

/**
 * Global search by an evolution strategy with covariance matrix adaptation, for a landscape with several valleys. Dear:
 * thousands of evaluations, one after the other; begin with it only where slopes lead astray, and end with
 * {@link LevenbergMarquardt}.
 *
 * <p>Hansen N. The CMA evolution strategy: a tutorial. arXiv:1604.00772, 2016; here as Hipparchus has it.
 *
 * @param iterations generations at most
 * @param breadth standard deviation of the first generation, as a share of the way from bound to bound
 * @param seed of all chance
 */
public record EvolutionStrategy(int iterations, double breadth, long seed) implements Optimiser {
    private static final double IMPOSSIBLE = 1e12;
    private static final int REDRAWS = 20;

    public EvolutionStrategy {
        if (iterations < 1) throw new IllegalArgumentException("no iterations");
        if (!(breadth > 0 && breadth <= 1)) throw new IllegalArgumentException("a breadth of " + breadth);
    }

    /** Begins with a generation that is spread over a quarter of the box. */
    public static EvolutionStrategy usual(int iterations, long seed) {
        return new EvolutionStrategy(iterations, 0.25, seed);
    }

    /** How many points a generation has: 4 + 3 ln n. */
    static int generation(int parameters) {
        return 4 + (int) (3 * StrictMath.log(parameters));
    }

    @Override
    public Evaluated minimise(Problem problem, Watch watch) {
        Box box = problem.box();
        int n = box.size();
        Search search = new Search(problem, watch, problem.at(box.start()));
        double[] sigma = new double[n];
        double[] ones = new double[n];
        Arrays.fill(sigma, breadth);
        Arrays.fill(ones, 1);
        var strategy = new CMAESOptimizer(iterations, 0, true, 0, REDRAWS, new Well19937c(seed), false, null);
        strategy.optimize(new MaxEval(Integer.MAX_VALUE), new ObjectiveFunction(search::cost), GoalType.MINIMIZE,
                new InitialGuess(search.share(box.start())), new SimpleBounds(new double[n], ones),
                new CMAESOptimizer.Sigma(sigma), new CMAESOptimizer.PopulationSize(generation(n)));
        if (!search.best.ran()) throw new IllegalStateException("the model can be run nowhere in the box");
        return search.best;
    }

    /** One search under way: coordinates are shares of the way from bound to bound. */
    private final class Search {
        private final Problem problem;
        private final Watch watch;
        private Evaluated best;
        private int evaluations;

        Search(Problem problem, Watch watch, Evaluated start) {
            this.problem = problem;
            this.watch = watch;
            this.best = start;
        }

        double cost(double[] share) {
            Box box = problem.box();
            double[] logs = new double[share.length];
            for (int i = 0; i < logs.length; i++) logs[i] = box.low(i) + share[i] * (box.high(i) - box.low(i));
            Evaluated found = problem.at(logs);
            if (found.cost() < best.cost()) best = found;
            int size = generation(box.size());
            if (++evaluations % size == 0) watch.iteration(Math.min(evaluations / size, iterations), iterations, best);
            return found.ran() ? found.cost() : IMPOSSIBLE;
        }

        double[] share(double[] logs) {
            Box box = problem.box();
            double[] share = new double[logs.length];
            for (int i = 0; i < share.length; i++)
                share[i] = Math.clamp((logs[i] - box.low(i)) / (box.high(i) - box.low(i)), 0, 1);
            return share;
        }
    }
}
