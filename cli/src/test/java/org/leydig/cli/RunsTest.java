package org.leydig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Validation: commands that run men do what they say, twice the same, and leave nothing half done. */
class RunsTest {
    @TempDir
    private Path place;

    @Test
    void oneManIsARowForEachSample() {
        Said said = Said.by("simulate", "healthy-young", "--for", "1d", "--sample", "6h");
        assertThat(said.status()).as(said.err()).isZero();
        List<String> rows = said.out().lines().toList();
        assertThat(rows.getFirst()).startsWith("time_d,T[ng/dL],");
        assertThat(rows).hasSize(6);
        assertThat(said.err()).contains("given: no treatment");
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        Path first = place.resolve("first.csv");
        Path second = place.resolve("second.csv");
        for (Path file : List.of(first, second)) {
            Said said = Said.by("simulate", "healthy-young", "--for", "2d", "--sample", "1h", "--seed", "7",
                    "--protocol",
                    "ganirelix 2 mg sc daily", "--out", file.toString(), "-v");
            assertThat(said.status()).as(said.err()).isZero();
            assertThat(said.out()).isEmpty();
            assertThat(said.err()).contains("ganirelix").contains("08:00").contains("wrote");
        }
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
        JsonNode run = new ObjectMapper().readTree(place.resolve("first.csv.run.json").toFile());
        assertThat(run.path("seed").asLong()).isEqualTo(7);
        assertThat(run.path("library_sha256").asText()).hasSize(64);
    }

