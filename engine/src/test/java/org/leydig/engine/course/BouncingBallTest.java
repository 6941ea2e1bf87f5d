package org.leydig.engine.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.leydig.engine.Sketch.num;
import static org.leydig.engine.Sketch.op;
import static org.leydig.engine.Sketch.ref;
import static org.leydig.engine.Sketch.times;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leydig.engine.Sketch;
import org.leydig.language.model.Operator;

/**
 * Validation: a ball dropped from height 1 with gravity 2 and restitution 1/2 meets the ground first at 1, and then at
 * 1 + 2 (1/2 + 1/4 + ...): event times are known exactly, and never reach 3.
 */
class BouncingBallTest {
    private static final Simulator BALL = Simulator.of(new Sketch().state("height", num(1), ref("speed"))
            .state("speed", num(0), num(-2))
            .event("bounce", op(Operator.LESS_OR_EQUAL, ref("height"), num(0)), "speed", times(num(-0.5), ref("speed")))
            .model());

    private static Request until(double end) {
        return new Request(Optional.empty(), 0, end, Series.of(0, 0.5, end), List.of("height", "speed"), Map.of(),
                List.of(), List.of(), Method.USUAL.within(1e-10), 1, 1);
    }

    @Test
    void meetsTheGroundWhenItMust() {
        Course course = BALL.run(until(2.99));
        List<Double> met = course.happenings().stream().map(Course.Happening::time).toList();
        double expected = 1;
        double flight = 1;
        assertThat(met).hasSize(8);
        for (double time : met) {
            assertThat(time).isCloseTo(expected, within(1e-9));
            expected += flight;
            flight /= 2;
        }
        assertThat(course.column("height").at(1)).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void neverPassesTheLimitOfItsBounces() {
        assertThatThrownBy(() -> BALL.run(until(4))).isInstanceOf(RunException.class).hasMessageContaining("bounce")
                .hasMessageContaining("Man 1 at ");
    }
}
