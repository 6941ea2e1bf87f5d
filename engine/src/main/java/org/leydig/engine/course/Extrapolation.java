package org.leydig.engine.course;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a sequence of vectors is heading: reduced rank extrapolation (Eddy 1979; Sidi, Vector Extrapolation Methods with
 * Applications, 2017, chapter 2). Exact for a linear map of as many dimensions as differences are used.
 */
final class Extrapolation {
    private static final double DEPENDENT = 1e-10;

    private final double[] scale;
    private final List<double[]> sequence = new ArrayList<>();

    /** @param scale the size by which each component is judged */
    Extrapolation(double[] scale) {
        this.scale = scale;
    }

    void add(double[] x) {
        sequence.add(x.clone());
    }

    int size() {
        return sequence.size();
    }

    /** The limit as the sequence so far shows it; components that would change their sign stay as they last were. */
    double[] limit() {
        int k = sequence.size() - 2;
        int n = scale.length;
        double[] last = sequence.get(k + 1);
        List<double[]> basis = new ArrayList<>();
        List<double[]> moves = new ArrayList<>();
        double[] residual = difference(0);
        double[] limit = sequence.get(0).clone();
        for (int j = 0; j < k; j++) {
            double[] v = difference(j + 1);
            double[] move = minus(sequence.get(j + 1), sequence.get(j));
            double[] u = difference(j);
            for (int i = 0; i < n; i++) v[i] -= u[i];
            double before = norm(v);
            for (int b = 0; b < basis.size(); b++) {
                double share = dot(basis.get(b), v);
                add(v, basis.get(b), -share);
                add(move, moves.get(b), -share);
            }
            double length = norm(v);
            if (!(length > DEPENDENT * before)) break;
            for (int i = 0; i < n; i++) {
                v[i] /= length;
                move[i] /= length;
            }
            double along = dot(v, residual);
            add(residual, v, -along);
            add(limit, move, -along);
            basis.add(v);
            moves.add(move);
        }
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(limit[i]) || limit[i] * last[i] < 0) limit[i] = last[i];
        }
        return limit;
    }

    /** The j-th difference, each component by its scale. */
    private double[] difference(int j) {
        double[] d = minus(sequence.get(j + 1), sequence.get(j));
        for (int i = 0; i < d.length; i++) d[i] /= scale[i];
        return d;
    }

    private static double[] minus(double[] a, double[] b) {
        double[] d = new double[a.length];
        for (int i = 0; i < d.length; i++) d[i] = a[i] - b[i];
        return d;
    }

    private static void add(double[] to, double[] what, double times) {
        for (int i = 0; i < to.length; i++) to[i] += times * what[i];
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }
}
