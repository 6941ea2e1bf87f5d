package org.leydig.language.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leydig.language.diagnostic.Diagnostic.Note;
import org.leydig.language.source.Region;
import org.leydig.language.source.Source;

/** Validation: diagnostics look as the house style draws them. */
class RenderingTest {
    private static final Source LEYDIG = new Source("testis/leydig.ant",
            "// forty-one lines\n".repeat(41) + "  T' = k_syn * LH  -  k_el * T\n");

    private static Region region(String text) {
        int start = LEYDIG.text().indexOf(text);
        return LEYDIG.region(start, start + text.length());
    }

    private static final Diagnostic UNITS = new Diagnostic("LEY0301", "UNITS DO NOT ADD UP",
            Optional.of(region("k_syn * LH  -  k_el * T")),
            List.of(new Note(region("k_syn * LH"), "nmol/h"), new Note(region("k_el * T"), "nmol/(L*h)")),
            "The first term is an amount per time, the second a concentration per time.",
            List.of("Did you mean to divide `k_syn * LH` by a volume?", "Volumes in scope: V_T, V_plasma"));

    @Test
    void labelsStandUnderTheirTerms() {
        assertThat(Rendering.plain().render(UNITS)).isEqualTo("""
                -- UNITS DO NOT ADD UP ------------------------- testis/leydig.ant:42:8   [LEY0301]
                42 |   T' = k_syn * LH  -  k_el * T
                   |        [nmol/h]       [nmol/(L*h)]
                The first term is an amount per time, the second a concentration per time. Did
                you mean to divide `k_syn * LH` by a volume?
                Volumes in scope: V_T, V_plasma
                """.replace("-------------------------", "-".repeat(22)));
    }

    @Test
    void aPlaceIsMarkedByCarets() {
        var source = new Source("examples/mine.yaml", "\n".repeat(8) + "  clomiphene: clomifene 25 mg po daily\n");
        int start = source.text().indexOf("clomifene");
        Diagnostic drug = Diagnostic.at(source.region(start, start + 9), "LEY1104", "NO SUCH DRUG",
                "I know no drug called `clomifene`.", "Did you mean `clomiphene`?",
                "`leydig list drugs` shows all 30.");
        assertThat(Rendering.plain().render(drug)).isEqualTo("""
                -- NO SUCH DRUG ----------------------------- examples/mine.yaml:9:15   [LEY1104]
                 9 |   clomiphene: clomifene 25 mg po daily
                   |               ^^^^^^^^^
                I know no drug called `clomifene`. Did you mean `clomiphene`?
                `leydig list drugs` shows all 30.
                """.replace("-----------------------------", "-".repeat(28)));
    }

    @Test
    void colourIsOnlyAddedOnRequest() {
        String coloured = Rendering.coloured().render(UNITS);
        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9]*m", "")).isEqualTo(Rendering.plain().render(UNITS));
    }

    @Test
    void longLinesAreShownAroundThePlace() {
        var source = new Source("long.ant", "x = " + "1 + ".repeat(500) + "oops" + " + 1".repeat(500));
        int start = source.text().indexOf("oops");
        String shown = Rendering.plain().render(Diagnostic.at(source.region(start, start + 4), "LEY0201", "T", "c"));
        List<String> lines = shown.lines().toList();
        assertThat(lines.get(1)).hasSizeLessThan(160);
        assertThat(lines.get(1).indexOf("oops")).isEqualTo(lines.get(2).indexOf("^^^^"));
    }

    @Test
    void aDiagnosticThatStandsNowhereHasNoSnippet() {
        assertThat(Rendering.plain().render(Diagnostic.nowhere("LEY0103", "TOO LARGE", "cause")).lines()).hasSize(2);
    }

    @Test
    void programsGetJson() {
        assertThat(DiagnosticJson.array(List.of(UNITS)).toString()).isEqualTo("[{\"code\":\"LEY0301\","
                + "\"title\":\"UNITS DO NOT ADD UP\",\"file\":\"testis/leydig.ant\",\"line\":42,\"column\":8,\"endLine\":42,"
                + "\"endColumn\":31,\"cause\":\"The first term is an amount per time, the second a concentration per time.\","
                + "\"notes\":[{\"file\":\"testis/leydig.ant\",\"line\":42,\"column\":8,\"endLine\":42,\"endColumn\":18,"
                + "\"says\":\"nmol/h\"},{\"file\":\"testis/leydig.ant\",\"line\":42,\"column\":23,\"endLine\":42,"
                + "\"endColumn\":31,\"says\":\"nmol/(L*h)\"}],\"suggestions\":[\"Did you mean to divide `k_syn * LH` by a"
                + " volume?\",\"Volumes in scope: V_T, V_plasma\"]}]");
    }
}
