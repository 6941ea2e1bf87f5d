package org.leydig.clinic.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.source.Source;

/** Validation: forms are read with their places, hostile ones refused before they grow. */
class FormReaderTest {
    private static Node.Fields read(String text) {
        return FormReader.read(new Source("form.yaml", text));
    }

    @Test
    void everyPartKnowsWhereItStands() {
        Node.Fields fields = read("title: 'a b'\narms:\n  x: [one, two three]\n");
        Node.Words title = (Node.Words) fields.byName().get("title").value();
        assertThat(title.value()).isEqualTo("a b");
        assertThat(title.region().place()).isEqualTo("form.yaml:1:9");
        assertThat(title.part(2, 3).text()).isEqualTo("b");
        Node.Fields arms = (Node.Fields) fields.byName().get("arms").value();
        Node.Listing list = (Node.Listing) arms.byName().get("x").value();
        assertThat(((Node.Words) list.items().get(1)).part(4, 9).place()).isEqualTo("form.yaml:3:16");
    }

    @Test
    void placesCountCharactersBeyondTheBasicPlane() {
        Node.Fields fields = read("title: 😀\nman: x\n");
        assertThat(fields.byName().get("man").value().region().place()).isEqualTo("form.yaml:2:6");
    }

    @Test
    void foldedWordsStandAsAWhole() {
        Node.Words words = (Node.Words) read("a: one\n  two\n").byName().get("a").value();
        assertThat(words.value()).isEqualTo("one two");
        assertThat(words.part(4, 7)).isEqualTo(words.region());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"a: &x [1]~ ~ |LEY1152", "a: *x|LEY1152",
            "a: !!java.io.File x|LEY1152", "a: 1\\na: 2|LEY1153", "a: [|LEY1150", "a: {b|LEY1150", "\\tb: 1|LEY1150",
            "- 1|LEY1156", "x|LEY1156", "''|LEY1156", "#|LEY1155", "--- \\na: 1\\n---\\nb: 2|LEY1157",
            "? [1]\\n: 2|LEY1156", "a: \\u0000|LEY1150", "%|LEY1150", "a: 'x|LEY1150", "a: b: c|LEY1150"})
    void refuses(String text, String code) {
        String real = text.replace("~ ~ ", "").replace("\\n", "\n").replace("\\t", "\t").replace("\\u0000", "\u0000");
        assertThatThrownBy(() -> read(real)).isInstanceOfSatisfying(InputException.class,
                e -> assertThat(e.diagnostics().getFirst().code()).isEqualTo(code));
    }

    @Test
    void refusesDepthAndSize() {
        assertThatThrownBy(() -> read("a: " + "[".repeat(5000))).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> read("a: " + "[".repeat(40) + "]".repeat(40))).hasMessageContaining("LEY1151");
        assertThatThrownBy(() -> read("a: " + "{b: ".repeat(40) + "}".repeat(40))).hasMessageContaining("LEY1151");
        assertThatThrownBy(() -> read("a: [" + "1,".repeat(60_000) + "]")).hasMessageContaining("LEY1151");
        assertThatThrownBy(() -> read("a: " + "x".repeat(FormReader.LARGEST))).hasMessageContaining("LEY1151");
    }

    /** Any text is read or refused; nothing else happens. */
    @Test
    void noTextBringsItDown() {
        Random chance = new Random(7);
        String letters = "ab:-[]{}#&*!|>'\"%@`,? \n\t\\0é😀~=<.";
        int[] points = letters.codePoints().toArray();
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            int n = chance.nextInt(40);
            for (int k = 0; k < n; k++) text.appendCodePoint(points[chance.nextInt(points.length)]);
            try {
                read(text.toString());
            } catch (InputException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(1000, 3000);
    }
}
