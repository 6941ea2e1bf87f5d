package org.leydig.trial.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.library.Library;
import org.leydig.engine.random.KeyedDraws;
import org.leydig.language.model.Distribution;
import org.leydig.language.source.Source;
import org.leydig.trial.population.Correlations.Pair;

/** Validation: dependent draws have the correlations that were asked for, and those that cannot be are refused. */
class CorrelationsTest {
    private static final Library LIBRARY = Library.open("leydig/small-library");
    private static final List<Pair> PAIRS = List.of(new Pair("a", "b", 0.6), new Pair("b", "c", -0.5));

    private static Map<String, Double> own(long man) {
        Map<String, Double> own = new HashMap<>();
        KeyedDraws draws = new KeyedDraws(1, man);
        for (String name : List.of("a", "b", "c", "d")) own.put(name, draws.draw(name, Distribution.NORMAL, 0, 1));
        return own;
    }

    private static double correlation(Correlations correlations, String a, String b) {
        int n = 20_000;
        double[] sums = new double[5];
        for (int man = 1; man <= n; man++) {
            double x = correlations.dependent(a, own(man));
            double y = correlations.dependent(b, own(man));
            sums[0] += x / n;
            sums[1] += y / n;
            sums[2] += x * x / n;
            sums[3] += y * y / n;
            sums[4] += x * y / n;
        }
        return (sums[4] - sums[0] * sums[1])
                / Math.sqrt((sums[2] - sums[0] * sums[0]) * (sums[3] - sums[1] * sums[1]));
    }

    @Test
    void drawsGoTogetherAsAsked() {
        Correlations correlations = new Correlations(List.of(), PAIRS);
        assertThat(correlation(correlations, "a", "b")).isCloseTo(0.6, within(0.02));
        assertThat(correlation(correlations, "c", "b")).isCloseTo(-0.5, within(0.02));
        assertThat(correlation(correlations, "a", "c")).isCloseTo(0, within(0.02));
        assertThat(correlation(correlations, "a", "d")).isCloseTo(0, within(0.02));
    }

    @Test
    void aFurtherRowLeavesEarlierDraws() {
        Correlations few = new Correlations(List.of(), PAIRS.subList(0, 1));
        Correlations more = new Correlations(List.of(), PAIRS);
        assertThat(more.dependent("a", own(5))).isEqualTo(own(5).get("a"));
        assertThat(more.dependent("b", own(5))).isEqualTo(few.dependent("b", own(5)));
        assertThat(few.dependent("d", own(5))).isEqualTo(own(5).get("d"));
    }

    private static Correlations read(String rows) {
        return SpreadReader.correlations(List.of(), new Source("correlations.csv",
                "a,b,r,method,evidence,says\n" + rows), LIBRARY.model());
    }

    @Test
    void whatNoMenCanHaveIsRefused() {
        assertThat(read("T_made,k_T,0.9,assumed,-,x\nk_T,V,0.9,assumed,-,x\nT_made,V,0.7,assumed,-,x\n").names())
                .containsExactly("T_made", "k_T", "V");
        assertThatThrownBy(() -> read("T_made,k_T,0.9,assumed,-,x\nk_T,V,0.9,assumed,-,x\nT_made,V,0.1,assumed,-,x\n"))
                .hasMessageContaining("LEY1322").hasMessageContaining("correlations.csv:4")
                .hasMessageContaining("`V`");
    }

    @Test
    void nonsenseIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> read("T_mad,k_T,0.9,assumed,-,x\n")).hasMessageContaining("LEY1320");
        assertThatThrownBy(() -> read("T_made,k_T,1.2,assumed,-,x\n")).hasMessageContaining("LEY1321");
        assertThatThrownBy(() -> read("T_made,k_T,0.2,assumed,-,x\nk_T,T_made,0.1,assumed,-,x\n"))
                .hasMessageContaining("LEY1321").hasMessageContaining("twice");
    }
}
