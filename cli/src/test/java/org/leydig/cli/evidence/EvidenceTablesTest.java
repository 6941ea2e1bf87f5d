package org.leydig.cli.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.leydig.trial.study.Role;
import org.leydig.trial.study.Validation;

/** Validation: programs find the totals under their names; regression: the JSON and the printed table keep their form. */
class EvidenceTablesTest {
    private static final Path BESIDE = Path.of("src/test/resources/org/leydig/cli/evidence");
    private static final Validation VALIDATION = MadeUpEvidence.validation();

    @Test
    void totalsStandByRoleAndByTopic() {
        JsonNode json = new Tables(VALIDATION).json();
        for (Role role : Role.values()) {
            JsonNode total = json.path("totals").path(Words.role(role));
            Validation.Score score = VALIDATION.score(role);
            assertThat(total.path("inside").asInt()).isEqualTo(score.inside());
            assertThat(total.path("close").asInt()).isEqualTo(score.close());
            assertThat(total.path("of").asInt()).isEqualTo(score.of());
            VALIDATION.byTopic(role).forEach((topic, of) -> assertThat(
                    json.path("topics").path(topic).path(Words.role(role)).path("inside").asInt())
                    .isEqualTo(of.inside()));
        }
        assertThat(json.path("rows").size()).isEqualTo((int) VALIDATION.rows().count());
    }

    @Test
    void jsonKeepsItsForm() throws IOException {
        same("validation.json",
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(new Tables(VALIDATION).json())
                        + "\n");
    }

    @Test
    void csvKeepsItsForm() throws IOException {
        var out = new ByteArrayOutputStream();
        new Tables(VALIDATION).csv(out);
        same("validation.csv", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void thePrintedTableKeepsItsForm() throws IOException {
        var out = new StringWriter();
        var printer = new PrintWriter(out);
        Printed.to(printer, Tally.of(VALIDATION));
        printer.flush();
        same("validation.txt", out.toString());
    }

    private static void same(String golden, String found) throws IOException {
        Path file = BESIDE.resolve(golden);
        if (Boolean.getBoolean("golden.write")) Files.writeString(file, found);
        assertThat(found).isEqualTo(Files.readString(file));
    }
}
