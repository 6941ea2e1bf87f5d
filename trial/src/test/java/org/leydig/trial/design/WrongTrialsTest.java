package org.leydig.trial.design;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.leydig.clinic.library.Library;
import org.leydig.trial.WrongFiles;

/**
 * Regression: every wrong trial is refused with the very words that were judged good once. To add one, make a folder under
 * {@code src/test/resources/design} with a {@code trial.yaml} and run with {@code -Dgolden.write=true}; then read what was
 * written as a stranger would.
 */
class WrongTrialsTest {
    private static final WrongFiles ALL = new WrongFiles(Path.of("src/test/resources/design"));
    private static final Library LIBRARY = Library.open("leydig/small-library");

    @TestFactory
    Stream<DynamicTest> isToldAsJudged() {
        return ALL.toldAsJudged(folder -> Trial.read(WrongFiles.text(folder, "trial.yaml"), folder, LIBRARY));
    }
}
