package org.leydig.clinic.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Method;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.model.Origin;
import org.leydig.language.model.Quantity;
import org.leydig.language.source.Source;

/** Regression: the scale constants in the origin tables are those that the reference levels demand. */
class CalibrationTest {
    private static final Library LIBRARY = Library.open();
    private static final ReferenceMan MAN = ReferenceMan.of(LIBRARY, Method.USUAL, Set.of("follitropin.FSH", "blood.E2",
            "blood.DHT", "blood.SHBG", "leydig.ITT", "sertoli.inhibin_B", "semen.concentration"));

    @Test
    void withFeedbackCutTheReferenceManHasHisReferenceLevels() {
        Map<String, Double> chain = MAN.levels(Map.of());
        assertThat(chain.get("pituitary.LH")).isCloseTo(3.8, within(0.08));
        assertThat(chain.get("follitropin.FSH")).isCloseTo(4.9, within(0.14));
        assertThat(chain.get("blood.T")).isCloseTo(15.6, within(0.32));
        assertThat(chain.get("blood.E2")).isCloseTo(77, within(1.6));
        assertThat(chain.get("blood.DHT")).isCloseTo(1.3, within(0.03));
        assertThat(chain.get("blood.SHBG")).isCloseTo(27.6, within(0.6));
        assertThat(chain.get("leydig.ITT")).isCloseTo(1200, within(24.0));
        assertThat(chain.get("sertoli.inhibin_B")).isCloseTo(200, within(6.0));
        assertThat(chain.get("semen.concentration")).isCloseTo(73, within(1.5));
    }

    @Test
    void theTablesHoldTheDerivedConstants() {
        MAN.derive(Map.of()).forEach((constant, derived) -> {
            double table = LIBRARY.model().find(constant).flatMap(Quantity::origin).map(Origin::value).orElseThrow();
            assertThat(derived / table).as(constant).isCloseTo(1, within(0.02));
        });
    }

    @Test
    void withOtherParametersTheDerivedConstantsHoldTheLevelsAgain() {
        Map<String, Double> other = new HashMap<>(
                Map.of("leydig.K_LH", 2.5, "pituitary.tau_memory", 15.0, "germ_line.half_ITT", 220.0));
        other.putAll(MAN.derive(other));
        Map<String, Double> chain = MAN.levels(other);
        assertThat(chain.get("pituitary.LH")).isCloseTo(3.8, within(0.02));
        assertThat(chain.get("blood.T")).isCloseTo(15.6, within(0.08));
        assertThat(chain.get("germ_line.sperm_output")).isCloseTo(3.75, within(0.02));
        assertThat(chain.get("germ_line.germ_cells")).isCloseTo(1, within(0.01));
    }

    @Test
    void aDerivationIsAFunctionOfTheParametersAlone() {
        Map<String, Double> once = MAN.derive(Map.of("leydig.K_LH", 2.0));
        MAN.derive(Map.of("leydig.K_LH", 4.0));
        assertThat(MAN.derive(Map.of("leydig.K_LH", 2.0))).isEqualTo(once);
    }

    @Test
    void whatTheBodyDoesNotHaveIsRefusedByItsPlace() {
        Source wrong = new Source("reference.yaml", """
                says: a man
                clock: hypothalamus.phase
                even: [hypothalamus.interval_spraed]
                cut: []
                settled: 10d
                watched: soon
                every: 8min
                scales:
                  - {scale: pituitary.LH, multiplies: blood.nothing, to: 1}
                """);
        assertThatThrownBy(() -> new ReferenceReader(LIBRARY.model()).read(wrong))
                .isInstanceOfSatisfying(InputException.class, refused -> {
                    assertThat(refused.diagnostics()).hasSize(4);
                    assertThat(refused.diagnostics().getFirst().suggestions().toString())
                            .contains("hypothalamus.interval_spread");
                });
    }
}
