package org.leydig.trial.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.library.Library;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.diagnostic.Rendering;
import org.leydig.language.source.Source;
import org.leydig.trial.study.Study;

/** Regression: plans are read, and wrong ones refused with the very words that were judged good once. */
class PlanTest {
    private static final Path RESOURCES = Path.of("src/test/resources/identify");
    private static final Library SMALL = Library.open("leydig/small-library");
    private static final Map<String, String> TOPICS = Map.of("zwart-1997", "feedback", "matsumoto-1990",
            "testosterone");

    private static Plan read(String text) {
        return Plan.read(new Source("calibration.yaml", text), SMALL.model(), SMALL.assays().keySet(), TOPICS);
    }

    @Test
    void stagesFollowOneAnotherAndALaterOneMayRefitEarlierOnes() {
        Plan plan = read("""
                says: a test
                seed: 7
                scales: [lh-ria]
                profiles: [T_made]
                stages:
                  - stage: first
                    says: clearance
                    method: cma-es
                    iterations: 40
                    parameters: {k_T: 0.1 to 3, k_LH: 0.2 to 5 around 1 within 0.3}
                    studies: [zwart-1997]
                  - stage: everything
                    says: together
                    method: gauss-newton
                    differences: central
                    refit: first
                    parameters: {T_made: 5 to 50}
                    topics: [testosterone, feedback]
                """);
        assertThat(plan.seed()).isEqualTo(7);
        Stage first = plan.stages().getFirst();
        assertThat(first.way()).isEqualTo(Stage.Way.CMA_ES);
        assertThat(first.takes("zwart-1997", "feedback")).isTrue();
        assertThat(first.takes("matsumoto-1990", "testosterone")).isFalse();
        assertThat(first.parameters().getLast()).isEqualTo(new Stage.Wanted("k_LH", 0.2, 5, 1, 0.3));
        Stage last = plan.stages().getLast();
        assertThat(last.parameters()).extracting(Stage.Wanted::name).containsExactly("k_T", "k_LH", "T_made");
        assertThat(last.central()).isTrue();
        assertThat(last.takes("matsumoto-1990", "testosterone")).isTrue();
    }

    @Test
    void wrongPlansAreToldAllThatIsWrong() throws IOException {
        String text = Files.readString(RESOURCES.resolve("calibration.yaml"));
        InputException refused = catchThrowableOfType(InputException.class, () -> read(text));
        String told = Rendering.plain().render(refused.diagnostics());
        Path expected = RESOURCES.resolve("expected.txt");
        if (Boolean.getBoolean("golden.write")) Files.writeString(expected, told);
        assertThat(told).isEqualTo(Files.readString(expected));
    }

    @Test
    void theLibrarysPlanFitsParametersThatTheBodyHas() {
        Library library = Library.open();
        Map<String, String> topics = new HashMap<>();
        Study.all(library).forEach(s -> topics.put(s.id(), s.topic()));
        Plan plan = Plan.of(library, topics);
        assertThat(plan.stages()).hasSizeGreaterThan(4);
        assertThat(plan.stages().getLast().parameters()).hasSizeGreaterThan(40);
    }
}
