package org.leydig.trial.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.library.Library;
import org.leydig.language.source.Source;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Progress;
import org.leydig.trial.study.Track;

/** Validation: a claim that says how many men there are is asked of so many, and may speak of shares. */
class CrowdTest {
    private static final Library LIBRARY = Library.open();
    private static final String CLAIM = """
            Z%d:
              says: testosterone rises in all
              who: {man: healthy-young%s}
              arms:
                treated: testosterone-enanthate 100 mg im q7d
              draws:
                - T every 1wk from 0wk to 4wk
              seen:
                - {what: '%s', at: 4wk, must: '> 1', because: P-T1}
              notes: made up
            """;

    private static List<Judged> judged(OptionalInt men, String... claims) throws InterruptedException {
        List<Claim> read = ClaimsReader.read(List.of(new Source("claims.yaml", String.join("", claims))), LIBRARY);
        return new Judging(LIBRARY, Options.usual("test", "test")).judge(read, men, 1, Progress.SILENT);
    }

    @Test
    void asManyMenAsItSays() throws InterruptedException {
        List<Judged> all = judged(OptionalInt.empty(), CLAIM.formatted(1, ", men: 5", "share with T > 1 ng/dL"),
                CLAIM.formatted(2, "", "T"));
        assertThat(all).extracting(Judged::men).containsExactly(5, 1);
        assertThat(all.getFirst().seen().getFirst().simulated()).isEqualTo(100);
        assertThat(all).extracting(judged -> judged.claim().notes()).containsOnly("made up");
    }

    @Test
    void orAsManyAsAreAsked() throws InterruptedException {
        assertThat(judged(OptionalInt.of(3), CLAIM.formatted(1, ", men: 5", "T"))).extracting(Judged::men)
                .containsExactly(3);
    }

    @Test
    void whatWasDrawnIsKeptWithABandOfMany() throws InterruptedException {
        List<Judged> all = judged(OptionalInt.empty(), CLAIM.formatted(1, ", men: 5", "T"),
                CLAIM.formatted(2, "", "T"));
        Track many = all.getFirst().tracks().getFirst();
        assertThat(many.hours().size()).isEqualTo(5);
        assertThat(many.low().at(4)).isLessThanOrEqualTo(many.mean().at(4));
        assertThat(all.getLast().tracks().getFirst().low().at(4)).isNaN();
    }
}
