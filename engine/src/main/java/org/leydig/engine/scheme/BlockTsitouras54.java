package org.leydig.engine.scheme;

import static org.leydig.engine.scheme.Tsitouras54.A21;
import static org.leydig.engine.scheme.Tsitouras54.A31;
import static org.leydig.engine.scheme.Tsitouras54.A32;
import static org.leydig.engine.scheme.Tsitouras54.A41;
import static org.leydig.engine.scheme.Tsitouras54.A42;
import static org.leydig.engine.scheme.Tsitouras54.A43;
import static org.leydig.engine.scheme.Tsitouras54.A51;
import static org.leydig.engine.scheme.Tsitouras54.A52;
import static org.leydig.engine.scheme.Tsitouras54.A53;
import static org.leydig.engine.scheme.Tsitouras54.A54;
import static org.leydig.engine.scheme.Tsitouras54.A61;
import static org.leydig.engine.scheme.Tsitouras54.A62;
import static org.leydig.engine.scheme.Tsitouras54.A63;
import static org.leydig.engine.scheme.Tsitouras54.A64;
import static org.leydig.engine.scheme.Tsitouras54.A65;
import static org.leydig.engine.scheme.Tsitouras54.B1;
import static org.leydig.engine.scheme.Tsitouras54.B2;
import static org.leydig.engine.scheme.Tsitouras54.B3;
import static org.leydig.engine.scheme.Tsitouras54.B4;
import static org.leydig.engine.scheme.Tsitouras54.B5;
import static org.leydig.engine.scheme.Tsitouras54.B6;
import static org.leydig.engine.scheme.Tsitouras54.C2;
import static org.leydig.engine.scheme.Tsitouras54.C3;
import static org.leydig.engine.scheme.Tsitouras54.C4;
import static org.leydig.engine.scheme.Tsitouras54.C5;
import static org.leydig.engine.scheme.Tsitouras54.D12;
import static org.leydig.engine.scheme.Tsitouras54.D13;
import static org.leydig.engine.scheme.Tsitouras54.D14;
import static org.leydig.engine.scheme.Tsitouras54.D22;
import static org.leydig.engine.scheme.Tsitouras54.D23;
import static org.leydig.engine.scheme.Tsitouras54.D24;
import static org.leydig.engine.scheme.Tsitouras54.D32;
import static org.leydig.engine.scheme.Tsitouras54.D33;
import static org.leydig.engine.scheme.Tsitouras54.D34;
import static org.leydig.engine.scheme.Tsitouras54.D42;
import static org.leydig.engine.scheme.Tsitouras54.D43;
import static org.leydig.engine.scheme.Tsitouras54.D44;
import static org.leydig.engine.scheme.Tsitouras54.D52;
import static org.leydig.engine.scheme.Tsitouras54.D53;
import static org.leydig.engine.scheme.Tsitouras54.D54;
import static org.leydig.engine.scheme.Tsitouras54.D62;
import static org.leydig.engine.scheme.Tsitouras54.D63;
import static org.leydig.engine.scheme.Tsitouras54.D64;
import static org.leydig.engine.scheme.Tsitouras54.D72;
import static org.leydig.engine.scheme.Tsitouras54.D73;
import static org.leydig.engine.scheme.Tsitouras54.D74;
import static org.leydig.engine.scheme.Tsitouras54.E1;
import static org.leydig.engine.scheme.Tsitouras54.E2;
import static org.leydig.engine.scheme.Tsitouras54.E3;
import static org.leydig.engine.scheme.Tsitouras54.E4;
import static org.leydig.engine.scheme.Tsitouras54.E5;
import static org.leydig.engine.scheme.Tsitouras54.E6;
import static org.leydig.engine.scheme.Tsitouras54.E7;

/** {@link Tsitouras54} for a block of men, with the same bits. */
public final class BlockTsitouras54 extends BlockPair {
    private final double[] k2 = new double[active];
    private final double[] k3 = new double[active];
    private final double[] k4 = new double[active];
    private final double[] k5 = new double[active];
    private final double[] k6 = new double[active];
    private final double[] error = new double[active];

    public BlockTsitouras54(BlockFlow flow, Tolerance.Kind tolerance) {
        super(flow, tolerance);
    }

    @Override
    public int errorOrder() {
        return 5;
    }

    @Override
    public int evaluations() {
        return 6;
    }

