package org.leydig.language.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.leydig.language.Antimony;
import org.leydig.language.source.Shelf;
import org.leydig.language.source.Source;

/** Validation: every example of the language reference is read and lowered. */
class ReferenceTest {
    private static final Path REFERENCE = Path.of("../docs/reference/language.md");
    private static final Pattern EXAMPLE = Pattern.compile("```antimony\n(.*?)```", Pattern.DOTALL);

    private static List<String> examples() throws IOException {
        String text = Files.readString(REFERENCE);
        return EXAMPLE.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
    }

    @TestFactory
    Stream<DynamicTest> isRead() throws IOException {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.lines().findFirst().orElse(""), () -> {
                    var source = new Source("language.md", example);
                    assertThat(Antimony.lower(Antimony.read(source, Shelf.EMPTY)).quantities()).isNotEmpty();
                }));
    }

    @Test
    void thereAreExamples() throws IOException {
        assertThat(examples()).hasSizeGreaterThan(5);
    }
}
