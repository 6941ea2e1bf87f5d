package org.leydig.trial.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.patient.Body;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Progress;

/** Validation: a study of small men, whose testosterone rests at known values, finds them. */
class ValidatingTest {
    /** Mean over men of a lognormal: 15 nmol/L in the middle, SD 0.3 of the logarithm. */
    private static final double T = 15 * 28.842 * Math.exp(0.3 * 0.3 / 2);
    private static final int MEN = 40;
    private static final Study STUDY = Made.study("made", "feedback",
            "arm: one, what: T, at: 24h, published: 453 (SD 139), unit: ng/dL",
            "arm: one, what: T, at: 24h, published: 15.7, unit: nmol/L",
            "arm: one, what: mean T, over: other, published: 1, unit: fold",
            "arm: one, what: share with T < 100 ng/dL, published: 0, unit: '%'",
            "arm: one, what: T, at: 24h, of: cv, published: 31, unit: '%'");

    private static Validation run(int threads, long seed) throws InterruptedException {
        return Validating.validate(List.of(STUDY), Made.LIBRARY,
                new Options("test", "leydig validate", Body.METHOD, threads), Progress.SILENT, seed, MEN);
    }

    /** Men differ by 31 % and the assay errs by 5 %: their mean is known to 31 % over the root of 40, their CV to 12 %. */
    @Test
    void theKnownLevelIsFound() throws InterruptedException {
        StudyResult found = run(2, 1).results().getFirst();
        assertThat(found.men()).isEqualTo(MEN);
        assertThat(found.notices()).isEmpty();
        List<Scored> rows = found.rows();
        assertThat(rows.get(0).simulated()).isCloseTo(T, within(3 * 0.31 * T / Math.sqrt(MEN)));
        assertThat(rows.get(1).simulated()).isCloseTo(rows.get(0).simulated() / 28.842, within(1e-3));
        assertThat(rows.get(2).simulated()).isCloseTo(1, within(0.01));
        assertThat(rows.get(3).simulated()).isEqualTo(0);
        assertThat(rows.get(4).simulated()).isCloseTo(31, within(3 * 31 / Math.sqrt(2 * MEN)));
        assertThat(rows).allMatch(Scored::inside);
    }

    /**
     * Of men whose testosterone is lognormal, those above the median are half, and their mean is the mean of all times
     * 2 Phi(0.3) = 1.236.
     */
    @Test
    void menWhoFailTheScreenAreLeftOut() throws InterruptedException {
        double median = 15 * 28.842;
        Study screened = Made.studyOf("{man: usual, n: 10, screen: T > " + median + " ng/dL}", "made", "feedback",
                "arm: one, what: T, at: 24h, published: 559, unit: ng/dL");
        StudyResult found = Validating.validate(List.of(screened), Made.LIBRARY,
                new Options("test", "leydig validate", Body.METHOD, 2), Progress.SILENT, 1, MEN).results().getFirst();
        assertThat(found.men()).isBetween(MEN / 2 - 3, MEN / 2 + 3);
        assertThat(found.notices()).isEmpty();
        double mean = 1.236 * T;
        assertThat(found.rows().getFirst().simulated()).isCloseTo(mean,
                within(3 * 0.18 * mean / Math.sqrt(found.men())));
    }

    @Test
    void tracksHoldTheMenAtTheDraws() throws InterruptedException {
        List<Track> tracks = run(2, 1).results().getFirst().tracks();
        assertThat(tracks).as("two arms; LH once, T in two lines of draws").hasSize(2 * 3);
        for (Track track : tracks)
            for (int i = 0; i < track.hours().size(); i++)
                assertThat(track.mean().at(i)).isBetween(track.low().at(i), track.high().at(i));
    }

    @Test
    void threadsDoNotMatterAndTheSeedDoes() throws InterruptedException {
        assertThat(run(1, 1).results()).isEqualTo(run(3, 1).results());
        assertThat(run(2, 2).results()).isNotEqualTo(run(2, 1).results());
    }
}
