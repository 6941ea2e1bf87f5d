package org.leydig.clinic.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Observable;
import org.leydig.engine.course.Series;

/** Validation: an assay errs as its numbers say, the same each time, and says what it cannot see. */
class AssayTest {
    /** What no laboratory measures. */
    private static final Set<String> COUNTED_BY_NOBODY = Set.of("GnRH_pulses", "fecundability");
    private static final Library LIBRARY = Library.open();

    @Test
    void errsByItsCoefficientOfVariation() {
        Assay assay = LIBRARY.assays().get("lh-ria");
        Performance how = assay.of("LH");
        int n = 20_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double v = assay.read("LH", 20, i, 3, 7).value();
            sum += v;
            squares += v * v;
        }
        double mean = sum / n;
        double sd = Math.sqrt(squares / n - mean * mean);
        assertThat(mean).isCloseTo(20 * how.scale(), within(0.1));
        assertThat(sd / mean).isCloseTo(how.error(), within(0.002));
    }

    /** Schwartz 1979: counts of one man vary by 39 % and volumes by 28 %, and are larger in the same ejaculates. */
    @Test
    void ejaculatesOfOneManDiffer() {
        Assay semen = LIBRARY.assays().get("semen-who");
        int n = 20_000;
        double squares = 0;
        double both = 0;
        double volumes = 0;
        for (int i = 0; i < n; i++) {
            double count = Math.log(semen.read("sperm_concentration", 50, i, 3, 7).value() / 50);
            double volume = Math.log(semen.read("semen_volume", 4, i, 3, 7).value() / 4);
            squares += count * count;
            volumes += volume * volume;
            both += count * volume;
        }
        assertThat(Math.sqrt(squares / n)).isCloseTo(Math.hypot(0.376, 0.1), within(0.01));
        assertThat(Math.sqrt(volumes / n)).isCloseTo(Math.hypot(0.275, 0.03), within(0.01));
        assertThat(both / Math.sqrt(squares * volumes)).isGreaterThan(0.9);
    }

    @Test
    void aReadingIsAPureFunctionOfItsKey() {
        Assay assay = LIBRARY.assays().get("lh-irma");
        Drawn once = assay.read("LH", 4, -3.5, 1, 2);
        assertThat(assay.read("LH", 4, -3.5, 1, 2)).isEqualTo(once);
        assertThat(assay.read("LH", Series.of(9, 4), Series.of(-4, -3.5), 1, 2).at(1)).isEqualTo(once.value());
        assertThat(List.of(assay.read("LH", 4, -3, 1, 2), assay.read("LH", 4, -3.5, 2, 2),
                assay.read("LH", 4, -3.5, 1, 3))).doesNotContain(once);
    }

    @Test
    void whatIsBelowTheLimitIsHalfOfIt() {
        Assay assay = LIBRARY.assays().get("lh-irma");
        double limit = assay.of("LH").limit();
        int below = 0;
        for (int i = 0; i < 1000; i++) {
            Drawn drawn = assay.read("LH", 0, i, 1, 0);
            assertThat(drawn.below() ? drawn.value() == limit / 2 : drawn.value() >= limit).isTrue();
            if (drawn.below()) below++;
        }
        assertThat(below).as("three standard deviations").isGreaterThan(990);
        assertThatIllegalArgumentException().isThrownBy(() -> assay.read("FSH", 1, 0, 1, 0));
    }

    @Test
    void everyObservableOfTheBodyHasOneUsualAssay() {
        for (Observable o : LIBRARY.observables().values()) {
            if (o.name().startsWith("drug:") || COUNTED_BY_NOBODY.contains(o.name())) continue;
            assertThat(LIBRARY.assays().values().stream().filter(a -> a.usual().contains(o.name()))).as(o.name())
                    .hasSize(1);
            assertThat(LIBRARY.assayOf(o.name()).orElseThrow().measures()).contains(o.name());
        }
    }

    @Test
    void pulseRulesOfAssaysExist() {
        assertThat(LIBRARY.assays().values()).allSatisfy(
                a -> assertThat(LIBRARY.pulseRules().keySet()).containsAll(a.pulses().stream().toList()));
        assertThat(LIBRARY.pulseRules().get("cluster")).isInstanceOf(Cluster.class);
    }

    @Test
    void limitsAreInTheUnitsThatPeopleSee() {
        Map<String, Observable> observables = LIBRARY.observables();
        List<String> wrong = new ArrayList<>();
        String table = LIBRARY.shelf().find("assays/assays.origin.csv").orElseThrow().text();
        for (String line : table.lines().skip(1).toList()) {
            String[] cells = line.split(",");
            String[] symbol = cells[0].split("\\.");
            Assay assay = LIBRARY.assays().get(symbol[0]);
            String observable = symbol.length > 2 ? symbol[2] : assay.measures().getFirst();
            if (!observables.containsKey(observable)) continue;
            String unit = symbol[1].equals("limit") ? observables.get(observable).unit() : "dimensionless";
            if (!cells[2].equals(unit)) wrong.add(cells[0] + " in " + cells[2]);
        }
        assertThat(wrong).isEmpty();
    }
}
