package org.leydig.clinic.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.language.source.Source;

/** Validation: men of the small library, whose numbers are known. */
class ManTest {
    private static final Library LIBRARY = Library.open("leydig/small-library");

    @Test
    void takesWhatHeStartsFromAndHisOwnOrigins() {
        Man low = Man.read("low", LIBRARY);
        assertThat(low.values()).containsEntry("T_made", 5.0).containsEntry("burst_mass", 4.0).hasSize(2);
        assertThat(low.settings().get("T_made").spread()).isEqualTo(0.1);
        assertThat(low.settings().get("burst_mass").spread()).isZero();
        assertThat(low.facts()).containsEntry("age", "30 a");
        assertThat(low.texts()).extracting(Source::name).containsExactly("men/low.yaml", "men/low.origin.csv",
                "men/usual.yaml");
    }

    @Test
    void hasAHistory() {
        Man treated = Man.read("treated", LIBRARY);
        assertThat(treated.historyHours()).isEqualTo(10 * 168);
        assertThat(treated.dosed()).isEqualTo(Set.of("depot"));
    }

    @Test
    void aManOfOnesOwnMayStartFromTheLibrary(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), """
                name: mine
                says: a man of my own
                starts from: low
                set: {T_made: 0.2 umol/L, k_T: 12 1/d, rate: 0.6}
                """);
        Man mine = Man.read(Node.Words.of(new Source("case", "mine.yaml")), folder, LIBRARY);
        assertThat(mine.values().get("T_made")).isCloseTo(200, within(1e-9));
        assertThat(mine.values().get("k_T")).isCloseTo(0.5, within(1e-12));
        assertThat(mine.values()).containsEntry("rate", 0.6).containsEntry("burst_mass", 4.0);
    }

    @Test
    void valuesMayBeTyped() {
        Man man = Man.read("usual", LIBRARY).with(List.of("T_made = 3 nmol/L", "V=6"), LIBRARY);
        assertThat(man.values()).containsEntry("T_made", 3.0).containsEntry("V", 6.0);
        assertThatThrownBy(() -> man.with(List.of("V", "U=3"), LIBRARY)).hasMessageContaining("LEY1127")
                .hasMessageContaining("LEY1122");
    }
}
