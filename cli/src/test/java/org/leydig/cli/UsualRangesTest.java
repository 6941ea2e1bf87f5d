package org.leydig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.leydig.clinic.library.Library;

/** Validation: each usual range that a report shows stands in the evidence row that it names. */
class UsualRangesTest {
    @Test
    void theEvidenceSaysTheSame() {
        Library library = Library.open();
        var shown = library.observables().values().stream().filter(o -> o.usual().isPresent()).toList();
        assertThat(shown).hasSizeGreaterThan(5);
        assertThat(shown).allSatisfy(observable -> {
            var usual = observable.usual().get();
            var row = library.evidence().get(usual.evidence());
            assertThat(row).as(usual.evidence()).isNotNull();
            assertThat(numbers(row.value())).contains(usual.low());
            usual.high().ifPresent(high -> assertThat(numbers(row.value())).contains(high));
        });
    }

    private static double[] numbers(String text) {
        return java.util.Arrays.stream(text.split("[^0-9.]+")).filter(word -> !word.isBlank() && !word.equals("."))
                .mapToDouble(Double::parseDouble).toArray();
    }
}
