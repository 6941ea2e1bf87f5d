package org.leydig.trial.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leydig.language.source.Source;

/** Validation: a made-up body's known truth is found, and a fit that was stopped ends with the bits of one that was not. */
class CalibratingTest {
    private static final Stage.Wanted RATE = new Stage.Wanted("rate", 0.01, 5, 0.22, 1);
    private static final Stage.Wanted BRAKE = new Stage.Wanted("brake", 0.1, 50, 2.2, 1);
    private static final Stage.Wanted IDLE = new Stage.Wanted("idle", 0.1, 10, 1, 1);

    private static Stage stage(String name, Stage.Way way, Stage.Wanted... wanted) {
        return new Stage(name, "for a test", way, way == Stage.Way.CMA_ES ? 25 : 8, true, 0.06, 0,
                List.of(wanted), Set.of("x"), Set.of());
    }

    private static final List<Stage> STAGES = List.of(stage("one", Stage.Way.CMA_ES, RATE),
            stage("all", Stage.Way.GAUSS_NEWTON, RATE, BRAKE, IDLE));

    private static Question question(Decay body, List<Stage> stages) {
        Plan plan = new Plan("a test", 3, Set.of("odd"), List.of("rate"), stages, new Source("calibration.yaml", ""));
        return new Question(plan, stage -> body,
                Decay::scale, "body", 2);
    }

    @Test
    void theKnownTruthIsFound() throws InterruptedException {
        Calibration found = Calibrating.calibrate(question(new Decay(), STAGES), Keeping.NOTHING, Listening.SILENT);
        Map<String, Double> values = found.values();
        assertThat(values.get("rate")).isCloseTo(0.3, within(0.01));
        assertThat(values.get("brake")).isCloseTo(2.5, within(0.1));
        assertThat(found.derived().get("scale")).isCloseTo(13, within(0.1));
        assertThat(found.stages()).hasSize(2);
        assertThat(found.stages().getLast().after()).isLessThan(0.2 * found.stages().getFirst().before());
        assertThat(found.rows()).hasSize(11);
        assertThat(found.profiles().get("rate")).hasSize(4).allSatisfy(p -> assertThat(p.rise()).isPositive());
    }

    @Test
    void whatTheStudiesCannotTellIsSaid() throws InterruptedException {
        Calibration found = Calibrating.calibrate(question(new Decay(), STAGES), Keeping.NOTHING, Listening.SILENT);
        for (Calibration.Fitted p : found.parameters()) {
            if (p.name().equals("idle")) {
                assertThat(p.told()).isCloseTo(0, within(1e-9));
                assertThat(p.error()).isCloseTo(1, within(1e-9));
                assertThat(p.tellers()).isEmpty();
            } else {
                assertThat(p.told()).isGreaterThan(0.9);
                assertThat(p.tellers()).isNotEmpty();
            }
        }
        assertThat(found.directions().getLast().singular()).isLessThan(1e-9);
    }

    /** Weighted mean: 3 rows of sigma 0.15, drawn to none by a prior of 0.3: 3/0.0225 of 3/0.0225 + 1/0.09. */
    @Test
    void theScaleOfAnAssayIsEstimatedInClosedForm() throws InterruptedException {
        Calibration found = Calibrating.calibrate(question(new Decay(), STAGES), Keeping.NOTHING, Listening.SILENT);
        double drawn = 3 / 0.0225 / (3 / 0.0225 + 1 / 0.09);
        assertThat(Math.log(found.assays().get("odd"))).isCloseTo(drawn * Math.log(1.4), within(0.03));
        assertThat(found.assays()).containsOnlyKeys("odd");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 40, 104, 120, 137})
    void aFitStoppedAnywhereEndsWithTheSameBits(int runs) throws InterruptedException {
        KeptInMemory whole = new KeptInMemory();
        Calibration atOnce = Calibrating.calibrate(question(new Decay(), STAGES), whole, Listening.SILENT);
        KeptInMemory kept = new KeptInMemory();
        Decay first = new Decay().stoppedAfter(runs);
        assertThatThrownBy(() -> Calibrating.calibrate(question(first, STAGES), kept, Listening.SILENT))
                .hasMessageContaining("power failed");
        Decay second = new Decay();
        Calibration resumed = Calibrating.calibrate(question(second, STAGES), kept, Listening.SILENT);
        assertThat(resumed.parameters()).isEqualTo(atOnce.parameters());
        assertThat(resumed.stages()).isEqualTo(atOnce.stages());
        Decay third = new Decay();
        assertThat(Calibrating.calibrate(question(third, STAGES), kept, Listening.SILENT).parameters())
                .isEqualTo(atOnce.parameters());
        assertThat(third.runs.get()).as("all remembered but the last look at each stage").isEqualTo(STAGES.size());
    }

    @Test
    void whatWasFoundWithAnotherBodyDoesNotCount() throws InterruptedException {
        KeptInMemory kept = new KeptInMemory();
        Question question = question(new Decay(), STAGES);
        Calibrating.calibrate(question, kept, Listening.SILENT);
        Decay again = new Decay();
        Question other = new Question(question.plan(), stage -> again, question.derived(),
                "another body", 2);
        Calibrating.calibrate(other, kept, Listening.SILENT);
        assertThat(again.runs.get()).isGreaterThan(50);
    }

    @Test
    void howFarItHasComeIsTold() throws InterruptedException {
        List<String> told = new ArrayList<>();
        Map<String, Long> most = new HashMap<>();
        Calibrating.calibrate(question(new Decay(), STAGES), Keeping.NOTHING, new Listening() {
            @Override
            public void stage(String name, int rows, int parameters) {
                told.add(name + " " + rows + " " + parameters);
            }

            @Override
            public void iteration(String stage, int iteration, int of, double misfit) {
                assertThat(iteration).isBetween(1, of);
            }

            @Override
            public void done(long evaluations, long of) {
                assertThat(evaluations).isGreaterThanOrEqualTo(most.getOrDefault("done", 0L));
                most.put("done", evaluations);
            }
        });
        assertThat(told).containsExactly("one 11 1", "all 11 3");
        assertThat(most.get("done")).isGreaterThan(100);
    }
}