    @Override
    void stages(double[] y, double[] k1, double[] next, double[] k7) {
        second(h, y, k1, stage);
        times(C2);
        flow.rates(stageTime, stage, k2);
        third(h, y, k1, k2, stage);
        times(C3);
        flow.rates(stageTime, stage, k3);
        fourth(h, y, k1, k2, k3, stage);
        times(C4);
        flow.rates(stageTime, stage, k4);
        fifth(h, y, k1, k2, k3, k4, stage);
        times(C5);
        flow.rates(stageTime, stage, k5);
        sixth(h, y, k1, k2, k3, k4, k5, stage);
        flow.rates(end, stage, k6);
        last(h, y, k1, k2, k3, k4, k5, k6, next);
        flow.rates(end, next, k7);
    }

    private static void second(double[] h, double[] y, double[] k1, double[] w) {
        for (int i = 0; i < h.length; i++) w[i] = y[i] + h[i] * A21 * k1[i];
    }

    private static void third(double[] h, double[] y, double[] k1, double[] k2, double[] w) {
        for (int i = 0; i < h.length; i++) w[i] = y[i] + h[i] * (A31 * k1[i] + A32 * k2[i]);
    }

    private static void fourth(double[] h, double[] y, double[] k1, double[] k2, double[] k3, double[] w) {
        for (int i = 0; i < h.length; i++) w[i] = y[i] + h[i] * (A41 * k1[i] + A42 * k2[i] + A43 * k3[i]);
    }

    private static void fifth(double[] h, double[] y, double[] k1, double[] k2, double[] k3, double[] k4,
            double[] w) {
        for (int i = 0; i < h.length; i++) {
            w[i] = y[i] + h[i] * (A51 * k1[i] + A52 * k2[i] + A53 * k3[i] + A54 * k4[i]);
        }
    }

    private static void sixth(double[] h, double[] y, double[] k1, double[] k2, double[] k3, double[] k4, double[] k5,
            double[] w) {
        for (int i = 0; i < h.length; i++) {
            w[i] = y[i] + h[i] * (A61 * k1[i] + A62 * k2[i] + A63 * k3[i] + A64 * k4[i] + A65 * k5[i]);
        }
    }

    private static void last(double[] h, double[] y, double[] k1, double[] k2, double[] k3, double[] k4, double[] k5,
            double[] k6, double[] next) {
        for (int i = 0; i < h.length; i++) {
            next[i] = y[i]
                    + h[i] * (B1 * k1[i] + B2 * k2[i] + B3 * k3[i] + B4 * k4[i] + B5 * k5[i] + B6 * k6[i]);
        }
    }

    @Override
    void ratios(double[] y, double[] k1, double[] next, double[] k7) {
        error(h, k1, k2, k3, k4, k5, k6, k7, error);
        divide(error, least, share, relative, largest, y, next, ratio);
    }

    private static void divide(double[] error, double least, double share, double relative, double[] largest,
            double[] from, double[] to, double[] ratio) {
        for (int i = 0; i < ratio.length; i++) {
            double allowed = least + share * largest[i] + relative * Math.max(Math.abs(from[i]), Math.abs(to[i]));
            ratio[i] = Math.abs(error[i]) / allowed;
        }
    }

    @Override
    double error(int i) {
        return error[i];
    }

    private static void error(double[] h, double[] k1, double[] k2, double[] k3, double[] k4, double[] k5, double[] k6,
            double[] k7, double[] error) {
        for (int i = 0; i < h.length; i++) {
            error[i] = h[i]
                    * (E1 * k1[i] + E2 * k2[i] + E3 * k3[i] + E4 * k4[i] + E5 * k5[i] + E6 * k6[i] + E7 * k7[i]);
        }
    }

    @Override
    void weights(double s, double length, double[] to) {
        double s2 = s * s;
        to[0] = length * s * (1 + s * (D12 + s * (D13 + s * D14)));
        to[1] = length * s2 * (D22 + s * (D23 + s * D24));
        to[2] = length * s2 * (D32 + s * (D33 + s * D34));
        to[3] = length * s2 * (D42 + s * (D43 + s * D44));
        to[4] = length * s2 * (D52 + s * (D53 + s * D54));
        to[5] = length * s2 * (D62 + s * (D63 + s * D64));
        to[6] = length * s2 * (D72 + s * (D73 + s * D74));
    }

    @Override
    double within(int i, double[] w) {
        return y[i] + (w[0] * first[i] + w[1] * k2[i] + w[2] * k3[i] + w[3] * k4[i] + w[4] * k5[i] + w[5] * k6[i]
                + w[6] * last[i]);
    }
}
