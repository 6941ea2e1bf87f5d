package org.leydig.trial.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.leydig.clinic.library.Library;
import org.leydig.language.source.Source;
import org.leydig.trial.WrongFiles;

/**
 * Regression: every wrong file of claims is refused with the very words that were judged good once. To add one, make a folder
 * under {@code src/test/resources/claim/wrong} with {@code claims.yaml} and run with {@code -Dgolden.write=true}.
 */
class WrongClaimsTest {
    private static final WrongFiles ALL = new WrongFiles(Path.of("src/test/resources/claim/wrong"));
    private static final Library LIBRARY = Library.open("leydig/small-library");

    @TestFactory
    Stream<DynamicTest> isToldAsJudged() {
        return ALL.toldAsJudged(folder -> ClaimsReader.read(texts(folder), LIBRARY));
    }

    private static List<Source> texts(Path folder) throws IOException {
        List<Source> texts = new ArrayList<>();
        try (var all = Files.list(folder)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList())
                texts.add(new Source(file.getFileName().toString(), Files.readString(file)));
        }
        return texts;
    }
}
