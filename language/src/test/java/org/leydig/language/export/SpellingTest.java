package org.leydig.language.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Validation: names of other programs' making are identifiers, no two alike, and lead back. */
class SpellingTest {
    @Test
    void usualNamesKeepTheirParts() {
        assertThat(Spelling.identifier("pituitary.LH_pool")).isEqualTo("pituitary__LH_pool");
        assertThat(Spelling.dotted("pituitary__LH_pool")).isEqualTo("pituitary.LH_pool");
    }

    @Test
    void noTwoNamesMeet() {
        assertThat(List.of("a.b", "a__b", "a_.b", "a._b", "a_._b", "_a.b", "a.b_").stream().map(Spelling::identifier))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyNameComesBack() {
        Random random = new Random(25);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 5000; i++) {
            StringBuilder name = new StringBuilder();
            int parts = 1 + random.nextInt(3);
            for (int p = 0; p < parts; p++) {
                if (p > 0) name.append('.');
                name.append("ab_".charAt(random.nextInt(3)));
                for (int k = random.nextInt(5); k > 0; k--) name.append("a0__".charAt(random.nextInt(4)));
            }
            names.add(name.toString());
        }
        assertThat(names).allSatisfy(name -> {
            assertThat(Spelling.identifier(name)).matches("[A-Za-z_][A-Za-z0-9_]*");
            assertThat(Spelling.dotted(Spelling.identifier(name))).isEqualTo(name);
        });
        assertThat(names.stream().map(Spelling::identifier)).doesNotHaveDuplicates();
    }
}
