package org.leydig.language.wrong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leydig.language.Antimony;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.diagnostic.Rendering;
import org.leydig.language.shelf.Reading;
import org.leydig.language.source.Shelf;
import org.leydig.language.source.Source;

/** Validation: whatever bytes come in, a diagnostic comes out, and never another exception. */
class HostileTest {
    private static List<String> codes(String text, Shelf shelf) {
        InputException refused = catchThrowableOfType(InputException.class,
                () -> Antimony.lower(Antimony.read(new Source("main.ant", text), shelf)));
        return refused.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static List<String> codes(String text) {
        return codes(text, Shelf.EMPTY);
    }

    private static List<String> codes(byte[] bytes) {
        InputException refused = catchThrowableOfType(InputException.class, () -> Reading.text("main.ant", bytes));
        return refused.diagnostics().stream().map(Diagnostic::code).toList();
    }

    @Test
    void deepNestingIsRefusedWithoutRunningOutOfStack() {
        int deep = 200_000;
        assertThat(codes("x = " + "(".repeat(deep) + "1" + ")".repeat(deep))).containsExactly("LEY0112");
        assertThat(codes("x = " + "-".repeat(1) + "!-".repeat(deep) + "1")).containsExactly("LEY0112");
        assertThat(codes("x = " + "exp(".repeat(deep) + "1" + ")".repeat(deep))).containsExactly("LEY0112");
        assertThat(codes("x = 1" + "^1".repeat(deep))).containsExactly("LEY0112");
        assertThat(codes("x = 1" + " - 1".repeat(deep))).containsExactly("LEY0112");
    }

    @Test
    void nestingHiddenInFunctionsIsRefused() {
        var text = new StringBuilder("function f0(x)\n  x + 1\nend\n");
        for (int i = 1; i < 3000; i++) {
            text.append("function f").append(i).append("(x)\n  -f").append(i - 1).append("(x)\nend\n");
        }
        assertThat(codes(text + "x = f2999(1)\n")).containsExactly("LEY0215");
    }

    @Test
    void longLinesAreNoNesting() {
        String sum = "x = 1" + " + 1".repeat(400) + "\n";
        assertThat(Antimony.read(new Source("main.ant", sum), Shelf.EMPTY).variables()).hasSize(1);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThat(codes(new byte[]{'x', '=', (byte) 0xff, (byte) 0xfe})).containsExactly("LEY0101");
        assertThat(codes(new byte[]{(byte) 0xc0, (byte) 0x80})).containsExactly("LEY0101");
        assertThat(codes("x = 1\0".getBytes(StandardCharsets.UTF_8))).containsExactly("LEY0102");
        assertThat(codes(new byte[Reading.LARGEST_FILE + 1])).containsExactly("LEY0103");
    }

    @Test
    void aByteOrderMarkIsNoTrouble() {
        byte[] bytes = "\uFEFFx = 1".getBytes(StandardCharsets.UTF_8);
        assertThat(Reading.text("main.ant", bytes).text()).isEqualTo("x = 1");
    }

    @Test
    void aHeapOfErrorsIsCutShort() {
        assertThat(codes("x = =\n".repeat(100_000))).hasSize(41).endsWith("LEY0121");
    }

    @Test
    void chainsOfImportsAreCutShort() {
        Shelf endless = path -> {
            if (!path.endsWith(".ant")) return Optional.empty();
            int number = Integer.parseInt(path.replaceAll("\\D", ""));
            return Optional.of(new Source(path, "import \"f" + (number + 1) + ".ant\"\n"));
        };
        assertThat(codes("import \"f0.ant\"\n", endless)).contains("LEY0214");
    }

    @Test
    void aFileThatImportsItselfIsRefused() {
        Shelf shelf = path -> Optional.ofNullable(Map.of("main.ant", "import \"main.ant\"\n").get(path))
                .map(text -> new Source(path, text));
        assertThat(codes("import \"main.ant\"\n", shelf)).containsExactly("LEY0212");
    }

    /** Every prefix of a file, and the file with characters changed, is read or refused in words. */
    @Test
    void truncatedAndSpoiledFilesAreReadOrRefused() {
        String good = """
                import "units.ant"
                function hill(x, k)
                  x^2 / (k^2 + x^2) // half at k
                end
                model *pulses(drive)
                  unit mL = 1e-3 litre; compartment V = 3 mL
                  species A in V = 2, $B in V
                  J: 2 A -> B; hill(A, 3) in V
                  B = 1; x' = -x; x = 1; y := piecewise(1, x > 2 && !(x < 1), 3)
                  E: at 2 after (x > 3), priority=1, t0=false: x = normal(0, 1), B = 2
                  A is "an \\"A\\""; A identity "urn:x", "urn:y"
                end
                """;
        for (int end = 0; end <= good.length(); end++) readOrRefuse(good.substring(0, end));
        var random = new Random(7);
        String signs = "(){}[]=:;'\"\n\\/*+-.^&|<>!$#@,0a\u00e9\ud83d";
        for (int i = 0; i < 3000; i++) {
            var spoiled = new StringBuilder(good);
            for (int n = random.nextInt(4); n >= 0; n--) {
                spoiled.setCharAt(random.nextInt(spoiled.length()), signs.charAt(random.nextInt(signs.length())));
            }
            readOrRefuse(spoiled.toString());
        }
    }

    private static void readOrRefuse(String text) {
        try {
            Antimony.read(new Source("main.ant", text), Shelf.EMPTY);
        } catch (InputException refused) {
            assertThat(refused.diagnostics()).isNotEmpty();
            Rendering.plain().render(refused.diagnostics());
        }
    }
}
