package org.leydig.clinic.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leydig.engine.course.Series;

/** Validation: pulses put into a series by hand are found, and noise is not. */
class PulsesTest {
    private static final PulseRule THRESHOLD = new Threshold(0.2, 0.3, 0.5, 1 / 3.0);
    private static final PulseRule CLUSTER = new Cluster(2, 1, 2, 2, 1 / 3.0);
    private static final Performance IRMA = new Performance(1, 0.06, 0.1);
    private static final Assay ASSAY = new Assay("lh-irma", "LH", Assay.Kind.IMMUNOASSAY, Map.of("LH", IRMA),
            Set.of("LH"), Optional.of("cluster"));

    private static int count(double... values) {
        return Pulses.in(Series.every(1 / 6.0, 0, (values.length - 1) / 6.0), Series.of(values), THRESHOLD,
                Performance.EXACT).found().size();
    }

    /** LH that rises from 2 to 6 IU/L within minutes every {@code period} hours and falls with a half-life of 1 h. */
    private static Pulses pulses(PulseRule rule, double period, double minutes, double days, double error) {
        Series hours = Series.every(minutes / 60, 0, 24 * days);
        double[] values = new double[hours.size()];
        for (int i = 0; i < values.length; i++) {
            double since = (hours.at(i) + period / 2) % period;
            values[i] = 2 + 5 * (Math.exp(-since * Math.log(2)) - Math.exp(-since * 8));
        }
        Series body = Series.of(values);
        if (error == 0) return Pulses.in(hours, body, rule, IRMA);
        return Pulses.in(hours, ASSAY.read("LH", body, hours, 1, 0), rule, IRMA);
    }

    @Test
    void findsWhatRisesAndFalls() {
        assertThat(count(4, 3.6, 3.2, 5, 4.5, 4, 3.6, 3.2, 2.9, 5, 4.4, 3.9, 3.5)).isEqualTo(2);
    }

    @Test
    void findsAPulseThatRidesOnTheTailOfAnother() {
        assertThat(count(2, 6, 5.6, 5.2, 4.9, 7, 6.4, 5.8, 4.0, 3.0, 2.5)).isEqualTo(2);
    }

    @Test
    void leavesNoiseAndTrendsAlone() {
        assertThat(count(3, 3.2, 2.9, 3.3, 3.0, 3.3, 2.9, 3.1, 3)).isZero();
        assertThat(count(3, 3.5, 4, 4.5, 5, 5.5, 6)).as("a rise without a fall").isZero();
        assertThat(count(0, 0, 0, 0, 0)).as("nothing").isZero();
        assertThat(count(0.01, 0.05, 0.01, 0.05, 0.01)).as("below the assay").isZero();
    }

    @ParameterizedTest
    @CsvSource({"2, 10, 12", "1, 10, 24", "4, 20, 6"})
    void bothRulesCountWhatIsThereWithoutNoise(double period, double minutes, double perDay) {
        for (PulseRule rule : new PulseRule[]{THRESHOLD, CLUSTER}) {
            Pulses found = pulses(rule, period, minutes, 3, 0);
            assertThat(found.perDay()).as("%s", rule).isCloseTo(perDay, within(0.5));
            assertThat(found.interval()).isCloseTo(60 * period, within(0.01));
            assertThat(found.amplitude()).isCloseTo(found.peak() - found.nadir(), within(1e-9));
            assertThat(found.trailing().at(10)).isNaN();
            assertThat(found.trailing().at(found.hours().size() - 1)).isCloseTo(perDay, within(1.01));
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 12, 2", "10, 12, 2", "20, 12, 2"})
    void bothRulesCountAlmostTheSameWithTheErrorOfAnAssay(double minutes, double perDay, double off) {
        for (PulseRule rule : new PulseRule[]{THRESHOLD, CLUSTER}) {
            Pulses found = pulses(rule, 2, minutes, 20, 1);
            assertThat(found.perDay()).as("%s at %s min", rule, minutes).isCloseTo(perDay, within(off));
        }
    }

    /** P-G4: at 20 min 3.4 pulses are found in 8 h where 4-min sampling finds 10.3; intervals of 47 min on the average. */
    @Test
    void coarseSamplesMissPulsesThatFollowFast() {
        for (PulseRule rule : new PulseRule[]{THRESHOLD, CLUSTER}) {
            double dense = pulses(rule, 0.75, 5, 10, 0).perDay();
            double coarse = pulses(rule, 0.75, 20, 10, 0).perDay();
            assertThat(dense).as("%s", rule).isCloseTo(32, within(1.0));
            assertThat(coarse).as("%s", rule).isLessThan(0.75 * dense);
        }
    }

    @Test
    void clusterFindsFewPulsesInNoiseAlone() {
        Series hours = Series.every(1 / 6.0, 0, 240);
        double[] flat = new double[hours.size()];
        java.util.Arrays.fill(flat, 4);
        Series noise = ASSAY.read("LH", Series.of(flat), hours, 1, 0);
        assertThat(Pulses.in(hours, noise, CLUSTER, IRMA).perDay()).as("2 x 1").isLessThan(4);
        // a t of 2 is passed by chance in one of 44 comparisons, so by three or four of the 144 in a day
        assertThat(Pulses.in(hours, noise, new Cluster(2, 2, 2, 2, 1), IRMA).perDay()).as("2 x 2").isLessThan(4);
        assertThat(Pulses.in(hours, noise, new Cluster(2, 2, 3, 3, 1), IRMA).perDay()).as("t of 3").isLessThan(0.5);
    }

    @Test
    void aPulseKnowsItsNadirAndItsRise() {
        Series values = Series.of(3, 2.5, 2, 2, 6, 5.4, 4.6, 3.9, 3.3, 3);
        Series hours = Series.every(1 / 6.0, 0, 1.5);
        assertThat(Pulses.in(hours, values, CLUSTER, IRMA).found()).containsExactly(new Pulse(3, 4, 4));
        assertThat(Pulses.in(hours, values, THRESHOLD, IRMA).found()).containsExactly(new Pulse(2, 4, 4));
    }
}
