package org.leydig.engine.scheme;

import java.util.List;

/**
 * Tsitouras's explicit Runge-Kutta pair of orders 5 and 4: seven stages, of which the last is the first of the next
 * step, so six evaluations a step; dense output of order 4 without further evaluations.
 *
 * <p>Ch. Tsitouras, Runge-Kutta pairs of order 5(4) satisfying only the first column simplifying assumption, Computers
 * and Mathematics with Applications 62 (2011) 770-775, table 1 and section 4. The paper prints decimals, no fractions,
 * and gives the error weights as differences, the last with the wrong sign.
 */
public final class Tsitouras54 extends ExplicitPair {
    static final double C2 = 0.161;
    static final double C3 = 0.327;
    static final double C4 = 0.9;
    static final double C5 = 0.9800255409045097;

    static final double A21 = 0.161;
    static final double A31 = -0.008480655492356989;
    static final double A32 = 0.335480655492357;
    static final double A41 = 2.8971530571054935;
    static final double A42 = -6.359448489975075;
    static final double A43 = 4.3622954328695815;
    static final double A51 = 5.325864828439257;
    static final double A52 = -11.748883564062828;
    static final double A53 = 7.4955393428898365;
    static final double A54 = -0.09249506636175525;
    static final double A61 = 5.86145544294642;
    static final double A62 = -12.92096931784711;
    static final double A63 = 8.159367898576159;
    static final double A64 = -0.071584973281401;
    static final double A65 = -0.028269050394068383;

    static final double B1 = 0.09646076681806523;
    static final double B2 = 0.01;
    static final double B3 = 0.4798896504144996;
    static final double B4 = 1.379008574103742;
    static final double B5 = -3.290069515436081;
    static final double B6 = 2.324710524099774;

    static final double E1 = -0.001780011052225777;
    static final double E2 = -0.0008164344596567469;
    static final double E3 = 0.007880878010261995;
    static final double E4 = -0.1447110071732629;
    static final double E5 = 0.5823571654525552;
    static final double E6 = -0.45808210592918697;
    static final double E7 = 1.0 / 66;

    /** Coefficients of the square, cube and fourth power of the share in the weights; that of stage 1 begins with 1. */
    static final double D12 = -2.763706197274826;
    static final double D13 = 2.9132554618219126;
    static final double D14 = -1.0530884977290216;
    static final double D22 = 0.1317;
    static final double D23 = -0.2234;
    static final double D24 = 0.1017;
    static final double D32 = 3.9302962368947516;
    static final double D33 = -5.941033872131505;
    static final double D34 = 2.490627285651253;
    static final double D42 = -12.411077166933676;
    static final double D43 = 30.33818863028232;
    static final double D44 = -16.548102889244902;
    static final double D52 = 37.50931341651104;
    static final double D53 = -88.1789048947664;
    static final double D54 = 47.37952196281928;
    static final double D62 = -27.896526289197286;
    static final double D63 = 65.09189467479366;
    static final double D64 = -34.87065786149661;
    static final double D72 = 1.5;
    static final double D73 = -4;
    static final double D74 = 2.5;

    private final double[] k2 = new double[n];
    private final double[] k3 = new double[n];
    private final double[] k4 = new double[n];
    private final double[] k5 = new double[n];
    private final double[] k6 = new double[n];

    public Tsitouras54(Flow flow) {
        super(flow);
    }

    static Tableau tableau() {
        return new Tableau(
                List.of(List.of(), List.of(A21), List.of(A31, A32), List.of(A41, A42, A43),
                        List.of(A51, A52, A53, A54), List.of(A61, A62, A63, A64, A65),
                        List.of(B1, B2, B3, B4, B5, B6)),
                List.of(0.0, C2, C3, C4, C5, 1.0, 1.0), List.of(B1, B2, B3, B4, B5, B6, 0.0),
                List.of(E1, E2, E3, E4, E5, E6, E7),
                List.of(List.of(1.0, D12, D13, D14), List.of(0.0, D22, D23, D24), List.of(0.0, D32, D33, D34),
                        List.of(0.0, D42, D43, D44), List.of(0.0, D52, D53, D54), List.of(0.0, D62, D63, D64),
                        List.of(0.0, D72, D73, D74)));
    }

    @Override
    public String name() {
        return "Tsitouras 5(4)";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public int denseOrder() {
        return 4;
    }

    @Override
    public int errorOrder() {
        return 5;
    }

    @Override
    public double attempt(double to, Tolerance tolerance) {
        end = to;
        h = to - time;
        stages(y, first, next, last);
        return tolerance.ratio(error, y, next);
    }

    private void stages(double[] y, double[] k1, double[] next, double[] k7) {
        double h = this.h;
        double[] w = stage;
        for (int i = 0; i < n; i++) w[i] = y[i] + h * A21 * k1[i];
        rates(time + C2 * h, w, k2);
        for (int i = 0; i < n; i++) w[i] = y[i] + h * (A31 * k1[i] + A32 * k2[i]);
        rates(time + C3 * h, w, k3);
        for (int i = 0; i < n; i++) w[i] = y[i] + h * (A41 * k1[i] + A42 * k2[i] + A43 * k3[i]);
        rates(time + C4 * h, w, k4);
        for (int i = 0; i < n; i++) w[i] = y[i] + h * (A51 * k1[i] + A52 * k2[i] + A53 * k3[i] + A54 * k4[i]);
        rates(time + C5 * h, w, k5);
        for (int i = 0; i < n; i++) {
            w[i] = y[i] + h * (A61 * k1[i] + A62 * k2[i] + A63 * k3[i] + A64 * k4[i] + A65 * k5[i]);
        }
        rates(end, w, k6);
        for (int i = 0; i < n; i++) {
            next[i] = y[i] + h * (B1 * k1[i] + B2 * k2[i] + B3 * k3[i] + B4 * k4[i] + B5 * k5[i] + B6 * k6[i]);
        }
        rates(end, next, k7);
        for (int i = 0; i < n; i++) {
            error[i] = h * (E1 * k1[i] + E2 * k2[i] + E3 * k3[i] + E4 * k4[i] + E5 * k5[i] + E6 * k6[i] + E7 * k7[i]);
        }
    }

    @Override
    public void dense(double s, double[] to) {
        double s2 = s * s;
        double w1 = h * s * (1 + s * (D12 + s * (D13 + s * D14)));
        double w2 = h * s2 * (D22 + s * (D23 + s * D24));
        double w3 = h * s2 * (D32 + s * (D33 + s * D34));
        double w4 = h * s2 * (D42 + s * (D43 + s * D44));
        double w5 = h * s2 * (D52 + s * (D53 + s * D54));
        double w6 = h * s2 * (D62 + s * (D63 + s * D64));
        double w7 = h * s2 * (D72 + s * (D73 + s * D74));
        double[] from = y;
        double[] k1 = first;
        double[] k7 = last;
        for (int i = 0; i < n; i++) {
            to[i] = from[i]
                    + (w1 * k1[i] + w2 * k2[i] + w3 * k3[i] + w4 * k4[i] + w5 * k5[i] + w6 * k6[i] + w7 * k7[i]);
        }
    }
}
