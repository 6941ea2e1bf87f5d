package org.leydig.trial.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.library.Library;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Origin;
import org.leydig.language.model.Quantity;
import org.leydig.trial.identify.Plan;
import org.leydig.trial.identify.Stage;

/** Validation: a fitted value is carried by studies, and one that `leydig calibrate` fits by rows that it is fitted to. */
class FittedValuesTest {
    private static final Library LIBRARY = Library.open();
    private static final Pattern CITED = Pattern.compile("\\b[PRNS]-[A-Z]+\\d+\\b");
    private static Set<String> reported;
    private static Set<String> fit;
    private static Set<String> planned;

    @BeforeAll
    static void studiesAreRead() {
        List<Study> studies = Study.all(LIBRARY);
        reported = evidence(studies, Set.of(Role.FIT, Role.REPORT));
        fit = evidence(studies, Set.of(Role.FIT));
        Map<String, String> topics = new HashMap<>();
        studies.forEach(s -> topics.put(s.id(), s.topic()));
        planned = Plan.of(LIBRARY, topics).stages().stream().flatMap(s -> s.parameters().stream())
                .map(Stage.Wanted::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> evidence(List<Study> studies, Set<Role> roles) {
        return studies.stream().flatMap(s -> s.reported().stream()).filter(r -> roles.contains(r.role()))
                .flatMap(r -> r.evidence().stream()).collect(Collectors.toSet());
    }

    private static List<CSVRecord> rows(String path) throws IOException {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var table = format.parse(new StringReader(LIBRARY.shelf().find(path).orElseThrow().text()))) {
            return table.getRecords();
        }
    }

    private static boolean leansOn(List<String> cited, Set<String> evidence) {
        return cited.stream().anyMatch(evidence::contains);
    }

    /** Of the body, of drugs and of men. Scales of assays are carried by comparisons of methods, which are no studies. */
    @Test
    void everyFittedValueIsCarriedByAStudy() throws IOException {
        List<String> without = new ArrayList<>();
        int fitted = 0;
        for (String path : LIBRARY.paths()) {
            if (!path.endsWith(".origin.csv") || path.startsWith("assays/")) continue;
            for (CSVRecord row : rows(path)) {
                if (!row.get("method").equals("fitted")) continue;
                fitted++;
                List<String> cited = CITED.matcher(row.get("evidence")).results().map(m -> m.group()).toList();
                if (!leansOn(cited, reported)) without.add(path + ": " + row.get("symbol") + " leans on " + cited);
            }
        }
        assertThat(without).isEmpty();
        assertThat(fitted).isGreaterThan(100);
    }

    @Test
    void everyParameterOfThePlanIsFittedToRowsThatItCites() {
        List<String> wrong = new ArrayList<>();
        for (String name : planned) {
            Optional<Origin> origin = LIBRARY.model().find(name).flatMap(Quantity::origin);
            if (origin.filter(o -> o.method() == Origin.Method.FITTED).isEmpty())
                wrong.add(name + " is not said to be fitted");
            else if (!leansOn(origin.get().evidence(), fit))
                wrong.add(name + " leans on no fit row: " + origin.get().evidence());
        }
        assertThat(wrong).isEmpty();
        assertThat(planned).hasSizeGreaterThan(40);
    }

    /** Regression: `leydig calibrate` was run on the library as it is, and found its values again. */
    @Test
    void everyParameterOfThePlanIsWithinTwoStandardErrorsOfTheLastFit() throws IOException {
        Map<String, CSVRecord> found = rows("calibration/result.csv").stream()
                .collect(Collectors.toMap(row -> row.get("parameter"), row -> row));
        assertThat(found.keySet()).isEqualTo(planned);
        for (String name : planned) {
            Quantity quantity = LIBRARY.model().find(name).orElseThrow();
            double kept = ((Expression.Literal) quantity.definition()).value();
            CSVRecord row = found.get(name);
            double away = Math.log(kept / Double.parseDouble(row.get("value")))
                    / Double.parseDouble(row.get("se_log"));
            assertThat(away).as("standard errors of %s from the last fit", name).isBetween(-2.0, 2.0);
        }
    }
}
