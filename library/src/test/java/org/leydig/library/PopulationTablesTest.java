package org.leydig.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Validation: what is said of how men differ together has an origin, and speaks of a body that exists. */
class PopulationTablesTest {
    private static final Set<String> METHODS = Set.of("measured", "fitted", "derived", "assumed");
    private static final Set<String> ROLES = Set.of("fit", "report");
    private static final Pattern CITED = Pattern.compile("\\b[PRNS]-[A-Z]+\\d+\\b");

    private static List<CSVRecord> table(String name) {
        Path file = Texts.files("population", name).get(0);
        return Texts.rows(Texts.text(file));
    }

    @Test
    void covariatesAndCorrelationsHaveOrigins() {
        List<String> wrong = new ArrayList<>();
        for (String name : List.of("covariates.csv", "correlations.csv")) {
            for (CSVRecord row : table(name)) {
                String at = name + ":" + (row.getRecordNumber() + 1);
                if (!METHODS.contains(row.get("method"))) wrong.add(at + " has no method");
                if (row.get("says").length() < 8) wrong.add(at + " says nothing");
                boolean leans = CITED.matcher(row.get("evidence")).results().map(m -> m.group())
                        .filter(Texts.evidence()::contains).findAny().isPresent();
                if (!leans && !row.get("method").equals("assumed")) wrong.add(at + " leans on nothing");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theySpeakOfTheBody() {
        for (CSVRecord row : table("correlations.csv"))
            for (String symbol : List.of(row.get("a"), row.get("b")))
                assertThat(Texts.man().find(symbol).flatMap(q -> q.origin()).filter(o -> o.spread() > 0)).as(symbol)
                        .isPresent();
        for (CSVRecord row : table("covariates.csv"))
            assertThat(Texts.man().find(row.get("covariate"))).as(row.get("covariate")).isPresent();
    }

    @Test
    void publishedFiguresHaveEvidence() {
        for (CSVRecord row : table("lean-young.csv")) {
            assertThat(Texts.evidence()).contains(row.get("evidence"));
            assertThat(ROLES).contains(row.get("role"));
        }
    }
}
