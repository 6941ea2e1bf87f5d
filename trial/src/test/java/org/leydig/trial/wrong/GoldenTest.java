package org.leydig.trial.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.leydig.clinic.library.Library;
import org.leydig.trial.WrongFiles;
import org.leydig.trial.arm.Case;

/**
 * Regression: every wrong case is refused with the very words that were judged good once. To add one, make a folder under
 * {@code src/test/resources/wrong} with a {@code case.yaml} and run with {@code -Dgolden.write=true}; then read what was
 * written as a stranger would.
 */
class GoldenTest {
    private static final WrongFiles ALL = new WrongFiles(Path.of("src/test/resources/wrong"));
    private static final Library LIBRARY = Library.open("leydig/small-library");

    @TestFactory
    Stream<DynamicTest> isToldAsJudged() {
        return ALL.toldAsJudged(folder -> Case.read(WrongFiles.text(folder, "case.yaml"), folder, LIBRARY));
    }

    @Test
    void thereAreEnoughToLearnFrom() {
        assertThat(ALL.folders()).hasSizeGreaterThan(12);
    }
}
