package org.leydig.clinic.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;
import org.leydig.engine.course.Simulator;
import org.leydig.language.Antimony;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.model.Model;
import org.leydig.language.source.Shelf;
import org.leydig.language.source.Source;

/** Validation: a man whose slow tissue is quick goes at one pace, bit for bit, and says so. */
class BodyTest {
    private static final Model PULSING = Antimony.lower(Antimony.read(new Source("pulsing.ant", """
            model pulsing()
              phase = 0; hormone = 1; tissue = 1; tau = 200;
              phase' = 0.5;
              hormone' = -hormone;
              tissue' = (hormone - tissue) / tau;
              burst: at (phase >= 1): phase = 0, hormone = hormone + 1;
            end
            """), Shelf.EMPTY));
    private static final Body BODY = new Body(PULSING, Simulator.of(PULSING, Set.of("tissue")), Simulator::run);

    @Test
    void slow_tissue_goes_at_its_own_pace() {
        assertThat(run(Body.METHOD, 200).notices()).isEmpty();
    }

    @Test
    void who_cannot_go_at_two_paces_goes_at_one() {
        Course asked = run(Body.METHOD, 1e-3);
        Course atOnePace = run(Method.USUAL, 1e-3);
        assertThat(asked.column("tissue").toArray()).containsExactly(atOnePace.column("tissue").toArray());
        assertThat(asked.notices()).extracting(Diagnostic::code).containsExactly("LEY1165");
        assertThat(atOnePace.notices()).isEmpty();
    }

    private static Course run(Method method, double tau) {
        return BODY.run(new Request(Optional.empty(), 0, 480, Series.every(24, 0, 480), List.of("tissue"),
                Map.of("tau", tau), List.of(), List.of(), method, 1, 1));
    }
}
