package org.leydig.inference.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.leydig.inference.optimise.Evaluated;
import org.leydig.inference.optimise.Problem;
import org.leydig.inference.optimise.Sensitivity;
import org.leydig.inference.prior.Box;
import org.leydig.inference.prior.Parameter;

/**
 * How surely the parameters are known: the posterior of their logarithms as the normal distribution that has the same
 * curvature at the optimum (Laplace's method; MacKay DJC. Information theory, inference, and learning algorithms,
 * Cambridge 2003, ch. 27).
 *
 * <p>With the Jacobian's columns in units of the prior's spread, A = U S V', the posterior covariance is
 * I - V S^2/(1 + S^2) V': a direction with a singular value far above 1 is told by the data, one far below keeps its
 * prior (Gutenkunst et al. PLoS Comput Biol 2007;3:e189, on sloppy models). Where residuals are larger than their standard
 * deviations allow, all of these are taken to be too small by the same factor.
 */
public final class Laplace {
    private final Box box;
    private final double[] singular;
    private final double[][] directions;
    private final double[][] covariance;
    private final double dispersion;
    private final double[][] scaled;

    private Laplace(Box box, double[] singular, double[][] directions, double dispersion, double[][] scaled) {
        this.box = box;
        this.scaled = scaled;
        this.singular = singular;
        this.directions = directions;
        this.dispersion = dispersion;
        int n = box.size();
        this.covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = i == j ? 1 : 0;
                for (int k = 0; k < singular.length; k++) {
                    double told = singular[k] * singular[k] / (1 + singular[k] * singular[k]);
                    sum -= directions[i][k] * told * directions[j][k];
                }
                covariance[i][j] = sum * spread(i) * spread(j);
            }
        }
    }

    /**
     * @param at the optimum
     * @param step of the differences, in the logarithm
     * @param central whether differences go to both sides; else upward only, for half of the cost
     */
    public static Laplace at(Problem problem, Evaluated at, double step, boolean central) {
        Box box = problem.box();
        double[][] slopes = Sensitivity.of(problem, at, step, central);
        double[] residuals = at.residuals();
        double squares = 0;
        double rows = 0;
        for (double r : residuals) {
            double weight = problem.cauchy().weight(r);
            squares += weight * r * r;
            rows += weight;
        }
        double dispersion = Math.max(1, squares / Math.max(1, rows - box.size()));
        int height = Math.max(residuals.length, box.size());
        double[][] scaled = new double[height][box.size()];
        for (int r = 0; r < residuals.length; r++) {
            double root = Math.sqrt(problem.cauchy().weight(residuals[r]) / dispersion);
            for (int i = 0; i < box.size(); i++)
                scaled[r][i] = root * slopes[r][i] * box.parameters().get(i).spread();
        }
        var svd = new SingularValueDecomposition(new Array2DRowRealMatrix(scaled, false));
        RealMatrix v = svd.getV();
        return new Laplace(box, svd.getSingularValues(), v.getData(), dispersion, scaled);
    }

    /** How much larger the squared residuals are than they should be; 1 when they are not. */
    public double dispersion() {
        return dispersion;
    }

    /** Standard error of a parameter's logarithm. */
    public double error(String name) {
        int i = index(name);
        return Math.sqrt(Math.max(0, covariance[i][i]));
    }

    /** Share of the prior variance that the data have removed: 0 for a parameter of which they tell nothing. */
    public double told(String name) {
        int i = index(name);
        return 1 - covariance[i][i] / (spread(i) * spread(i));
    }

    /** Posterior correlation of two parameters' logarithms. */
    public double correlation(String one, String other) {
        int i = index(one);
        int j = index(other);
        double scale = Math.sqrt(covariance[i][i] * covariance[j][j]);
        return scale > 0 ? covariance[i][j] / scale : 0;
    }

    /** Which residuals tell most of a parameter, by their places, most telling first; none that tell nothing. */
    public List<Integer> tellers(String name, int most) {
        int i = index(name);
        return IntStream.range(0, scaled.length).boxed().filter(r -> scaled[r][i] != 0)
                .sorted(Comparator.comparingDouble((Integer r) -> -Math.abs(scaled[r][i]))).limit(most).toList();
    }

    /**
     * @param with another parameter
     * @param correlation of the logarithms
     */
    public record Partner(String with, double correlation) {}

    /** The parameter with which this one is most strongly correlated; empty where it is alone. */
    public Optional<Partner> strongest(String name) {
        Partner best = null;
        for (Parameter other : box.parameters()) {
            if (other.name().equals(name)) continue;
            double r = correlation(name, other.name());
            if (best == null || Math.abs(r) > Math.abs(best.correlation())) best = new Partner(other.name(), r);
        }
        return Optional.ofNullable(best);
    }

    /**
     * A combination of parameters.
     *
     * @param singular what the data tell of it: its posterior standard deviation is 1/sqrt(1 + singular^2) of the prior's
     * @param loadings each parameter's share in it, in prior standard deviations; squares add up to 1
     */
    public record Direction(double singular, Map<String, Double> loadings) {}

    /** All directions, best told first. */
    public List<Direction> directions() {
        List<Direction> all = new ArrayList<>();
        for (int k = 0; k < singular.length; k++) {
            Map<String, Double> loadings = new LinkedHashMap<>();
            for (int i = 0; i < box.size(); i++) loadings.put(box.parameters().get(i).name(), directions[i][k]);
            all.add(new Direction(singular[k], loadings));
        }
        return all;
    }

    private double spread(int i) {
        return box.parameters().get(i).spread();
    }

    private int index(String name) {
        for (int i = 0; i < box.size(); i++) if (box.parameters().get(i).name().equals(name)) return i;
        throw new IllegalArgumentException("not identified: " + name);
    }
}
