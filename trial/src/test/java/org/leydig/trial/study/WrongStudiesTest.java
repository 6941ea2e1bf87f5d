package org.leydig.trial.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.leydig.trial.WrongFiles;

/**
 * Regression: every wrong study is refused with the very words that were judged good once. To add one, make a folder
 * under {@code src/test/resources/study} with a {@code study.yaml} and run with {@code -Dgolden.write=true}; then read
 * what was written as a stranger would.
 */
class WrongStudiesTest {
    private static final WrongFiles ALL = new WrongFiles(Path.of("src/test/resources/study"));

    @TestFactory
    Stream<DynamicTest> isToldAsJudged() {
        return ALL
                .toldAsJudged(folder -> StudyReader.read("study", WrongFiles.text(folder, "study.yaml"), Made.LIBRARY));
    }

    @Test
    void thereAreEnoughToLearnFrom() {
        assertThat(ALL.folders()).hasSizeGreaterThan(12);
    }
}
