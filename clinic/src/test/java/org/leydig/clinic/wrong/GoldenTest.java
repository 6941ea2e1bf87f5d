package org.leydig.clinic.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Regression: every wrong input is refused with the very words that were judged good once. */
class GoldenTest {
    @TestFactory
    Stream<DynamicTest> isToldAsJudged() {
        return WrongInput.all().stream().map(input -> DynamicTest.dynamicTest(input.name(), () -> {
            String told = input.told();
            if (Boolean.getBoolean("golden.write")) Files.writeString(input.expected(), told);
            assertThat(told).as("accepted").isNotEmpty().isEqualTo(Files.readString(input.expected()));
        }));
    }

    @Test
    void thereAreEnoughToLearnFrom() {
        assertThat(WrongInput.all()).hasSizeGreaterThan(40);
    }
}
