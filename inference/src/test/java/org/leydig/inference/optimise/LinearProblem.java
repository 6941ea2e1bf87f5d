package org.leydig.inference.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.leydig.inference.likelihood.Cauchy;
import org.leydig.inference.prior.Box;
import org.leydig.inference.prior.Parameter;

/**
 * A problem with an exact answer: residuals are linear in the logarithms, so the posterior is normal, with covariance
 * (A'A + P)^-1 and its mean where the normal equations say.
 */
public final class LinearProblem {
    private static final double SPREAD = 1.5;
    private final double[][] slopes;
    private final double[] seen;

    public LinearProblem(double[][] slopes, double[] seen) {
        this.slopes = slopes;
        this.seen = seen;
    }

    /** A straight line through five points, in logarithms: log y = log a + t log b. */
    public static LinearProblem line() {
        return new LinearProblem(new double[][]{{5, 0}, {5, 5}, {5, 10}, {5, 15}, {5, 20}},
                new double[]{1.2, 4.4, 6.1, 9.9, 11.2});
    }

    public Problem problem(Cauchy cauchy) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < slopes[0].length; i++)
            parameters.add(new Parameter("p" + i, 2, 0.01, 100, 1, SPREAD));
        return new Problem(new Box(parameters), sets -> sets.stream().map(this::residuals).toList(), cauchy);
    }

    private double[] residuals(Map<String, Double> set) {
        double[] residuals = new double[seen.length];
        for (int r = 0; r < seen.length; r++) {
            residuals[r] = -seen[r];
            for (int i = 0; i < slopes[r].length; i++) residuals[r] += slopes[r][i] * Math.log(set.get("p" + i));
        }
        return residuals;
    }

    /** The exact posterior covariance of the logarithms. */
    public double[][] covariance() {
        RealMatrix a = new Array2DRowRealMatrix(slopes);
        RealMatrix prior = MatrixUtils.createRealIdentityMatrix(slopes[0].length).scalarMultiply(1 / (SPREAD * SPREAD));
        return new LUDecomposition(a.transpose().multiply(a).add(prior)).getSolver().getInverse().getData();
    }

    /** The exact posterior mean of the logarithms. */
    public double[] mean() {
        RealMatrix a = new Array2DRowRealMatrix(slopes);
        return new Array2DRowRealMatrix(covariance())
                .operate(a.transpose().operate(new ArrayRealVector(seen))).toArray();
    }
}
