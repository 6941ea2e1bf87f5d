package org.leydig.language.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Validation: the names that a person would think of are the ones that are offered. */
class NearNamesTest {
    private static final List<String> DRUGS = List.of("clomiphene", "enclomiphene", "tamoxifen", "hcg", "hmg", "fsh");

    @Test
    void offersWhatDiffersByAThirdOfItsLettersAtMost() {
        assertThat(NearNames.to("clomifene", DRUGS)).containsExactly("clomiphene");
        assertThat(NearNames.to("TAMOXIFEN", DRUGS)).containsExactly("tamoxifen");
        assertThat(NearNames.to("hgc", DRUGS)).containsExactly("hcg");
        assertThat(NearNames.to("hxg", DRUGS)).containsExactly("hcg", "hmg");
        assertThat(NearNames.to("aspirin", DRUGS)).isEmpty();
    }

    @Test
    void asksInWords() {
        assertThat(NearNames.question("hxg", DRUGS)).contains("Did you mean `hcg` or `hmg`?");
        assertThat(NearNames.question("aspirin", DRUGS)).isEmpty();
    }
}
