package org.leydig.trial.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;

/** Validation: men differ as their origins say, and are the same wherever they are asked for. */
class PopulationTest {
    private static final Library LIBRARY = Library.open("leydig/small-library");

    private static Population of(String man, long seed) {
        return new Population(Man.read(man, LIBRARY), LIBRARY, seed);
    }

    @Test
    void manZeroIsTypical() {
        assertThat(of("usual", 1).man(0)).isEmpty();
        assertThat(of("low", 1).man(0)).isEqualTo(Man.read("low", LIBRARY).values());
    }

    @Test
    void onlyWhatHasASpreadDiffers() {
        assertThat(of("usual", 1).man(1)).containsOnlyKeys("T_made", "burst_mass");
        assertThat(of("low", 1).man(1).get("burst_mass")).as("his own origin says no spread").isEqualTo(4);
    }

    @Test
    void theSpreadIsLognormalAboutTheTypicalValue() {
        int n = 4000;
        Population usual = of("usual", 3);
        double mean = 0;
        double squares = 0;
        for (int man = 1; man <= n; man++) {
            double log = Math.log(usual.man(man).get("T_made") / 15);
            mean += log / n;
            squares += log * log / n;
        }
        assertThat(mean).as("four standard errors").isCloseTo(0, within(4 * 0.3 / Math.sqrt(n)));
        assertThat(Math.sqrt(squares)).isCloseTo(0.3, within(4 * 0.3 / Math.sqrt(2.0 * n)));
    }

    @Test
    void aManIsTheSameAloneAndInAnyCrowd() {
        assertThat(of("usual", 3).man(17)).isEqualTo(of("usual", 3).man(17));
        assertThat(of("usual", 3).man(17)).isNotEqualTo(of("usual", 4).man(17));
        double own = of("low", 3).man(17).get("T_made") / 5;
        double usual = of("usual", 3).man(17).get("T_made") / 15;
        assertThat(Math.log(own) / 0.1).as("the same man in another kind").isCloseTo(Math.log(usual) / 0.3,
                within(1e-9));
    }

    @Test
    void aStratifiedCrowdHasOneManInEachPartOfTheDistribution() {
        // octiles of the standard normal distribution
        double[] cuts = {-1.150349, -0.674490, -0.318639, 0, 0.318639, 0.674490, 1.150349};
        Population crowd = Population.stratified(Man.read("usual", LIBRARY), LIBRARY, 3, 8);
        List<Integer> parts = IntStream.rangeClosed(1, 8)
                .mapToDouble(i -> Math.log(crowd.man(i).get("T_made") / 15) / 0.3)
                .mapToObj(z -> (int) Arrays.stream(cuts).filter(cut -> cut < z).count()).sorted().toList();
        assertThat(parts).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void aStratifiedCrowdHasNoMoreMenThanWereAskedFor() {
        Population crowd = Population.stratified(Man.read("usual", LIBRARY), LIBRARY, 3, 8);
        assertThatThrownBy(() -> crowd.man(9)).hasMessage("man 9 in a crowd of 8");
    }
}
