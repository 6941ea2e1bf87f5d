package org.leydig.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leydig.clinic.library.Library;
import org.leydig.language.model.Quantity;
import org.leydig.trial.run.Nudging.Moved;

/** Regression: explanations of the very small man keep their form; validation: in the real one, roads lead where they do. */
class ExplainingTest {
    private static final Path BESIDE = Path.of("src/test/resources/org/leydig/cli/explain");
    private static final Explaining SMALL = new Explaining(Library.open("leydig/small-library"));
    private static final Library LIBRARY = Library.open();

    @ParameterizedTest
    @ValueSource(strings = {"T", "LH", "LH_pulses", "T_made", "k_LH", "phase", "hcg"})
    void explanationsKeepTheirForm(String name) throws Exception {
        Explained explained = SMALL.explain(name);
        if (SMALL.parameter(name).isPresent())
            explained = explained.moving(List.of(new Moved("T", "ng/dL", 432.6, 475.9),
                    new Moved("LH", "IU/L", 4.1, 4.0999), new Moved("oil", "mg", 0, 0)));
        same(name + ".txt", printed(explained));
    }

    @Test
    void aProgramGetsJson() throws Exception {
        same("T_made.json", new ObjectMapper().writerWithDefaultPrettyPrinter()
                .writeValueAsString(ExplanationJson.of(SMALL.explain("T_made"))) + "\n");
    }

    @Test
    void everyNameOfTheBodyCanBeExplained() {
        var explaining = new Explaining(LIBRARY);
        for (String name : explaining.names()) {
            Explained explained = explaining.explain(name);
            assertThat(printed(explained)).startsWith(name + " (");
            assertThat(explained.computedBy()).allSatisfy(line -> assertThat(line.where()).startsWith("library/"));
        }
    }

    @Test
    void everyParameterSaysWhereItStandsAndWhoReadsIt() {
        var explaining = new Explaining(LIBRARY);
        for (Quantity q : LIBRARY.model().of(Quantity.Kind.PARAMETER)) {
            Explained explained = explaining.explain(q.name());
            assertThat(explained.facts()).as(q.name()).containsKey("stands in");
        }
    }

    @Test
    void aDrugsConcentrationReachesWhatItActsOnAndTheGermLineOnlySemen() {
        var explaining = new Explaining(LIBRARY);
        assertThat(explaining.explain("semen.volume").reaches()).contains("semen_volume", "TMSC")
                .doesNotContain("T", "LH");
        assertThat(explaining.explain("pituitary.LH").reaches()).contains("LH", "T", "sperm_concentration");
    }

    @Test
    void theLastPartOfANameIsEnoughWhereItIsAlone() {
        var explaining = new Explaining(LIBRARY);
        assertThat(explaining.meant("tau_receptors")).containsExactly("leydig.tau_receptors");
        assertThat(explaining.meant("LH")).containsExactly("LH");
        assertThat(explaining.meant("nothing_like_it")).isEmpty();
    }

    private static String printed(Explained explained) {
        var out = new StringWriter();
        var printer = new PrintWriter(out);
        PrintedExplanation.to(printer, explained);
        printer.flush();
        return out.toString();
    }

    private static void same(String golden, String found) throws Exception {
        Path file = BESIDE.resolve(golden);
        if (Boolean.getBoolean("golden.write")) Files.writeString(file, found);
        assertThat(found).isEqualTo(Files.readString(file));
    }
}
