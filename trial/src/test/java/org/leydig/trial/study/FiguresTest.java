package org.leydig.trial.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Validation: figures over men whose answers can be told by hand, and intervals beside those of the normal. */
class FiguresTest {
    private static final List<Map<String, Samples>> THREE = List.of(Made.man(2, 1), Made.man(4, 4), Made.man(9, 5));

    private static double of(String fields, List<Map<String, Samples>> men) {
        return Figures.of(Made.row(fields).measured(), men);
    }

    @Test
    void aRatioIsThatOfTheMeans() {
        String row = "what: T, at: 0h, over: other, published: 1, unit: fold";
        assertThat(of(row, THREE)).as("not the mean of 2, 1 and 1.8").isCloseTo(1.5, within(1e-12));
        assertThat(of(row + ", of: median", THREE)).isEqualTo(1);
    }

    @Test
    void aDifferenceMayBeNegative() {
        assertThat(of("what: T, at: 0h, minus: other, published: 1, unit: ng/dL", THREE)).isCloseTo(5 / 3.0,
                within(1e-12));
        assertThat(of("what: T, at: 0h, minus: other, published: 1, unit: ng/dL", List.of(Made.man(1, 4))))
                .isEqualTo(-3);
    }

    /** The ends are told by linear interpolation between ordered men: of 0 to 100 each percentile is itself. */
    @ParameterizedTest
    @CsvSource({"p2.5, 2.5", "p5, 5", "median, 50", "p97.5, 97.5", "p100, 100", "mean, 50", "sd, 29.3002"})
    void percentilesOfAHundredAndOneMen(String of, double value) {
        var men = IntStream.rangeClosed(0, 100).mapToObj(i -> Made.man((37 * i) % 101, 0)).toList();
        assertThat(of("what: T, at: 0h, published: 1, unit: ng/dL, of: " + of, men)).isCloseTo(value, within(1e-4));
    }

    @Test
    void variationIsAShareOrPerCent() {
        double cv = Math.sqrt(13) / 5;
        assertThat(of("what: T, at: 0h, published: 0.7, unit: '1', of: cv", THREE)).isCloseTo(cv, within(1e-12));
        assertThat(of("what: T, at: 0h, published: 70, unit: '%', of: cv", THREE)).isCloseTo(100 * cv, within(1e-12));
        assertThat(of("what: T, at: 0h, published: 70, unit: '%', of: cv, over: other", THREE))
                .isCloseTo(cv / (Math.sqrt(13 / 3.0) / (10 / 3.0)), within(1e-12));
    }

    @Test
    void whoNeverPassesComesLast() {
        double[] hours = {0, 24};
        double second = 24 * Math.log(2) / Math.log(2.5);
        var men = List.of(one("T", hours, 10, 0), one("T", hours, 10, 4), one("T", hours, 10, 9));
        assertThat(of("what: time to T < 5 ng/dL, published: 1, unit: h", men)).as("median of 12, 18 and never")
                .isCloseTo(second, within(1e-12));
        assertThat(of("what: time to T < 5 ng/dL, published: 1, unit: h, of: p90", men)).isNaN();
        assertThat(of("what: time to T < 5 ng/dL, published: 1, unit: h, of: mean", men)).as("of those who do")
                .isCloseTo((12 + second) / 2, within(1e-12));
        assertThat(of("what: share reaching T < 5 ng/dL, published: 1, unit: '%'", men)).isCloseTo(200 / 3.0,
                within(1e-12));
    }

    private static Map<String, Samples> one(String observable, double[] hours, double... values) {
        return Map.of("one", Made.samples(Made.taken(observable, hours, values)));
    }

    /** Cube roots 0 and 2 at 0 h, 2 and 4 at 24 h: from 1 to 27, on a line of logarithms at 8 after 24 x ln 8 / ln 27 hours. */
    @Test
    void aCurveGoesThroughTheSamplesOfAllMen() {
        var men = List.of(one("T", new double[]{0, 24}, 0, 8), one("T", new double[]{0, 24}, 8, 64));
        assertThat(of("what: curve of T > 8 ng/dL, published: 1, unit: h", men)).isCloseTo(24 * Math.log(8)
                / Math.log(27), within(1e-9));
        assertThat(of("what: curve of T > 30 ng/dL, published: 1, unit: h", men)).as("one of them passes it").isNaN();
    }

    /** Pearson's r of (1, 1), (2, 3), (3, 2), (4, 5): 5.5 / sqrt(5 x 8.75). */
    @Test
    void correlationsArePearsons() {
        double[] other = {1, 3, 2, 5};
        String row = "what: correlation T LH, at: 0h, published: 0.5";
        assertThat(of(row, pairs(other))).isCloseTo(5.5 / Math.sqrt(5 * 8.75), within(1e-12));
        assertThat(of(row, pairs(2, 4, 6, 8))).isCloseTo(1, within(1e-12));
        assertThat(of(row, pairs(-2, -4, -6, -8))).isCloseTo(-1, within(1e-12));
        assertThat(of(row, pairs(1, 3, 2, 5, Double.NaN))).as("a man without the other is left out")
                .isCloseTo(5.5 / Math.sqrt(5 * 8.75), within(1e-12));
    }

    private static List<Map<String, Samples>> pairs(double... other) {
        return IntStream.range(0, other.length).mapToObj(i -> Map.of("one", Made.samples(
                Made.taken("T", new double[]{0}, i + 1), Made.taken("LH", new double[]{0}, other[i])))).toList();
    }

    /** Two thousand men of SD 100. Four hundred resamples tell an end to 8 %. */
    @ParameterizedTest
    @CsvSource({"0, 2000", "2000, 2000", "25, 25", "1, 1"})
    void theIntervalIsNearTheNormalOne(int n, int behind) {
        SplittableRandom random = new SplittableRandom(7);
        var men = IntStream.range(0, 2000).mapToObj(i -> Made.man(500 + 100 * random.nextGaussian(), 0)).toList();
        Scored scored = Figures.ofMany(Made.row("what: T, at: 0h, published: 500, unit: ng/dL"), men, n, 3);
        double reach = 1.96 * 100 / Math.sqrt(behind);
        Interval interval = scored.simulatedInterval().orElseThrow();
        assertThat(scored.simulated()).isCloseTo(500, within(3 * 100 / Math.sqrt(2000)));
        assertThat(scored.simulated() - interval.low()).isCloseTo(reach, within(0.25 * reach));
        assertThat(interval.high() - scored.simulated()).isCloseTo(reach, within(0.25 * reach));
        assertThat(Figures.ofMany(scored.row(), men, n, 3)).as("the same seed").isEqualTo(scored);
    }

    @Test
    void fewMenTellNoInterval() {
        assertThat(Figures.ofMany(Made.row("what: T, at: 0h, published: 5, unit: ng/dL"), THREE.subList(0, 2), 0, 1)
                .simulatedInterval()).isEmpty();
    }
}
