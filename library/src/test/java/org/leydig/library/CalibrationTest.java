package org.leydig.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leydig.language.model.Quantity;

/** Regression: the scale constants in the origin tables are those that the reference levels demand. */
class CalibrationTest {
    @Test
    void withFeedbackCutTheReferenceManHasHisReferenceLevels() {
        Sampled chain = Calibration.chain(Map.of());
        assertThat(chain.mean(Volunteer.LH)).isCloseTo(4.0, within(0.08));
        assertThat(chain.mean(Volunteer.FSH)).isCloseTo(4.5, within(0.14));
        assertThat(chain.mean(Volunteer.T)).isCloseTo(15.6, within(0.32));
        assertThat(chain.mean(Volunteer.E2)).isCloseTo(85, within(1.7));
        assertThat(chain.mean(Volunteer.DHT)).isCloseTo(1.3, within(0.03));
        assertThat(chain.mean(Volunteer.SHBG)).isCloseTo(30, within(0.6));
        assertThat(chain.mean(Volunteer.ITT)).isCloseTo(1200, within(24.0));
        assertThat(chain.mean(Volunteer.INHIBIN_B)).isCloseTo(200, within(6.0));
        assertThat(chain.mean(Volunteer.SPERM)).isCloseTo(73, within(1.5));
    }

    @Test
    void theTablesHoldTheDerivedConstants() {
        Calibration.derive(1).forEach((constant, derived) -> {
            double table = Texts.man().find(constant).flatMap(Quantity::origin).orElseThrow().value();
            assertThat(derived / table).as(constant).isCloseTo(1, within(0.02));
        });
    }
}
