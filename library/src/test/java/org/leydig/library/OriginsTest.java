package org.leydig.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Origin;
import org.leydig.language.model.Quantity;

/** Validation: no number of the body is without an origin, and no origin leans on evidence that is not there. */
class OriginsTest {
    private static final Set<String> METHODS = Set.of("measured", "fitted", "derived", "assumed");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?([eE][-+]?\\d+)?(?!\\w)");
    private static final Pattern CITED = Pattern.compile("\\b[PRNS]-[A-Z]+\\d+\\b");

    @Test
    void noModelFileHoldsANumberOtherThanZeroOneTwoAndExponents() {
        List<String> found = new ArrayList<>();
        for (Path file : Texts.files("", ".ant")) {
            String[] lines = Texts.text(file).split("\n");
            for (int i = 0; i < lines.length; i++) {
                String line = lines[i].replaceFirst("//.*", "").replaceAll("\"[^\"]*\"", "");
                if (line.stripLeading().startsWith("unit ")) continue;
                Matcher number = NUMBER.matcher(line.replaceAll("\\^\\s*\\d+(\\.\\d+)?", ""));
                while (number.find()) {
                    if (!Set.of("0", "1", "2").contains(number.group())) {
                        found.add(file.getFileName() + ":" + (i + 1) + " " + number.group());
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyParameterOfTheManHasAnOriginOrIsZeroByDefinition() {
        List<String> without = Texts.man().of(Quantity.Kind.PARAMETER).stream().filter(q -> q.origin().isEmpty())
                .filter(q -> !q.definition().equals(Expression.number(0))).map(Quantity::name).toList();
        assertThat(without).isEmpty();
    }

    @Test
    void everyOriginIsComplete() {
        Set<String> evidence = Texts.evidence();
        List<String> wrong = new ArrayList<>();
        for (Path file : Texts.files("", ".origin.csv")) {
            for (CSVRecord row : Texts.rows(Texts.text(file))) {
                String at = file.getFileName() + ": " + row.get("symbol");
                String method = row.get("method");
                if (!METHODS.contains(method)) wrong.add(at + " has no method");
                if (row.get("says").length() < 8) wrong.add(at + " says nothing");
                List<String> ids = CITED.matcher(row.get("evidence")).results().map(m -> m.group()).toList();
                if (Set.of("measured", "fitted").contains(method) && ids.isEmpty()) wrong.add(at + " leans on nothing");
                for (String id : ids)
                    if (!evidence.contains(id)) wrong.add(at + " leans on " + id + ", which is not there");
                String spread = row.get("spread");
                // a plain number would be read as a spread in the value's own unit
                if (!spread.matches("-|[01]\\.[0-9]*[1-9][0-9]* \\(log\\)")) wrong.add(at + " spreads by " + spread);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyEvidenceIdInTheTextsExists() {
        Set<String> evidence = Texts.evidence();
        List<String> missing = new ArrayList<>();
        for (String end : List.of(".ant", ".yaml", ".origin.csv")) {
            for (Path file : Texts.files("", end)) {
                CITED.matcher(Texts.text(file)).results().map(m -> m.group()).filter(id -> !evidence.contains(id))
                        .forEach(id -> missing.add(file.getFileName() + ": " + id));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void whatAManChangesExistsInTheBody() {
        for (Path file : Texts.files("men", ".origin.csv")) {
            for (CSVRecord row : Texts.rows(Texts.text(file))) {
                assertThat(Texts.man().find(row.get("symbol")).flatMap(Quantity::origin).map(Origin::unit))
                        .as("%s: %s", file.getFileName(), row.get("symbol")).contains(row.get("unit"));
            }
        }
    }
}
