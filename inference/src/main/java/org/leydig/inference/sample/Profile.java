package org.leydig.inference.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leydig.inference.likelihood.Likelihood;
import org.leydig.inference.optimise.Evaluated;
import org.leydig.inference.optimise.Optimiser;
import org.leydig.inference.optimise.Problem;
import org.leydig.inference.prior.Box;
import org.leydig.inference.prior.Parameter;

/**
 * The profile of one parameter: held at several values while all others are fitted anew. Where the cost hardly rises the
 * data cannot tell (Raue et al. Bioinformatics 2009;25:1923-1929).
 */
public final class Profile {
    private Profile() {
    }

    /**
     * @param value of the parameter
     * @param rise by how much twice the cost lies above its least value; 3.84 bounds the 95 % interval
     */
    public record Point(double value, double rise) {}

    /**
     * @param optimum where the whole problem is least
     * @param name the parameter to hold
     * @param values where to hold it
     * @param refit how the others are fitted
     */
    public static List<Point> of(Problem problem, Evaluated optimum, String name, List<Double> values,
            Optimiser refit) {
        Map<String, Double> best = optimum.values(problem.box());
        List<Parameter> others = problem.box().parameters().stream().filter(p -> !p.name().equals(name))
                .map(p -> p.startingAt(best.get(p.name()))).toList();
        int held = problem.box().parameters().stream().map(Parameter::name).toList().indexOf(name);
        if (held < 0) throw new IllegalArgumentException("not identified: " + name);
        List<Point> points = new ArrayList<>();
        for (double value : values) {
            double far = problem.box().fromPrior(held, StrictMath.log(value));
            Likelihood rest = sets -> problem.likelihood()
                    .residuals(sets.stream().map(s -> with(s, name, value)).toList());
            double cost = others.isEmpty()
                    ? problem.at(new double[]{StrictMath.log(value)}).cost()
                    : refit.minimise(new Problem(new Box(others), rest, problem.cauchy()), Optimiser.Watch.SILENT)
                            .cost()
                            + far * far / 2;
            points.add(new Point(value, 2 * (cost - optimum.cost())));
        }
        return points;
    }

    private static Map<String, Double> with(Map<String, Double> set, String name, double value) {
        Map<String, Double> all = new HashMap<>(set);
        all.put(name, value);
        return all;
    }
}
