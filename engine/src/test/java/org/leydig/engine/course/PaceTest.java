package org.leydig.engine.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.leydig.engine.Sketch.minus;
import static org.leydig.engine.Sketch.num;
import static org.leydig.engine.Sketch.op;
import static org.leydig.engine.Sketch.plus;
import static org.leydig.engine.Sketch.ref;
import static org.leydig.engine.Sketch.times;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leydig.engine.Sketch;
import org.leydig.engine.course.Method.Scheme;
import org.leydig.language.model.Event;
import org.leydig.language.model.Operator;

/** Validation: between bursts, steps come to where the scheme is stable and stay there, and means are those that must be. */
class PaceTest {
    private static final double LONG = 2000;
    private static final double CLEARANCE = 10;
    private static final double ANSWER = 2;
    private static final double INTERVAL = 2;

    /** A burst every two hours of what is cleared within minutes, and what it releases. */
    private static Course run() {
        Event pulse = new Event("pulse", op(Operator.GREATER_OR_EQUAL, ref("phase"), num(1)), Optional.empty(),
                Optional.empty(), true, true, true,
                List.of(new Event.Assignment("phase", num(0), Sketch.NOWHERE),
                        new Event.Assignment("burst", plus(ref("burst"), num(1)), Sketch.NOWHERE)),
                Sketch.NOWHERE);
        var model = new Sketch().state("phase", num(0), num(1 / INTERVAL))
                .state("burst", num(0), times(num(-CLEARANCE), ref("burst")))
                .state("answer", num(0), minus(ref("burst"), times(num(ANSWER), ref("answer")))).event(pulse).model();
        Method method = new Method(Scheme.EXPLICIT_LOW, 3e-3, 3e-3, true, 100_000);
        return Simulator.of(model).run(Ask.until(LONG).at(Series.every(0.01, LONG / 2 + 0.005, LONG).toArray())
                .report("answer").by(method).request());
    }

    @Test
    void stepsStayWhereTheSchemeIsStable() {
        Course course = run();
        assertThat(course.work().events()).isEqualTo((long) (LONG / INTERVAL) - 1);
        assertThat(course.work().rejected()).isLessThan(course.work().events() / 2);
        double mean = 0;
        Series answer = course.column("answer");
        for (int i = 0; i < answer.size(); i++) mean += answer.at(i) / answer.size();
        assertThat(mean).isCloseTo(1 / (INTERVAL * CLEARANCE * ANSWER), withinPercentage(1.0));
    }
}
