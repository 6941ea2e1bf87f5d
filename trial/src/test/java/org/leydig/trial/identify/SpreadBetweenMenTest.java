package org.leydig.trial.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leydig.language.source.Source;
import org.leydig.trial.run.Progress;

/** Validation: the typical man is read for what many men show, and what was found once is not run again. */
class SpreadBetweenMenTest {
    private static final Map<String, Double> SET = Map.of("rate", 0.4, "brake", 2.0, "scale", 14.0);

    private static Question question(String body) {
        Plan plan = new Plan("a test", 3, Set.of(), List.of(), List.of(), new Source("calibration.yaml", ""));
        return new Question(plan, stage -> new Decay(), Decay::scale, body, 1);
    }

    @Test
    void eachFigureIsThatOfManyMen() throws InterruptedException {
        Decay body = new Decay();
        SpreadBetweenMen men = SpreadBetweenMen.at(SET, 24, question("body"), body, Keeping.NOTHING, 5,
                Progress.SILENT);
        double[] typical = body.simulate(Map.of("rate", 0.2, "brake", 1.0, "scale", 12.0));
        double[] ofMen = men.simulate(Map.of("rate", 0.2, "brake", 1.0, "scale", 12.0));
        for (int i = 0; i < typical.length; i++)
            assertThat(ofMen[i]).isCloseTo(Decay.LARGER * typical[i], within(1e-12));
    }

    @Test
    void whatHasNoFigureIsLeftAndNoneCountsMoreThanTwice() {
        Row level = Row.of("s", List.of("X-1"), "T", Optional.empty(), false, 4, Optional.empty());
        Row difference = Row.of("s", List.of("X-1"), "T minus", Optional.empty(), true, -4, Optional.empty());
        double[] factors = SpreadBetweenMen.factors(List.of(level, level, level, difference, difference),
                new double[]{4, Double.NaN, 1, -2, Double.NaN}, new double[]{5, 4, 9, -3, 1});
        assertThat(factors).containsExactly(1.25, 1, 2, -1, 0);
    }

    @Test
    void itIsKeptForTheSameQuestionAlone() throws InterruptedException {
        Keeping kept = new KeptInMemory();
        Decay body = new Decay();
        var first = SpreadBetweenMen.at(SET, 24, question("body"), body, kept, 5, Progress.SILENT);
        int runs = body.runs.get();
        var second = SpreadBetweenMen.at(SET, 24, question("body"), body, kept, 5, Progress.SILENT);
        assertThat(body.runs.get()).isEqualTo(runs);
        assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
        SpreadBetweenMen.at(SET, 24, question("another body"), body, kept, 5, Progress.SILENT);
        SpreadBetweenMen.at(SET, 48, question("body"), body, kept, 5, Progress.SILENT);
        assertThat(body.runs.get()).isEqualTo(runs + 4);
    }
}
