package org.leydig.trial.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.library.Library;
import org.leydig.language.source.Source;
import org.leydig.trial.study.Study;
import org.leydig.trial.study.StudyArm;

/** Validation: an arm that names a study is that study's, in as many men as the claim says. */
class AsInStudyTest {
    private static final Library LIBRARY = Library.open();

    private static List<Claim> read(String study) {
        return ClaimsReader.read(List.of(new Source("claims.yaml", """
                Z1:
                  says: sperm come back
                  who: {man: healthy-middle, men: 7}
                  arms:
                    trials: {as in: %s}
                  draws:
                    - sperm_concentration every 4wk from 0wk to 8wk
                  seen:
                    - {what: sperm_concentration, arm: trials, at: 8wk, must: '> 1', unit: M/mL, because: R-C1}
                """.formatted(study))), LIBRARY);
    }

    @Test
    void itsMenWhoMayEnterAndWhatTheyAreGiven() {
        StudyArm arm = read("liu-2006").getFirst().arms().getFirst();
        StudyArm studied = Study.read("liu-2006", LIBRARY).arms().getFirst();
        assertThat(arm.turns()).isEqualTo(studied.turns()).hasSizeGreaterThan(1);
        assertThat(arm.who().screen()).isEqualTo(studied.who().screen());
        assertThat(arm.who().man()).isEqualTo(studied.who().man());
        assertThat(arm.who().men()).contains(7);
    }

    @Test
    void aStudyOfSeveralArmsIsRefused() {
        assertThatThrownBy(() -> read("kinniburgh-2002")).hasMessageContaining("LEY1366")
                .hasMessageContaining("kinniburgh-2002");
    }

    @Test
    void anUnknownStudyIsRefused() {
        assertThatThrownBy(() -> read("liu-2005")).hasMessageContaining("LEY1350");
    }
}
