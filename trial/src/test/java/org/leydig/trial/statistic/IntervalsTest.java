package org.leydig.trial.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Validation: intervals against published examples, and against SciPy 1.17 for those of means. */
class IntervalsTest {
    private static final double[] FIRST = {27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0,
            21.7, 21.4};
    private static final double[] SECOND = {27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9};

    private static void is(Estimate e, double value, double low, double high, double within) {
        assertThat(e.value()).isCloseTo(value, within(within));
        assertThat(e.low()).isCloseTo(low, within(within));
        assertThat(e.high()).isCloseTo(high, within(within));
    }

    @Test
    void meansAreThoseOfSciPy() {
        is(Means.of(FIRST).orElseThrow(), 20.82, 19.26670165245124, 22.373298347548754, 1e-9);
        is(Means.difference(FIRST, SECOND).orElseThrow(), -2.352727272727275, -4.337504887446004, -0.36794965800854684,
                1e-9);
        is(Means.ratio(FIRST, SECOND).orElseThrow(), 0.89438425170742, 0.8176476317578887, 0.978322640013595, 1e-9);
        assertThat(Means.ratio(FIRST, new double[]{1, 0})).as("no logarithm").isEmpty();
        assertThat(Means.difference(FIRST, new double[]{1})).as("no variance").isEmpty();
    }

    @Test
    void sharesAreThoseOfNewcombe() {
        is(Shares.of(81, 263).orElseThrow(), 0.3080, 0.2553, 0.3662, 5e-5);
        is(Shares.of(15, 148).orElseThrow(), 0.1014, 0.0624, 0.1605, 5e-5);
        is(Shares.of(0, 20).orElseThrow(), 0, 0, 0.1611, 5e-5);
        is(Shares.of(1, 29).orElseThrow(), 0.0345, 0.0061, 0.1718, 5e-5);
        is(Shares.difference(56, 70, 48, 80).orElseThrow(), 0.2, 0.0524, 0.3339, 5e-5);
        is(Shares.difference(9, 10, 3, 10).orElseThrow(), 0.6, 0.1705, 0.8090, 5e-5);
        is(Shares.difference(10, 10, 0, 10).orElseThrow(), 1, 0.6075, 1, 5e-5);
        assertThat(Shares.of(0, 0)).isEmpty();
    }

    private static Survival survival(String times) {
        List<Survival.Time> men = new ArrayList<>();
        for (String time : times.split(" "))
            men.add(new Survival.Time(Double.parseDouble(time.replace("+", "")), !time.endsWith("+")));
        return new Survival(men);
    }

    /** E. J. Freireich and others, Blood 1963;21:699-716: weeks of remission; read as every textbook reads them. */
    @Test
    void timesAreThoseOfTheLeukaemiaTrial() {
        Survival mercaptopurine = survival("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");
        Survival placebo = survival("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");
        Estimate median = mercaptopurine.median().orElseThrow();
        assertThat(List.of(median.value(), median.low(), median.high())).containsExactly(23.0, 13.0,
                Double.POSITIVE_INFINITY);
        is(placebo.median().orElseThrow(), 8, 4, 11, 0);
        is(placebo.hazardRatio(mercaptopurine).orElseThrow(), 4.817, 2.147, 10.81, 5e-3);
        assertThat(mercaptopurine.curve().getLast().reached()).isCloseTo(1 - 0.4482, within(5e-5));
        assertThat(mercaptopurine.hazardRatio(survival("5+ 6+"))).as("nobody reached it").isEmpty();
        assertThat(survival("9 10 11").hazardRatio(survival("1 2 3"))).as("apart altogether").isEmpty();
        assertThat(survival("5+ 6+ 7").median()).isPresent();
        assertThat(survival("1 6+ 7+").median()).isEmpty();
    }
}
