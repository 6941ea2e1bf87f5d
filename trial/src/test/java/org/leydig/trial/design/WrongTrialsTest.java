package org.leydig.trial.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.leydig.clinic.library.Library;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.diagnostic.Rendering;
import org.leydig.language.source.Source;

/**
 * Regression: every wrong trial is refused with the very words that were judged good once. To add one, make a folder under
 * {@code src/test/resources/design} with a {@code trial.yaml} and run with {@code -Dgolden.write=true}; then read what was
 * written as a stranger would.
 */
class WrongTrialsTest {
    private static final Path ALL = Path.of("src/test/resources/design");
    private static final Library LIBRARY = Library.open("leydig/small-library");

    private static String told(Path folder) throws IOException {
        try {
            Trial.read(new Source("trial.yaml", Files.readString(folder.resolve("trial.yaml"))), folder, LIBRARY);
            return "";
        } catch (InputException refused) {
            return Rendering.plain().render(refused.diagnostics());
        }
    }

    @TestFactory
    Stream<DynamicTest> isToldAsJudged() throws IOException {
        List<Path> folders;
        try (var all = Files.list(ALL)) {
            folders = all.sorted().toList();
        }
        return folders.stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
            String told = told(folder);
            Path expected = folder.resolve("expected.txt");
            if (Boolean.getBoolean("golden.write")) Files.writeString(expected, told);
            assertThat(told).as("accepted").isNotEmpty().isEqualTo(Files.readString(expected));
        }));
    }
}
