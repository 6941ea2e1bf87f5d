package org.leydig.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Validation: the coefficients satisfy the conditions that their order demands (Butcher's trees). */
class TableauTest {
    private static final double PRINTED = 2e-15;

    /** Up to order 5: sum over stages of weight times a tree's polynomial, against one over the tree's density. */
    private static void assertOrder(Tableau t, List<Double> weights, int order, double digits) {
        int s = weights.size();
        double[] c = new double[s];
        double[] c2 = new double[s];
        double[] c3 = new double[s];
        double[] c4 = new double[s];
        for (int i = 0; i < s; i++) {
            c[i] = t.c().get(i);
            c2[i] = c[i] * c[i];
            c3[i] = c2[i] * c[i];
            c4[i] = c3[i] * c[i];
        }
        double[] one = new double[s];
        Arrays.fill(one, 1);
        double[] ac = times(t, c);
        double[] ac2 = times(t, c2);
        double[] aac = times(t, ac);
        assertThat(sum(weights, one)).isCloseTo(1, within(digits));
        if (order >= 2) assertThat(sum(weights, c)).isCloseTo(1.0 / 2, within(digits));
        if (order >= 3) {
            assertThat(sum(weights, c2)).isCloseTo(1.0 / 3, within(digits));
            assertThat(sum(weights, ac)).isCloseTo(1.0 / 6, within(digits));
        }
        if (order >= 4) {
            assertThat(sum(weights, c3)).isCloseTo(1.0 / 4, within(digits));
            assertThat(sum(weights, product(c, ac))).isCloseTo(1.0 / 8, within(digits));
            assertThat(sum(weights, ac2)).isCloseTo(1.0 / 12, within(digits));
            assertThat(sum(weights, aac)).isCloseTo(1.0 / 24, within(digits));
        }
        if (order >= 5) {
            assertThat(sum(weights, c4)).isCloseTo(1.0 / 5, within(digits));
            assertThat(sum(weights, product(c2, ac))).isCloseTo(1.0 / 10, within(digits));
            assertThat(sum(weights, product(ac, ac))).isCloseTo(1.0 / 20, within(digits));
            assertThat(sum(weights, product(c, ac2))).isCloseTo(1.0 / 15, within(digits));
            assertThat(sum(weights, times(t, c3))).isCloseTo(1.0 / 20, within(digits));
            assertThat(sum(weights, product(c, aac))).isCloseTo(1.0 / 30, within(digits));
            assertThat(sum(weights, times(t, product(c, ac)))).isCloseTo(1.0 / 40, within(digits));
            assertThat(sum(weights, times(t, ac2))).isCloseTo(1.0 / 60, within(digits));
            assertThat(sum(weights, times(t, aac))).isCloseTo(1.0 / 120, within(digits));
        }
    }

    private static double[] times(Tableau t, double[] v) {
        double[] product = new double[v.length];
        for (int i = 0; i < t.a().size(); i++) {
            for (int j = 0; j < t.a().get(i).size(); j++) product[i] += t.a().get(i).get(j) * v[j];
        }
        return product;
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) product[i] = a[i] * b[i];
        return product;
    }

    private static double sum(List<Double> weights, double[] v) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) sum += weights.get(i) * v[i];
        return sum;
    }

    private static List<Double> embedded(Tableau t) {
        return IntStream.range(0, t.b().size()).mapToObj(i -> t.b().get(i) - t.e().get(i)).toList();
    }

    private static void assertConsistent(Tableau t, double digits) {
        for (int i = 0; i < t.a().size(); i++) {
            double row = t.a().get(i).stream().mapToDouble(Double::doubleValue).sum();
            assertThat(row).as("stage " + (i + 1)).isCloseTo(t.c().get(i), within(digits));
        }
        assertThat(t.e().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(0, within(digits));
        for (int i = 0; i < t.b().size(); i++) {
            double atEnd = t.dense().get(i).stream().mapToDouble(Double::doubleValue).sum();
            assertThat(atEnd).as("dense output of stage " + (i + 1) + " at the end").isCloseTo(t.b().get(i),
                    within(digits));
        }
    }

    @Test
    void tsitourasPairHasOrders5And4() {
        Tableau t = Tsitouras54.tableau();
        assertConsistent(t, 5e-14);
        assertOrder(t, t.b(), 5, 10 * PRINTED);
        assertOrder(t, embedded(t), 4, 10 * PRINTED);
    }

    @Test
    void tsitourasDenseOutputHasOrder4AtEveryShare() {
        Tableau t = Tsitouras54.tableau();
        for (double share : new double[]{0.25, 0.5, 0.9}) {
            List<Double> weights = t.dense().stream()
                    .map(d -> d.get(0) + share * (d.get(1) + share * (d.get(2) + share * d.get(3)))).toList();
            double[] c = t.c().stream().mapToDouble(Double::doubleValue).toArray();
            double[] c2 = product(c, c);
            assertThat(sum(weights, c)).isCloseTo(share / 2, within(1e-13));
            assertThat(sum(weights, c2)).isCloseTo(share * share / 3, within(1e-13));
            assertThat(sum(weights, times(t, c))).isCloseTo(share * share / 6, within(1e-13));
            assertThat(sum(weights, product(c2, c))).isCloseTo(share * share * share / 4, within(1e-13));
            assertThat(sum(weights, times(t, times(t, c)))).isCloseTo(share * share * share / 24, within(1e-13));
        }
    }

    @Test
    void bogackiShampinePairHasOrders3And2() {
        Tableau t = BogackiShampine32.tableau();
        assertConsistent(t, 0x1p-52);
        assertOrder(t, t.b(), 3, 0x1p-53);
        assertOrder(t, embedded(t), 2, 0x1p-53);
    }

    /** All in multiples of 1/144, as whole numbers: no rounding at all. */
    @Test
    void bogackiShampineIsExactInFractions() {
        Tableau t = BogackiShampine32.tableau();
        long[] b = t.b().stream().mapToLong(x -> whole(x * 144)).toArray();
        long[] e = t.e().stream().mapToLong(x -> whole(x * 144)).toArray();
        long[] c = t.c().stream().mapToLong(x -> whole(x * 4)).toArray();
        long a32 = whole(t.a().get(2).get(1) * 4);
        assertThat(b[0] + b[1] + b[2] + b[3]).isEqualTo(144);
        assertThat(e[0] + e[1] + e[2] + e[3]).isZero();
        assertThat(2 * (b[1] * c[1] + b[2] * c[2] + b[3] * c[3])).isEqualTo(144 * 4);
        assertThat(3 * (b[1] * c[1] * c[1] + b[2] * c[2] * c[2] + b[3] * c[3] * c[3])).isEqualTo(144 * 16);
        assertThat(6 * b[2] * a32 * c[1]).isEqualTo(144 * 16);
        assertThat(e[1] * c[1] + e[2] * c[2] + e[3] * c[3]).isZero();
    }

    private static long whole(double x) {
        assertThat(x).isCloseTo(Math.rint(x), within(1e-13));
        return Math.round(x);
    }
}
