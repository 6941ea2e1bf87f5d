package org.leydig.engine.scheme;

import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.leydig.testkit.exact.ExactProblem;

/** Lets a scheme integrate an exact problem, in equal steps. */
record ProblemFlow(ExactProblem problem) implements Flow {
    /** Everything is within it. */
    private static Tolerance anything(int size) {
        return new Tolerance(1, 1e300, false, size);
    }

    @Override
    public int size() {
        return problem.size();
    }

    @Override
    public void derivatives(double time, double[] y, double[] dydt) {
        problem.rates(time, y, dydt);
    }

    @Override
    public void jacobian(double time, double[] y, double[] jacobian) {
        problem.jacobian(time, y, jacobian);
    }

    @Override
    public void timeDerivatives(double time, double[] y, double[] dfdt) {
        problem.timeDerivatives(time, y, dfdt);
    }

    /** The error at the end after so many equal steps. */
    double errorAtEnd(Function<Flow, Scheme> of, int steps) {
        Scheme scheme = of.apply(this);
        walk(scheme, steps, s -> {});
        return distance(scheme.end(), problem.end());
    }

    /** The largest error of the dense output between the ends of so many equal steps. */
    double errorBetween(Function<Flow, Scheme> of, int steps) {
        Scheme scheme = of.apply(this);
        double[] y = new double[size()];
        double[] worst = {0};
        double h = (problem.end() - problem.start()) / steps;
        walk(scheme, steps, from -> {
            for (double share = 0.1; share < 1; share += 0.2) {
                scheme.dense(share, y);
                worst[0] = Math.max(worst[0], distance(y, from + share * h));
            }
        });
        return worst[0];
    }

    private void walk(Scheme scheme, int steps, DoubleConsumer look) {
        double[] y = new double[size()];
        problem.exact(problem.start(), y);
        scheme.begin(problem.start(), y);
        double h = (problem.end() - problem.start()) / steps;
        for (int i = 0; i < steps; i++) {
            double from = problem.start() + i * h;
            scheme.attempt(problem.start() + (i + 1) * h, anything(size()));
            look.accept(from);
            if (i < steps - 1) scheme.accept();
        }
    }

    private double distance(double[] y, double time) {
        double[] exact = new double[size()];
        problem.exact(time, exact);
        double most = 0;
        for (int i = 0; i < exact.length; i++) most = Math.max(most, Math.abs(y[i] - exact[i]));
        return most;
    }
}
