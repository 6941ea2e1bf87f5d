package org.leydig.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leydig.engine.arithmetic.Elementary;
import org.leydig.engine.evaluate.Arithmetic;

/** Validation: a lane has the bits of {@link Elementary}, whatever stands in the others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LaneFunctionsTest {
    private static final int WIDTH = 16;
    private static final int ROUNDS = 20_000;
    private static final double[] SPECIAL = {0, -0.0, 1, -1, Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE,
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.5, -1.5, 2, 3.5, 709, -745, 1e300};

    private final Random random = new Random(5);

    private interface Function {
        void apply(double[] a, int x, int second, int spare, int width);
    }

    private interface One {
        double apply(double first, double second);
    }

    @Test
    void expIsThatOfOneNumber() {
        same(LaneFunctions::exp, (x, _) -> Elementary.exp(x), 800);
    }

    @Test
    void lnIsThatOfOneNumber() {
        same(LaneFunctions::ln, (x, _) -> Elementary.ln(Math.abs(x)), 1e6);
    }

    @Test
    void powerIsThatOfOneNumber() {
        same(LaneFunctions::power, Arithmetic::power, 40);
    }

    @Test
    void sineAndCosineAreThoseOfOneNumber() {
        same(LaneFunctions::sin, (x, _) -> Elementary.sin(x), 2000);
        same(LaneFunctions::cos, (x, _) -> Elementary.cos(x), 2e6);
    }

    private void same(Function vector, One scalar, double range) {
        double[] a = new double[(2 + LaneFunctions.SPARE) * WIDTH];
        for (int round = 0; round < ROUNDS; round++) {
            boolean odd = round % 10 == 0;
            double[] expected = new double[WIDTH];
            boolean positive = round % 3 != 0;
            for (int i = 0; i < WIDTH; i++) {
                double x = range * (2 * random.nextDouble() - 1);
                a[i] = odd && random.nextInt(4) == 0
                        ? SPECIAL[random.nextInt(SPECIAL.length)]
                        : positive ? Math.abs(x) : x;
                if (scalar.apply(4, 0) == Elementary.ln(4)) a[i] = Math.abs(a[i]);
                a[WIDTH + i] = odd ? SPECIAL[random.nextInt(SPECIAL.length)] : 8 * random.nextDouble() - 4;
                expected[i] = scalar.apply(a[i], a[WIDTH + i]);
            }
            vector.apply(a, 0, WIDTH, 2 * WIDTH, WIDTH);
            for (int i = 0; i < WIDTH; i++) {
                assertThat(Double.doubleToLongBits(a[i])).isEqualTo(Double.doubleToLongBits(expected[i]));
            }
        }
    }
}
