package org.leydig.cli.drug;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leydig.cli.Said;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.library.Library;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Progress;

/** Validation: what the library knows of a drug is all shown, in the terminal, to a program and on its page. */
class DrugPagesTest {
    private static final Library LIBRARY = Library.open();

    @Test
    void everyDrugIsToldWithItsNumbersHarmsAndSources() {
        for (Drug drug : LIBRARY.drugs().values()) {
            DrugFacts facts = DrugFacts.of(drug, LIBRARY);
            String told = printed(facts);
            assertThat(told).startsWith(drug.id() + " (drug): ").contains(drug.acts(), drug.example(),
                    Words.DISCLAIMER);
            assertThat(facts.numbers()).as(drug.id()).isNotEmpty().allSatisfy(n -> assertThat(told).contains(n.says()));
            drug.harms().forEach(harm -> assertThat(told).contains(harm.line()));
            drug.allEvidence().forEach(id -> assertThat(told).contains("\n  " + id + "  "));
        }
    }

    @Test
    void whatADrugTakesFromAnotherIsToldBesideItsOwn() {
        DrugFacts beta = DrugFacts.of(LIBRARY.drugs().get("fsh-beta"), LIBRARY);
        assertThat(beta.numbers()).extracting(DrugFacts.Figure::name).startsWith("quick_half_life")
                .contains("slow_half_life", "V_FSH").doesNotHaveDuplicates();
    }

    @Test
    void everyCitedRowStandsOnThePage() {
        for (Drug drug : LIBRARY.drugs().values()) {
            String page = page(drug, new DrugCourse(drug.example(), List.of()));
            List<String> links = Pattern.compile("href=\"#([PRNS]-[^\"]+)\"").matcher(page).results()
                    .map(m -> m.group(1)).toList();
            assertThat(links).as(drug.id()).allSatisfy(id -> assertThat(page).contains("id=\"" + id + "\""));
        }
    }

    @Test
    void aPageHasPicturesAndNeedsNothingElse() throws Exception {
        for (String id : List.of("testosterone-nasal", "clomiphene", "ketoconazole")) {
            Drug drug = LIBRARY.drugs().get(id);
            DrugCourse course = DrugCourse.of(drug, LIBRARY, Options.usual("test", "test"), Progress.SILENT);
            String page = page(drug, course);
            assertThat(course.panels()).hasSizeBetween(3, 4);
            assertThat(page).contains("<svg", "line-1", "default-src 'none'").doesNotContain("http://", "https://",
                    "src=", "<link", "NaN");
        }
    }

    @Test
    void aProgramGetsADrugAsJson() throws Exception {
        JsonNode drug = new ObjectMapper().readTree(Said.by("explain", "testosterone-implant", "--json").out());
        assertThat(drug.path("kind").asText()).isEqualTo("drug");
        assertThat(drug.path("usual").path(0).asText()).isEqualTo("800 mg implant q24wk");
        assertThat(drug.path("harms").path(0).path("driven_by").asText()).isNotEmpty();
    }

    @Test
    void aFolderOfAnothersIsLeftAlone(@TempDir Path folder) throws Exception {
        Path diary = Files.writeString(folder.resolve("diary.txt"), "mine");
        Said said = Said.by("list", "drugs", "--out", folder.toString());
        assertThat(said.status()).isNotZero();
        assertThat(said.err()).contains("LEY3106").contains("diary.txt");
        assertThat(diary).hasContent("mine");
    }

    private static String page(Drug drug, DrugCourse course) {
        return new DrugPage(DrugFacts.of(drug, LIBRARY), course).html();
    }

    private static String printed(DrugFacts facts) {
        var out = new StringWriter();
        var printer = new PrintWriter(out);
        PrintedDrug.to(printer, facts);
        printer.flush();
        return out.toString();
    }
}