    @Test
    void manyMenAreLongRows() throws IOException {
        Said said = Said.by("simulate", "healthy-young", "--men", "3", "--for", "2d", "--json", "-q");
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.err()).isEmpty();
        JsonNode run = new ObjectMapper().readTree(said.out());
        assertThat(run.path("columns").path(1).asText()).isEqualTo("observable");
        assertThat(run.path("rows").path(0).path(3).asInt()).isEqualTo(3);
        assertThat(run.path("rows").path(0).path(4).asDouble()).isPositive();
    }

    @Test
    void aSingleDrawIsOneOfManyThatCouldHaveBeen() {
        String[] words = {"simulate", "healthy-young", "--for", "1d", "--draw", "LH T at 08:00 with lh-irma"};
        Said said = Said.by(words);
        assertThat(said.status()).as(said.err()).isZero();
        List<String> rows = said.out().lines().toList();
        assertThat(rows.getFirst())
                .isEqualTo("time_d,clock,observable,unit,assay,value,below_limit,true_value,p05,p50,p95");
        assertThat(rows).hasSize(3);
        String[] lh = rows.get(1).split(",");
        assertThat(lh).startsWith("0", "08:00", "LH", "IU/L", "lh-irma").contains("no");
        double spread = Double.parseDouble(lh[10]) / Double.parseDouble(lh[8]);
        assertThat(spread).as("a pulsing man is wider than 6 % of assay error").isGreaterThan(1.5);
        assertThat(rows.get(2)).startsWith("0,08:00,T,ng/dL,t-ms,");
        assertThat(said.err()).contains("LH at 08:00 reads ").contains("the same man could have read");
        assertThat(Said.by(words).out()).isEqualTo(said.out());
    }

    @Test
    void aDrawFromManyMenIsTheirSpread() throws IOException {
        Said said = Said.by("simulate", "healthy-young", "--men", "3", "--for", "1d", "--draw", "LH at 20:00",
                "--json");
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.err()).contains("LH at 20:00: 90 % of 3 men read");
        JsonNode run = new ObjectMapper().readTree(said.out());
        assertThat(run.path("draws").path(0).asText()).isEqualTo("LH at 20:00");
        assertThat(run.path("rows").size()).isEqualTo(1);
        assertThat(run.path("rows").path(0).path(5).asInt()).isEqualTo(3);
    }

    @Test
    void anUnwritablePlaceIsKnownBeforeTheRun() throws IOException {
        Said said = Said.by("simulate", "healthy-young", "--for", "50a", "--out", place.toString());
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("is a folder");
        Files.writeString(place.resolve("notes.txt"), "mine");
        Said compared = Said.by("compare", "../examples/after-testosterone.yaml", "--out", place.toString());
        assertThat(compared.status()).isEqualTo(1);
        assertThat(compared.err()).contains("notes.txt");
        try (var files = Files.list(place)) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"trial, none.yaml, no such file", "trial, ., it is a folder", "compare, none.yaml, no such file",
            "compare, bytes.yaml, not UTF-8", "trial, bytes.yaml, not UTF-8"})
    void whatCannotBeReadIsNamedAndNothingIsLeft(String command, String file, String why) throws IOException {
        Files.write(place.resolve("bytes.yaml"), new byte[]{(byte) 0xff, 0, 1});
        Path asked = file.equals(".") ? place : place.resolve(file);
        Said said = Said.by(command, asked.toString(), "--out", place.resolve("out").toString());
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err().replaceAll("\\s+", " ")).contains(asked.toString()).contains(why);
        try (var files = Files.list(place)) {
            assertThat(files).containsExactly(place.resolve("bytes.yaml"));
        }
    }

    @Test
    void aTrialBecomesAReport() throws Exception {
        Path question = Files.writeString(place.resolve("trial.yaml"), """
                title: Two days
                population: healthy-young
                screen: [BMI < 40 kg/m2]
                men: 4
                for: 2d
                arms:
                  wait: none
                  blocked: ganirelix 2 mg sc daily
                end points: [T at 2d]
                """);
        Path report = place.resolve("trial");
        Path stale = Files.writeString(place.resolve("trial.journal"), "something else");
        Said refused = Said.by("trial", question.toString(), "--out", report.toString());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("LEY3106");
        Files.delete(stale);
        Said said = Said.by("trial", question.toString(), "--out", report.toString());
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.err()).contains("4 men, randomised: simple").contains("may enter: BMI < 40 kg/m2");
        assertThat(Files.readString(report.resolve("trial.html"))).contains("Two days").contains("ganirelix");
        assertThat(Files.readAllLines(report.resolve("men.csv"))).hasSizeGreaterThanOrEqualTo(5);
        assertThat(stale).as("done with").doesNotExist();
        assertThat(Said.by("check", question.toString()).status()).isZero();
        assertThat(Said.by("trial", question.toString(), "--out", report.toString(), "-q").status()).isZero();
    }

    @Test
    void theTrialOfTheReferenceCanBeHeld() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "reference", "trials.md"));
        String example = page.substring(page.indexOf("```yaml") + 7, page.indexOf("```", page.indexOf("```yaml") + 7));
        Said said = Said.by("check", Files.writeString(place.resolve("trial.yaml"), example).toString());
        assertThat(said.status()).as(said.err()).isZero();
    }

    @Test
    void aTableMayBeParquet() throws IOException {
        Path table = place.resolve("men.parquet");
        Said said = Said.by("simulate", "healthy-young", "--men", "3", "--for", "2d", "--out", table.toString());
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(new String(Files.readAllBytes(table), StandardCharsets.ISO_8859_1)).startsWith("PAR1")
                .endsWith("PAR1");
        assertThat(place.resolve("men.parquet.run.json")).exists();
    }

    @Test
    void aCaseBecomesAReport() throws Exception {
        Path question = Files.writeString(place.resolve("case.yaml"), """
                title: Two days
                man: healthy-young
                men: 2
                for: 3d
                arms:
                  wait: none
                  blocked: ganirelix 2 mg sc daily
                end points: [T at 2d]
                """);
        Path report = place.resolve("report");
        Said said = Said.by("compare", question.toString(), "--out", report.toString(), "--json");
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(new ObjectMapper().readTree(said.out()).path("end_points").size()).isEqualTo(2);
        assertThat(Files.readString(report.resolve("report.html"))).contains("Two days").contains("ganirelix");
        assertThat(report.resolve("panels/LH.svg")).exists();
        assertThat(report.resolve("bands.csv")).exists();
    }

    @Test
    void aStudyBecomesAnEvidencePageAndAMissIsNoFailure() throws Exception {
        Path study = Files.writeString(place.resolve("made-up.yaml"), """
                cite: nobody, nowhere
                asks: is testosterone where it is not?
                topic: population
                who: {says: men, man: healthy-young, n: 2, men: 2}
                arms: {men: none}
                draws: [T at 0h]
                reported:
                  - {evidence: P-T1, role: fit, what: T, published: 5 (SE 0.1), unit: ng/dL}
                  - {evidence: P-T1, role: report, what: T, published: 500 (SE 200), unit: ng/dL}
                """);
        Path folder = place.resolve("evidence");
        Said said = Said.by("validate", study.toString(), "--out", folder.toString(), "--json", "-q");
        assertThat(said.status()).as(said.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(said.out());
        assertThat(json.path("totals").path("fit").path("inside").asInt()).isZero();
        assertThat(json.path("totals").path("fit").path("of").asInt()).isEqualTo(1);
        assertThat(json.path("totals").path("report").path("of").asInt()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("evidence.html"))).contains("Is testosterone where it is not",
                "outside");
        assertThat(folder.resolve("figures/made-up.svg")).exists();
        assertThat(Files.readAllLines(folder.resolve("validation.csv"))).hasSize(3);
        assertThat(new ObjectMapper().readTree(folder.resolve("validation.json").toFile())).isEqualTo(json);
        Said only = Said.by("validate", study.toString(), "--role", "report", "-q");
        assertThat(only.status()).isZero();
        assertThat(only.out()).contains("report rows").doesNotContain("fit rows");
    }

    @Test
    void aParameterMovesTheTypicalMan() throws Exception {
        Said said = Said.by("explain", "blood.SHBG_usual", "--json", "-q");
        assertThat(said.status()).as(said.err()).isZero();
        JsonNode moves = new ObjectMapper().readTree(said.out()).path("ten_percent_more");
        assertThat(moves.size()).isEqualTo(7);
        assertThat(moves.path(0).path("observable").asText()).isEqualTo("T");
        assertThat(moves.path(0).path("share").asDouble()).isBetween(0.001, 0.2);
    }

    @Test
    void aManLeavesAsSbmlAndAntimony() throws Exception {
        Path sbml = place.resolve("m.xml");
        Path antimony = place.resolve("m.ant");
        Said said = Said.by("export", "healthy-young", "--sbml", sbml.toString(), "--antimony", antimony.toString());
        assertThat(said.status()).as(said.err()).isZero();
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(sbml.toFile());
        assertThat(document.getDocumentElement().getNodeName()).isEqualTo("sbml");
        assertThat(Said.by("check", antimony.toString()).status()).isZero();
    }

    @Test
    void whatComesWithTheProgramIsFine() throws IOException {
        try (var examples = Files.list(Path.of("..", "examples"))) {
            for (Path example : examples.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                assertThat(Said.by("check", example.toString()).err()).contains("nothing wrong");
            }
        }
    }

    @Test
    void anOrganIsCheckedAsAPartAndMayImportWhatLiesAboveIt() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "checked");
        Files.writeString(folder.resolve("units.ant"), "unit nmol = 1e-9 mole\n");
        Path organ = Files.createDirectory(folder.resolve("organs")).resolve("testis.ant");
        Files.writeString(organ, "import \"../units.ant\"\nmodel testis()\n  LH has nmol\n  T := 2 * LH\nend\n");
        Said said = Said.by("check", organ.toString());
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.err()).contains("nothing wrong, as a part: the model around it must give 1 value");
    }

    @Test
    void everyWrongFileIsTold() throws Exception {
        Path first = Files.writeString(place.resolve("first.ant"), "model m()\n  x' = \nend\n");
        Path second = Files.writeString(place.resolve("second.yaml"), "title: [\n");
        Said said = Said.by("check", first.toString(), second.toString(), "--json");
        assertThat(said.status()).isEqualTo(2);
        JsonNode all = new ObjectMapper().readTree(said.out());
        assertThat(all.size()).isGreaterThanOrEqualTo(2);
        assertThat(all.findValuesAsText("file")).anyMatch(file -> file.endsWith("first.ant"))
                .anyMatch(file -> file.endsWith("second.yaml"));
    }
}
