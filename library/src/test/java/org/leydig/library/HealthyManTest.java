package org.leydig.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leydig.language.model.Quantity;

/** Validation: the reference man and men around him have the hormones and semen that healthy young men have. */
class HealthyManTest {
    /** P-T1, P-T2, P-T12, P-E2, P-L1, P-L2, P-T4, P-L24, P-E9, P-T20, P-S13, P-S30: published ranges of young men. */
    @Test
    void hisDayIsThatOfAHealthyYoungMan() {
        Sampled days = Volunteer.chancy(Map.of(), 1).settled(60).watch(8, 0.25, List.of());
        assertThat(days.mean(Volunteer.T)).isBetween(14.5, 17.0);
        assertThat(morning(days)).isBetween(17.0, 22.0);
        assertThat(days.mean(Volunteer.T) / morning(days)).isBetween(0.74, 0.86);
        assertThat(days.mean(Volunteer.E2)).isBetween(70.0, 105.0);
        assertThat(days.mean(Volunteer.LH)).isBetween(3.2, 5.2);
        assertThat(days.mean(Volunteer.FSH)).isBetween(3.5, 6.0);
        assertThat(days.mean(Volunteer.SHBG)).isBetween(25.0, 35.0);
        assertThat(days.mean(Volunteer.DHT)).isBetween(1.0, 2.0);
        assertThat(days.mean(Volunteer.INHIBIN_B)).isBetween(130.0, 255.0);
        assertThat(days.mean(Volunteer.ITT)).isBetween(900.0, 1600.0);
        assertThat(days.mean(Volunteer.SPERM)).isBetween(55.0, 95.0);
        assertThat(days.mean(Volunteer.TESTIS)).isBetween(16.0, 20.0);
    }

    /** P-G5, P-G6, P-G7, P-G3: 10 to 14 pulses in 24 h under 10-minute sampling. */
    @Test
    void tenToFourteenPulsesOfLhADay() {
        Volunteer man = Volunteer.chancy(Map.of(), 2).settled(30);
        double pulses = 0;
        for (int day = 0; day < 10; day++) pulses += man.watch(1, 1.0 / 6, List.of()).pulses(Volunteer.LH);
        assertThat(pulses / 10).isBetween(10.0, 14.0);
    }

    /** P-T1: of non-obese men of 19 to 39 years 95 % have a morning testosterone of 264 to 916 ng/dL. */
    @Test
    void menAroundHimHaveThePublishedSpreadOfTestosterone() {
        List<Double> morning = new ArrayList<>();
        Random chance = new Random(11);
        for (int i = 0; i < 80; i++) {
            morning.add(
                    28.842 * morning(Volunteer.chancy(someone(chance), 100 + i).settled(30).watch(2, 0.25, List.of())));
        }
        Collections.sort(morning);
        assertThat(morning.get(40)).isBetween(450.0, 620.0);
        assertThat(morning.stream().filter(t -> t >= 264 && t <= 916).count()).isGreaterThanOrEqualTo(72);
        assertThat(morning.get(72) / morning.get(8)).isBetween(1.5, 3.0);
    }

    /** Mean of the samples from 08:00 to 10:00. */
    private static double morning(Sampled days) {
        double sum = 0;
        int n = 0;
        for (int day = 0; day + 1 < 9; day++) {
            double mean = days.mean(Volunteer.T, day, day + 2 / 24.0);
            if (!Double.isNaN(mean)) {
                sum += mean;
                n++;
            }
        }
        return sum / n;
    }

    /** A man whose parameters differ from the reference man's by the spreads in the origin tables. */
    private static Map<String, Double> someone(Random chance) {
        Map<String, Double> differs = new HashMap<>();
        for (Quantity q : Texts.man().of(Quantity.Kind.PARAMETER)) {
            q.origin().filter(o -> o.spread() > 0).filter(o -> !q.name().startsWith("drugs."))
                    .ifPresent(o -> differs.put(q.name(), o.value() * Math.exp(o.spread() * chance.nextGaussian())));
        }
        return differs;
    }
}
