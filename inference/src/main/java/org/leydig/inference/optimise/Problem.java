package org.leydig.inference.optimise;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leydig.inference.likelihood.Cauchy;
import org.leydig.inference.likelihood.Likelihood;
import org.leydig.inference.prior.Box;

/**
 * What is to be minimised: the cost of the residuals plus half the squared distance from the prior, which is the negative
 * logarithm of the posterior density but for a constant.
 *
 * @param box the parameters
 * @param likelihood the data
 * @param cauchy how much residuals cost
 */
public record Problem(Box box, Likelihood likelihood, Cauchy cauchy) {
    public Problem {
        requireNonNull(box);
        requireNonNull(likelihood);
        requireNonNull(cauchy);
    }

    /** Evaluates points of the box, all in one batch. */
    public List<Evaluated> at(List<double[]> points) {
        if (points.isEmpty()) return List.of();
        List<Map<String, Double>> sets = points.stream().map(box::values).toList();
        List<double[]> residuals = likelihood.residuals(sets);
        if (residuals.size() != points.size())
            throw new IllegalStateException(residuals.size() + " answers to " + points.size() + " sets of values");
        List<Evaluated> all = new ArrayList<>();
        for (int i = 0; i < points.size(); i++)
            all.add(new Evaluated(points.get(i), residuals.get(i), cost(points.get(i), residuals.get(i))));
        return all;
    }

    /** Evaluates one point. */
    public Evaluated at(double[] point) {
        return at(List.of(point)).getFirst();
    }

    private double cost(double[] logs, double[] residuals) {
        double sum = 0;
        for (double r : residuals) sum += cauchy.cost(r);
        for (int i = 0; i < logs.length; i++) {
            double far = box.fromPrior(i, logs[i]);
            sum += far * far / 2;
        }
        return Double.isFinite(sum) ? sum : Double.POSITIVE_INFINITY;
    }
}
