package org.leydig.engine.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.leydig.engine.Sketch.num;
import static org.leydig.engine.Sketch.op;
import static org.leydig.engine.Sketch.ref;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leydig.engine.Sketch;
import org.leydig.language.model.Event;
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

    /** Made steadily and let out by each burst: between bursts it is slow to come to rest, and heads far up. */
    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.6, 0.83, 1.1, 1.7, 1.9, 2.3, 3.1})
    void a_store_that_bursts_let_out_is_not_slow_wherever_between_them_it_is_looked_at(double interval) {
        Event burst = new Event("burst", op(Operator.GREATER_OR_EQUAL, ref("phase"), num(1)), Optional.empty(),
                Optional.empty(), true, true, true,
                List.of(new Event.Assignment("phase", num(0), Sketch.NOWHERE),
                        new Event.Assignment("signal", Sketch.plus(ref("signal"), num(1)), Sketch.NOWHERE)),
                Sketch.NOWHERE);
        Sketch man = new Sketch().state("phase", num(0), num(1 / interval))
                .state("signal", num(0), Sketch.times(num(-5), ref("signal")))
                .state("store", num(20),
                        Sketch.minus(num(4), Sketch.times(Sketch.plus(num(0.01), ref("signal")), ref("store"))))
                .event(burst);
        assertEquals(Set.of(), Slowness.of(man.model(), 24));
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
