package org.leydig.language.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.Rendering;

/**
 * Regression: the list of diagnostics in the reference is the one that the wrong inputs give; {@code -Dgolden.write=true}
 * writes it.
 */
class DiagnosticsReferenceTest {
    private static final Path REFERENCE = Path.of("../docs/reference/diagnostics.md");

    @Test
    void theReferenceListsWhatIsTold() throws IOException {
        String list = list();
        if (Boolean.getBoolean("golden.write")) Files.writeString(REFERENCE, list);
        assertThat(Files.readString(REFERENCE)).isEqualTo(list);
    }

    private static String list() {
        Map<String, Diagnostic> examples = new TreeMap<>();
        for (WrongInput input : WrongInput.all()) {
            for (Diagnostic diagnostic : input.diagnostics()) examples.putIfAbsent(diagnostic.code(), diagnostic);
        }
        var text = new StringBuilder(
                """
                        # Diagnostics of the model language

                        Codes are stable and never reused: LEY01xx reading and syntax, LEY02xx names and models, LEY03xx units, LEY04xx
                        causes, LEY05xx tables of origins. Each is shown by one wrong input of the tests; this page is written by them.
                        """);
        examples.forEach((code, diagnostic) -> text.append("\n## ").append(code).append(": ")
                .append(diagnostic.title().toLowerCase(Locale.ROOT)).append("\n\n```\n")
                .append(Rendering.plain().render(diagnostic)).append("```\n"));
        return text.toString();
    }
}
