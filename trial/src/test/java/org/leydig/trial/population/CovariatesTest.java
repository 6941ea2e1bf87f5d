package org.leydig.trial.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;

/** Validation: men of the library differ in age and body as its text says. */
class CovariatesTest {
    private static final Library LIBRARY = Library.open();
    private static final int MEN = 500;

    private static List<Map<String, Double>> men(Man kind) {
        Population population = new Population(kind, LIBRARY, 1);
        return IntStream.rangeClosed(1, MEN).mapToObj(population::man).toList();
    }

    private static double index(Map<String, Double> man) {
        return man.get("constitution.mass") / Math.pow(man.get("constitution.height"), 2);
    }

    /** P-T1: not obese, 19 to 39 years. */
    @Test
    void leanYoungMenAreLeanAndYoung() {
        List<Map<String, Double>> men = men(Man.read("healthy-young", LIBRARY));
        assertThat(men).allSatisfy(man -> {
            assertThat(man.get("constitution.age")).isBetween(19.0, 39.0);
            assertThat(index(man)).isBetween(18.5, 30.0);
        });
        assertThat(men.stream().mapToDouble(man -> man.get("constitution.height")).average().orElseThrow())
                .isBetween(1.78, 1.82);
        assertThat(men.stream().mapToDouble(CovariatesTest::index).max().orElseThrow()).isGreaterThan(27);
    }

    @Test
    void menOfAnotherAgeAndMassDifferAroundThose() {
        List<Map<String, Double>> men = men(Man.read("healthy-young", LIBRARY).at(Optional.of(67.0), Optional.of(36.0),
                LIBRARY));
        assertThat(men.stream().mapToDouble(man -> man.get("constitution.age")).average().orElseThrow())
                .isBetween(65.0, 69.0);
        assertThat(men.stream().mapToDouble(CovariatesTest::index).average().orElseThrow()).isBetween(35.0, 37.0);
    }

    @Test
    void aManIsTheSameInAnyCrowd() {
        Man young = Man.read("healthy-young", LIBRARY);
        assertThat(new Population(young, LIBRARY, 1).man(9)).isEqualTo(men(young).get(8));
        assertThat(new Population(young, LIBRARY, 1).man(0)).isEqualTo(young.values());
    }
}
