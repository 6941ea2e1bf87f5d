package org.leydig.language.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Regression: every wrong input is refused with the very words that were judged good once. */
class GoldenTest {
    private static final Pattern CODE = Pattern.compile("\"(LEY0[1-5]\\d\\d)\"");

    /** Codes whose inputs are no text files, or too large to keep; {@link HostileTest} and the shelf's tests show them. */
    private static final Set<String> SHOWN_ELSEWHERE = Set.of("LEY0101", "LEY0102", "LEY0103", "LEY0104", "LEY0112",
            "LEY0121", "LEY0214", "LEY0224");

    @TestFactory
    Stream<DynamicTest> isToldAsJudged() {
        return WrongInput.all().stream().map(input -> DynamicTest.dynamicTest(input.name(), () -> {
            String told = input.told();
            if (Boolean.getBoolean("golden.write")) Files.writeString(input.expected(), told);
            assertThat(told).as("accepted").isNotEmpty().isEqualTo(Files.readString(input.expected()));
        }));
    }

    @Test
    void everyDiagnosticOfTheLanguageIsShownByAnInput() throws IOException {
        Set<String> shown = new TreeSet<>(SHOWN_ELSEWHERE);
        for (WrongInput input : WrongInput.all())
            input.diagnostics().forEach(diagnostic -> shown.add(diagnostic.code()));
        assertThat(codesInTheSources()).isSubsetOf(shown);
    }

    @Test
    void thereAreEnoughToLearnFrom() {
        assertThat(WrongInput.all()).hasSizeGreaterThan(40);
    }

    private static Set<String> codesInTheSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(match -> codes.add(match.group(1)));
            }
        }
        return codes;
    }
}
