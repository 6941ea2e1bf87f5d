package org.leydig.trial.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.leydig.clinic.library.Library;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.diagnostic.Rendering;
import org.leydig.language.source.Source;

/**
 * Regression: every wrong file of claims is refused with the very words that were judged good once. To add one, make a folder
 * under {@code src/test/resources/claim/wrong} with {@code claims.yaml} and run with {@code -Dgolden.write=true}.
 */
class WrongClaimsTest {
    private static final Path ALL = Path.of("src/test/resources/claim/wrong");
    private static final Library LIBRARY = Library.open("leydig/small-library");

    private static List<Source> texts(Path folder) throws IOException {
        List<Source> texts = new ArrayList<>();
        try (var all = Files.list(folder)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList())
                texts.add(new Source(file.getFileName().toString(), Files.readString(file)));
        }
        return texts;
    }

    private static String told(Path folder) throws IOException {
        try {
            ClaimsReader.read(texts(folder), LIBRARY);
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
