package org.leydig.trial.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.diagnostic.Rendering;
import org.leydig.language.source.Source;

/**
 * Regression: every wrong study is refused with the very words that were judged good once. To add one, make a folder
 * under {@code src/test/resources/study} with a {@code study.yaml} and run with {@code -Dgolden.write=true}; then read
 * what was written as a stranger would.
 */
class WrongStudiesTest {
    private static final Path ALL = Path.of("src/test/resources/study");

    private static List<Path> folders() throws IOException {
        try (var folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static String told(Path folder) throws IOException {
        try {
            StudyReader.read("study", new Source("study.yaml", Files.readString(folder.resolve("study.yaml"))),
                    Made.LIBRARY);
            return "";
        } catch (InputException refused) {
            return Rendering.plain().render(refused.diagnostics());
        }
    }

    @TestFactory
    Stream<DynamicTest> isToldAsJudged() throws IOException {
        return folders().stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
            String told = told(folder);
            Path expected = folder.resolve("expected.txt");
            if (Boolean.getBoolean("golden.write")) Files.writeString(expected, told);
            assertThat(told).as("accepted").isNotEmpty().isEqualTo(Files.readString(expected));
        }));
    }

    @Test
    void thereAreEnoughToLearnFrom() throws IOException {
        assertThat(folders()).hasSizeGreaterThan(12);
    }
}
