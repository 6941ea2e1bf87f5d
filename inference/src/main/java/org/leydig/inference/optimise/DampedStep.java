package org.leydig.inference.optimise;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.leydig.inference.prior.Box;

/**
 * One damped step: the least-squares solution of weighted residuals, prior rows and damping rows, by QR, so that the
 * condition of the problem is not squared.
 */
final class DampedStep {
    /** No parameter more than doubles or halves in one step: beyond, slopes say little. */
    private static final double LONGEST = 0.7;

    private DampedStep() {
    }

    /** The change of the logarithms; none of a parameter that is pushed against its bound. */
    static double[] of(Problem problem, Evaluated at, double[][] slopes, double damping) {
        Box box = problem.box();
        int n = box.size();
        double[] logs = at.logs();
        double[] residuals = at.residuals();
        double[] roots = new double[residuals.length];
        for (int r = 0; r < roots.length; r++) roots[r] = Math.sqrt(problem.cauchy().weight(residuals[r]));
        double[] curvature = new double[n];
        int[] free = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            double inverse = 1 / box.parameters().get(i).spread();
            double gradient = box.fromPrior(i, logs[i]) * inverse;
            curvature[i] = inverse * inverse;
            for (int r = 0; r < roots.length; r++) {
                double slope = roots[r] * slopes[r][i];
                gradient += slope * roots[r] * residuals[r];
                curvature[i] += slope * slope;
            }
            if (box.bound(i, logs[i]) * -gradient <= 0) free[count++] = i;
        }
        double[] move = new double[n];
        if (count == 0) return move;
        int rows = roots.length + 2 * count;
        double[][] left = new double[rows][count];
        double[] right = new double[rows];
        for (int r = 0; r < roots.length; r++) {
            for (int k = 0; k < count; k++) left[r][k] = roots[r] * slopes[r][free[k]];
            right[r] = -roots[r] * residuals[r];
        }
        for (int k = 0; k < count; k++) {
            int i = free[k];
            left[roots.length + k][k] = 1 / box.parameters().get(i).spread();
            right[roots.length + k] = -box.fromPrior(i, logs[i]);
            left[roots.length + count + k][k] = Math.sqrt(damping * curvature[i]);
        }
        double[] solved = new QRDecomposition(new Array2DRowRealMatrix(left, false)).getSolver()
                .solve(new ArrayRealVector(right, false)).toArray();
        double largest = 0;
        for (double s : solved) largest = Math.max(largest, Math.abs(s));
        double shorter = largest > LONGEST ? LONGEST / largest : 1;
        for (int k = 0; k < count; k++) move[free[k]] = shorter * solved[k];
        return move;
    }
}
