package org.leydig.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Validation: what raises testosterone, and the men who need it, against published experiments. */
class StimulationTest {
    private static final double NG_PER_DL = 28.842;

    /** P-M1: BMI 32 to 43: T 390 to 320 ng/dL, LH 4.5 to 3.1 IU/L; P-M4: pulses as often, and smaller; N-M08: LH normal. */
    @Test
    void anObeseManHasLowTestosteroneWithoutHighLh() {
        Sampled obese = man("obese").watch(4, 0.25, List.of());
        Sampled lean = Volunteer.even(Map.of()).settled(60).watch(4, 0.25, List.of());
        assertThat(NG_PER_DL * obese.mean(Volunteer.T)).isBetween(240.0, 400.0);
        assertThat(obese.mean(Volunteer.SHBG)).isBetween(12.0, 26.0);
        assertThat(obese.mean(Volunteer.LH)).isBetween(2.3, 4.0).isLessThan(lean.mean(Volunteer.LH));
        assertThat(obese.mean(Volunteer.FREE_T)).isLessThan(0.9 * lean.mean(Volunteer.FREE_T));
        assertThat(obese.mean(Volunteer.BURST_RATE) / lean.mean(Volunteer.BURST_RATE)).isBetween(0.8, 1.3);
    }

    /** R-D1, R-D23, R-D24, R-D26: 25 mg daily brings T from 165-220 to 430-600 ng/dL, LH and FSH up. */
    @Test
    void enclomipheneRaisesHisOwnHormones() {
        Volunteer man = man("functional");
        Sampled before = man.twin().watch(4, 0.25, List.of());
        man.watch(56, 24, Doses.enclomipheneDaily(25, 56));
        Sampled on = man.watch(4, 0.25, Doses.enclomipheneDaily(25, 4));
        assertThat(on.mean(Volunteer.T) / before.mean(Volunteer.T)).isBetween(1.5, 3.0);
        assertThat(on.mean(Volunteer.LH) / before.mean(Volunteer.LH)).isBetween(1.5, 3.0);
        assertThat(on.mean(Volunteer.FSH) / before.mean(Volunteer.FSH)).isBetween(1.2, 3.0);
    }

    /** R-D3, R-D7, R-D9, R-A7: 25 mg daily: T x 2.0 to 2.5, LH x 1.5 to 2.6, isomers 44 and 2.2 ug/L. */
    @Test
    void clomipheneDoesSoToo() {
        Volunteer man = man("functional");
        Sampled before = man.twin().watch(4, 0.25, List.of());
        man.watch(176, 24, Doses.clomipheneDaily(25, 176));
        Sampled on = man.watch(4, 0.25, Doses.clomipheneDaily(25, 4));
        assertThat(on.mean(Volunteer.T) / before.mean(Volunteer.T)).isBetween(1.5, 2.9);
        assertThat(on.mean(Volunteer.LH) / before.mean(Volunteer.LH)).isBetween(1.4, 2.8);
        assertThat(on.mean(Volunteer.FSH) / before.mean(Volunteer.FSH)).isBetween(1.2, 3.0);
    }

    /** P-T26, R-F1: 6000 IU once: T x 1.6 at 4 h, a plateau for the day, higher on days 3 and 4, falling on day 6. */
    @Test
    void onceHcgLiftsTestosteroneAtOnceAndAgainAfterThreeDays() {
        Volunteer man = Volunteer.even(Map.of("leydig.rhythm_amplitude", 0.0)).settled(60);
        double before = man.twin().watch(4, 0.25, List.of()).mean(Volunteer.T);
        Sampled after = man.watch(7, 0.5, Doses.hcgIntoAMuscleOnce(6000));
        double first = after.mean(Volunteer.T, 4 / 24.0, 1) / before;
        double second = after.mean(Volunteer.T, 3, 4) / before;
        assertThat(first).isBetween(1.3, 2.0);
        assertThat(second).isGreaterThan(first).isBetween(1.6, 3.0);
        assertThat(after.mean(Volunteer.T, 6, 6.5) / before).isLessThan(0.8 * second);
    }

    /** P-C1, P-C3, P-L22: no puberty: LH 0.4 IU/L, testes of 1 to 3.3 mL, inhibin B low, castrate testosterone. */
    @Test
    void withoutGnrhThereWasNoPuberty() {
        Sampled man = Volunteer.even(Texts.differs("chh")).settled(400).watch(2, 0.5, List.of());
        assertThat(man.mean(Volunteer.LH)).isBetween(0.1, 0.8);
        assertThat(NG_PER_DL * man.mean(Volunteer.T)).isLessThan(80);
        assertThat(man.mean(Volunteer.TESTIS)).isBetween(1.0, 3.3);
        assertThat(man.mean(Volunteer.INHIBIN_B)).isLessThan(30);
        assertThat(man.mean(Volunteer.SPERM)).isLessThan(0.1);
        assertThat(man.pulses(Volunteer.LH)).isZero();
    }

    private static Volunteer man(String kind) {
        return Volunteer.even(Texts.differs(kind)).settled(90);
    }
}
