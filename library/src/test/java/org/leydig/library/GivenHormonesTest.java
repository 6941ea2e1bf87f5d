package org.leydig.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leydig.engine.dose.Dose;

/** Validation: hormones given from outside, and what blocks them, against published experiments. */
class GivenHormonesTest {
    private static final double NG_PER_DL = 28.842;

    /** P-L17, P-T25: 15.3 IU of LH every 2 h under ganirelix: LH 4.8 (3.3 to 7.1) IU/L, T up to 440 to 611 ng/dL. */
    @Test
    void givenLhStandsInForHisOwn() {
        List<Dose> doses = new ArrayList<>(Doses.ganirelixOnce(2));
        doses.add(new Dose(10, "drugs.lh.vein", 15.3, 0, 2, 6, Dose.SteadyState.NONE, Dose.Kind.DOSE));
        Sampled man = Volunteer.even(Map.of()).settled(30).watch(1, 1 / 12.0, doses);
        assertThat(man.mean(Volunteer.LH, 20 / 24.0, 1)).isBetween(3.8, 5.8);
        assertThat(NG_PER_DL * man.mean(Volunteer.T, 8 / 24.0, 10 / 24.0)).isLessThan(120);
        assertThat(NG_PER_DL * man.mean(Volunteer.T, 20 / 24.0, 1)).isBetween(390.0, 660.0);
    }

    /** P-L16: 150 IU of FSH into a muscle of a suppressed man: 3.8 IU/L more after 10 h, halved in a day or so. */
    @Test
    void givenFshIsMeasuredAndFades() {
        Volunteer man = Volunteer.even(Map.of()).settled(30);
        man.watch(42, 24, Doses.enanthateWeekly(200, 6));
        Sampled after = man.watch(3, 1, Doses.fshUnderTheSkinOnce(150));
        double peak = after.mean(Volunteer.FSH, 9 / 24.0, 11 / 24.0);
        assertThat(peak).isBetween(3.0, 4.7);
        assertThat(after.mean(Volunteer.FSH, 34 / 24.0, 47 / 24.0) / peak).isBetween(0.35, 0.7);
    }

    /** P-G15: 25 ng/kg of GnRH every 2 h for five days without GnRH of his own: LH 4.4, FSH 15.5; within a factor of 2. */
    @Test
    void givenGnrhWakesThePituitary() {
        Volunteer man = Volunteer.even(Texts.differs("chh")).settled(200);
        Sampled on = man.watch(6, 0.25, Volunteer.every(2, 72, "drugs.gonadorelin.central", 1.75));
        assertThat(on.mean(Volunteer.LH, 4, 6)).isBetween(2.2, 8.8);
        assertThat(on.mean(Volunteer.FSH, 4, 6)).isBetween(7.7, 31.0);
    }

    /** P-F8, R-G12: 240 mg of degarelix: T less 88 % on day 1 and castrate after. */
    @Test
    void aDepotOfAntagonistSilencesWithoutAFlare() {
        Volunteer man = Volunteer.even(Map.of()).settled(30);
        double before = man.twin().watch(4, 0.25, List.of()).mean(Volunteer.T);
        Sampled on = man.watch(30, 0.5, Doses.degarelixOnce(240));
        assertThat(on.mean(Volunteer.T, 0.9, 1.1) / before).isLessThan(0.16);
        assertThat(NG_PER_DL * on.mean(Volunteer.T, 13, 30)).isLessThan(50);
    }
}
