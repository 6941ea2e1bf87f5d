package org.leydig.engine.scheme;

import java.util.List;

/**
 * Bogacki and Shampine's explicit Runge-Kutta pair of orders 3 and 2: four stages, of which the last is the first of
 * the next step, so three evaluations a step; dense output of order 3 by Hermite's cubic through both ends.
 *
 * <p>P. Bogacki, L. F. Shampine, A 3(2) pair of Runge-Kutta formulas, Applied Mathematics Letters 2 (1989) 321-325.
 */
public final class BogackiShampine32 extends ExplicitPair {
    static final double C2 = 1.0 / 2;
    static final double C3 = 3.0 / 4;

    static final double A21 = 1.0 / 2;
    static final double A32 = 3.0 / 4;

    static final double B1 = 2.0 / 9;
    static final double B2 = 1.0 / 3;
    static final double B3 = 4.0 / 9;

    static final double E1 = 2.0 / 9 - 7.0 / 24;
    static final double E2 = 1.0 / 3 - 1.0 / 4;
    static final double E3 = 4.0 / 9 - 1.0 / 3;
    static final double E4 = -1.0 / 8;

    private final double[] k2 = new double[y.length];
    private final double[] k3 = new double[y.length];
    private final double[] weights = new double[4];

    public BogackiShampine32(Flow flow) {
        super(flow);
    }

    static Tableau tableau() {
        return new Tableau(List.of(List.of(), List.of(A21), List.of(0.0, A32), List.of(B1, B2, B3)),
                List.of(0.0, C2, C3, 1.0), List.of(B1, B2, B3, 0.0), List.of(E1, E2, E3, E4),
                List.of(List.of(1.0, 3 * B1 - 2, 1 - 2 * B1), List.of(0.0, 3 * B2, -2 * B2),
                        List.of(0.0, 3 * B3, -2 * B3), List.of(0.0, -1.0, 1.0)));
    }

    @Override
    public String name() {
        return "Bogacki-Shampine 3(2)";
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public int denseOrder() {
        return 3;
    }

    @Override
    public int errorOrder() {
        return 3;
    }

    @Override
    public double attempt(double to, Tolerance tolerance) {
        end = to;
        h = to - time;
        stages(y, first, next, last);
        return tolerance.ratio(error, y, next);
    }

    private void stages(double[] y, double[] k1, double[] next, double[] k4) {
        double h = this.h;
        double[] w = stage;
        for (int i = 0; i < n; i++) w[i] = y[i] + h * A21 * k1[i];
        rates(time + C2 * h, w, k2);
        for (int i = 0; i < n; i++) w[i] = y[i] + h * A32 * k2[i];
        rates(time + C3 * h, w, k3);
        for (int i = 0; i < n; i++) next[i] = y[i] + h * (B1 * k1[i] + B2 * k2[i] + B3 * k3[i]);
        rates(end, next, k4);
        for (int i = 0; i < n; i++) error[i] = h * (E1 * k1[i] + E2 * k2[i] + E3 * k3[i] + E4 * k4[i]);
    }

    /** Hermite's cubic, with {@code next - y} written out in the stages: their weights at a share of a step. */
    static void weights(double s, double length, double[] to) {
        double s2 = s * s;
        double rise = length * s2 * (3 - 2 * s);
        to[0] = length * s * (1 - s) * (1 - s) + B1 * rise;
        to[1] = B2 * rise;
        to[2] = B3 * rise;
        to[3] = length * s2 * (s - 1);
    }

    @Override
    public void dense(double s, double[] to) {
        weights(s, h, weights);
        System.arraycopy(y, n, to, n, y.length - n);
        for (int i = 0; i < n; i++) to[i] = within(i);
    }

    @Override
    public void dense(double s, int[] states, double[] to) {
        weights(s, h, weights);
        for (int i : states) to[i] = i < n ? within(i) : y[i];
    }

    private double within(int i) {
        double[] w = weights;
        return y[i] + (w[0] * first[i] + w[1] * k2[i] + w[2] * k3[i] + w[3] * last[i]);
    }
}
