package org.leydig.engine.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.leydig.engine.Sketch.num;
import static org.leydig.engine.Sketch.op;
import static org.leydig.engine.Sketch.ref;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leydig.engine.Sketch;
import org.leydig.language.model.Operator;

/** Validation: a state is slow only where it changes over days and something keeps strides short. */
class SlownessTest {
    @Test
    void beside_a_clock_what_changes_over_days_is_slow_and_nothing_else() {
        Sketch man = drug().state("phase", num(0), num(0.5))
                .event("burst", op(Operator.GREATER_OR_EQUAL, ref("phase"), num(1)), "phase", num(0));
        assertEquals(Set.of("blood"), Slowness.of(man.model(), 24));
    }

    @Test
    void what_starts_from_nothing_is_slow_if_it_moves_little_on_its_way() {
        Sketch man = new Sketch()
                .state("rest", num(0), op(Operator.MULTIPLY, num(0.0002), op(Operator.SUBTRACT, num(1), ref("rest"))))
                .state("phase", num(0), num(0.5))
                .event("burst", op(Operator.GREATER_OR_EQUAL, ref("phase"), num(1)), "phase", num(0));
        assertEquals(Set.of("rest"), Slowness.of(man.model(), 24));
    }

    @Test
    void where_no_event_keeps_steps_short_no_state_is_slow() {
        assertEquals(Set.of(), Slowness.of(drug().model(), 24));
    }

    /** A drug that is absorbed within the hour and leaves over two days. */
    private static Sketch drug() {
        return new Sketch().state("gut", num(0), op(Operator.MULTIPLY, num(-1), ref("gut")))
                .state("blood", num(0),
                        op(Operator.SUBTRACT, ref("gut"), op(Operator.MULTIPLY, num(0.02), ref("blood"))));
    }
}
