package org.leydig.engine.scheme;

import static org.leydig.engine.scheme.BogackiShampine32.A21;
import static org.leydig.engine.scheme.BogackiShampine32.A32;
import static org.leydig.engine.scheme.BogackiShampine32.B1;
import static org.leydig.engine.scheme.BogackiShampine32.B2;
import static org.leydig.engine.scheme.BogackiShampine32.B3;
import static org.leydig.engine.scheme.BogackiShampine32.C2;
import static org.leydig.engine.scheme.BogackiShampine32.C3;
import static org.leydig.engine.scheme.BogackiShampine32.E1;
import static org.leydig.engine.scheme.BogackiShampine32.E2;
import static org.leydig.engine.scheme.BogackiShampine32.E3;
import static org.leydig.engine.scheme.BogackiShampine32.E4;

/** {@link BogackiShampine32} for a block of men, with the same bits. */
public final class BlockBogackiShampine32 extends BlockPair {
    private final double[] k2 = new double[active];
    private final double[] k3 = new double[active];

    public BlockBogackiShampine32(BlockFlow flow, Tolerance.Kind tolerance) {
        super(flow, tolerance);
    }

    @Override
    public int errorOrder() {
        return 3;
    }

    @Override
    public int evaluations() {
        return 3;
    }

    @Override
    void stages(double[] y, double[] k1, double[] next, double[] k4) {
        second(h, y, k1, stage);
        times(C2);
        flow.rates(stageTime, stage, k2);
        third(h, y, k2, stage);
        times(C3);
        flow.rates(stageTime, stage, k3);
        last(h, y, k1, k2, k3, next);
        flow.rates(end, next, k4);
    }

    private static void second(double[] h, double[] y, double[] k1, double[] w) {
        for (int i = 0; i < h.length; i++) w[i] = y[i] + h[i] * A21 * k1[i];
    }

    private static void third(double[] h, double[] y, double[] k2, double[] w) {
        for (int i = 0; i < h.length; i++) w[i] = y[i] + h[i] * A32 * k2[i];
    }

    private static void last(double[] h, double[] y, double[] k1, double[] k2, double[] k3, double[] next) {
        for (int i = 0; i < h.length; i++) next[i] = y[i] + h[i] * (B1 * k1[i] + B2 * k2[i] + B3 * k3[i]);
    }

    @Override
    void ratios(double[] y, double[] k1, double[] next, double[] k4) {
        ratios(h, k1, k2, k3, k4, least, share, largest, relative, y, next, ratio);
    }

    private static void ratios(double[] h, double[] k1, double[] k2, double[] k3, double[] k4, double least,
            double share,
            double[] largest, double relative, double[] y, double[] next, double[] ratio) {
        for (int i = 0; i < h.length; i++) {
            double error = h[i] * (E1 * k1[i] + E2 * k2[i] + E3 * k3[i] + E4 * k4[i]);
            double allowed = least + share * largest[i] + relative * Math.max(Math.abs(y[i]), Math.abs(next[i]));
            ratio[i] = Math.abs(error) / allowed;
        }
    }

    @Override
    double error(int i) {
        return h[i] * (E1 * first[i] + E2 * k2[i] + E3 * k3[i] + E4 * last[i]);
    }

    @Override
    void weights(double s, double length, double[] to) {
        BogackiShampine32.weights(s, length, to);
    }

    @Override
    double within(int i, double[] w) {
        return y[i] + (w[0] * first[i] + w[1] * k2[i] + w[2] * k3[i] + w[3] * last[i]);
    }

    /** {@link BogackiShampine32#weights} at a half, of all men at once: products with powers of two are exact. */
    @Override
    public void middle(double[] weights, int[] states, double[] to) {
        for (int state : states) {
            int row = state * width;
            if (state < quick) halfway(row, row + width, h, y, first, k2, k3, last, to);
            else
                System.arraycopy(y, row, to, row, width);
        }
    }

    private static void halfway(int from, int after, double[] h, double[] y, double[] first, double[] k2, double[] k3,
            double[] last, double[] to) {
        for (int i = from; i < after; i++) {
            double rise = 0.5 * h[i];
            double eighth = 0.125 * h[i];
            to[i] = y[i] + ((eighth + B1 * rise) * first[i] + B2 * rise * k2[i] + B3 * rise * k3[i] - eighth * last[i]);
        }
    }
}
