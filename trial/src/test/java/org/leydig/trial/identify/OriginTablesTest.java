package org.leydig.trial.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.library.Library;

/** Validation: what was found lands in the origin tables, and nothing else in them changes. */
class OriginTablesTest {
    private static final Library SMALL = Library.open("leydig/small-library");

    private static Calibration.Fitted fitted(String name, double value) {
        return new Calibration.Fitted(name, 1, value, 0.1, 0.9, Optional.empty(), 0, List.of("X-2", "X-3"), "one");
    }

    private static Calibration found(List<Calibration.Fitted> parameters, Map<String, Double> derived,
            Map<String, Double> assays) {
        return new Calibration(parameters, derived, assays, List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    @Test
    void onlyTheValueAndTheMethodChange() {
        Calibration found = found(List.of(fitted("k_T", 0.61237), fitted("k_depot", 0.01)), Map.of("T_made", 14.98765),
                Map.of("lh-ria", 1.1));
        Map<String, String> texts = OriginTables.rewritten(SMALL, found);
        assertThat(texts).containsOnlyKeys("man.origin.csv", "assays/assays.origin.csv");
        List<String> changed = changed("man.origin.csv", texts);
        assertThat(changed).containsExactly("k_T,0.6124,per_hour,-,fitted,X-1,clearance of testosterone",
                "T_made,14.988,nmol_per_L,0.3 (log),assumed,X-1,testosterone at rest",
                "k_depot,0.01,per_hour,-,fitted,X-1,release from the oil");
        assertThat(changed("assays/assays.origin.csv", texts))
                .containsExactly("lh-ria.scale,2.75,dimensionless,-,fitted,-,made up for tests");
    }

    @Test
    void whatIsFoundAgainChangesNothing() {
        assertThat(OriginTables.rewritten(SMALL, found(List.of(), Map.of("T_made", 15.00001), Map.of("lh-ria", 1.0))))
                .isEmpty();
    }

    @Test
    void numbersAreWrittenOut() {
        assertThat(OriginTables.number(0.0000123456, new java.math.MathContext(4))).isEqualTo("0.00001235");
        assertThat(OriginTables.number(123456, new java.math.MathContext(4))).isEqualTo("123500");
    }

    private static List<String> changed(String path, Map<String, String> texts) {
        List<String> before = SMALL.shelf().find(path).orElseThrow().text().lines().toList();
        List<String> after = texts.get(path).lines().toList();
        assertThat(after).hasSameSizeAs(before);
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) if (!before.get(i).equals(after.get(i))) changed.add(after.get(i));
        return changed;
    }
}
