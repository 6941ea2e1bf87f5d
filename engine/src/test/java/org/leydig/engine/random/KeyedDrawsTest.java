package org.leydig.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leydig.language.model.Distribution;

/** Validation of what draws promise, and of their distributions against theory (fixed seeds, so no test is a gamble). */
class KeyedDrawsTest {
    private static final int MANY = 20_000;

    private static double[] uniforms(Draws draws, String stream, int n) {
        double[] u = new double[n];
        for (int i = 0; i < n; i++) u[i] = draws.draw(stream, Distribution.UNIFORM, 0, 1);
        return u;
    }

    @Test
    void otherStreamsDoNotChangeAStream() {
        double[] alone = uniforms(new KeyedDraws(7, 3), "pulse", 10);
        Draws mixed = new KeyedDraws(7, 3);
        double[] among = new double[10];
        for (int i = 0; i < 10; i++) {
            mixed.draw("assay", Distribution.NORMAL, 0, 1);
            among[i] = mixed.draw("pulse", Distribution.UNIFORM, 0, 1);
        }
        assertThat(among).isEqualTo(alone);
    }

    @Test
    void seedManAndStreamEachGiveOtherDraws() {
        Set<Double> first = new HashSet<>();
        for (long seed : new long[]{-1, 0, 1, 2}) {
            for (long man : new long[]{-1, 0, 1, 2}) {
                for (String stream : List.of("a", "b", "")) {
                    first.add(uniforms(new KeyedDraws(seed, man), stream, 1)[0]);
                }
            }
        }
        assertThat(first).hasSize(4 * 4 * 3);
    }

    @Test
    void evenDrawsTakeEachTwelfthOnceInTwelve() {
        double[] u = uniforms(KeyedDraws.even(7, 3, Map.of()), "pulse", 1200);
        Set<List<Integer>> orders = new HashSet<>();
        for (int block = 0; block < 100; block++) {
            List<Integer> parts = Arrays.stream(u, 12 * block, 12 * block + 12).mapToObj(x -> (int) (12 * x)).toList();
            assertThat(parts).doesNotHaveDuplicates();
            orders.add(parts);
        }
        assertThat(orders).hasSize(100);
    }

    @Test
    void evenDrawsResumeWhereTheyStopped() {
        double[] whole = uniforms(KeyedDraws.even(7, 3, Map.of()), "pulse", 30);
        KeyedDraws before = KeyedDraws.even(7, 3, Map.of());
        uniforms(before, "pulse", 17);
        assertThat(uniforms(KeyedDraws.even(7, 3, before.drawn()), "pulse", 13))
                .isEqualTo(Arrays.copyOfRange(whole, 17, 30));
    }

    @Test
    void resumesWhereItStopped() {
        double[] whole = uniforms(new KeyedDraws(7, 3), "pulse", 10);
        KeyedDraws before = new KeyedDraws(7, 3);
        uniforms(before, "pulse", 4);
        KeyedDraws after = new KeyedDraws(7, 3, before.drawn());
        assertThat(uniforms(after, "pulse", 6)).isEqualTo(Arrays.copyOfRange(whole, 4, 10));
        assertThat(after.drawn()).isEqualTo(Map.of("pulse", 10L));
    }

    /** The same three numbers computed by a program of its own in another language, from the description alone. */
    @Test
    void drawsAreWhatTheirDescriptionSays() {
        assertThat(uniforms(new KeyedDraws(1, 0), "pulse", 3)).containsExactly(0.661485916021543, 0.3145317843516201,
                0.04671743772435877);
    }

    @Test
    void refusesCountersBelowZero() {
        assertThatThrownBy(() -> new KeyedDraws(1, 1, Map.of("pulse", -1L))).hasMessageContaining("pulse");
    }

    @Test
    void impossibleArgumentsGiveNaN() {
        Draws draws = new KeyedDraws(1, 1);
        assertThat(draws.draw("s", Distribution.NORMAL, 0, -1)).isNaN();
        assertThat(draws.draw("s", Distribution.LOGNORMAL, 0, -1)).isNaN();
        assertThat(draws.draw("s", Distribution.UNIFORM, 1, 0)).isNaN();
        assertThat(draws.draw("s", Distribution.NORMAL, 0, Double.NaN)).isNaN();
    }

    /** Kolmogorov's distance of 20,000 numbers from the uniform distribution is below 1.95/sqrt(n) with 99.9 %. */
    @Test
    void uniformNumbersAreUniform() {
        double[] u = uniforms(new KeyedDraws(11, 5), "pulse", MANY);
        Arrays.sort(u);
        double distance = 0;
        for (int i = 0; i < MANY; i++) {
            distance = Math.max(distance, Math.max((i + 1.0) / MANY - u[i], u[i] - (double) i / MANY));
        }
        assertThat(distance).isLessThan(1.95 / Math.sqrt(MANY));
        assertThat(u[0]).isPositive();
        assertThat(u[MANY - 1]).isLessThan(1);
    }

    @Test
    void normalNumbersHaveTheMomentsOfTheNormalDistribution() {
        Draws draws = new KeyedDraws(11, 5);
        List<Double> z = new ArrayList<>();
        for (int i = 0; i < MANY; i++) z.add((draws.draw("z", Distribution.NORMAL, 3, 2) - 3) / 2);
        double error = 1 / Math.sqrt(MANY);
        assertThat(moment(z, 1)).isCloseTo(0, within(3.3 * error));
        assertThat(moment(z, 2)).isCloseTo(1, within(3.3 * Math.sqrt(2) * error));
        assertThat(moment(z, 3)).isCloseTo(0, within(3.3 * Math.sqrt(15) * error));
        assertThat(moment(z, 4)).isCloseTo(3, within(3.3 * Math.sqrt(96) * error));
    }

    private static double moment(List<Double> values, int power) {
        return values.stream().mapToDouble(v -> Math.pow(v, power)).average().orElseThrow();
    }

    @Test
    void theLogarithmOfALognormalIsTheNormalOfTheSameDraw() {
        double z = new KeyedDraws(2, 9).draw("s", Distribution.NORMAL, 0.5, 0.2);
        double x = new KeyedDraws(2, 9).draw("s", Distribution.LOGNORMAL, 0.5, 0.2);
        assertThat(Math.log(x)).isCloseTo(z, within(1e-14));
    }

    /** Neighbouring draws, men, seeds and streams are uncorrelated (3.3 standard errors). */
    @Test
    void neighboursAreUncorrelated() {
        double[] u = uniforms(new KeyedDraws(11, 5), "pulse", MANY);
        double[] later = Arrays.copyOfRange(u, 1, MANY);
        assertThat(correlation(u, later, MANY - 1)).isCloseTo(0, within(3.3 / Math.sqrt(MANY)));
        for (double[] other : List.of(uniforms(new KeyedDraws(11, 6), "pulse", MANY),
                uniforms(new KeyedDraws(12, 5), "pulse", MANY), uniforms(new KeyedDraws(11, 5), "pulsf", MANY))) {
            assertThat(correlation(u, other, MANY)).isCloseTo(0, within(3.3 / Math.sqrt(MANY)));
        }
    }

    private static double correlation(double[] a, double[] b, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) sum += (a[i] - 0.5) * (b[i] - 0.5);
        return 12 * sum / n;
    }
}
