package org.leydig.engine.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.leydig.engine.Sketch.minus;
import static org.leydig.engine.Sketch.num;
import static org.leydig.engine.Sketch.op;
import static org.leydig.engine.Sketch.plus;
import static org.leydig.engine.Sketch.ref;
import static org.leydig.engine.Sketch.time;
import static org.leydig.engine.Sketch.times;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leydig.engine.Sketch;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Operator;

/** Validation: events mean what SBML L3V2 (4.11) says, at the instants that mathematics says. */
class EventsTest {
    private static Expression from(double instant) {
        return op(Operator.GREATER_OR_EQUAL, time(), num(instant));
    }

    private static Event event(String name, Expression trigger, Optional<Expression> delay,
            Optional<Expression> priority,
            boolean persistent, boolean fromTrigger, String target, Expression value) {
        return new Event(name, trigger, delay, priority, persistent, true, fromTrigger,
                List.of(new Event.Assignment(target, value, Sketch.NOWHERE)), Sketch.NOWHERE);
    }

    private static Optional<Expression> some(double value) {
        return Optional.of(num(value));
    }

    private static Course run(Sketch sketch, double end, double... samples) {
        List<String> names = sketch.model().quantities().stream().map(q -> q.name()).toList();
        return Simulator.of(sketch.model())
                .run(Ask.until(end).at(samples).report(names.toArray(String[]::new)).request());
    }

    private static List<Double> instants(Course course) {
        return course.happenings().stream().map(Course.Happening::time).toList();
    }

    @Test
    void timedTriggersAreHitToTheBit() {
        Sketch sketch = new Sketch().state("x", num(0), num(1)).held("next", num(0.1)).event("tick",
                op(Operator.GREATER_OR_EQUAL, time(), ref("next")), "next", plus(ref("next"), num(0.1)));
        List<Double> instants = instants(run(sketch, 2));
        assertThat(instants).hasSize(19);
        double due = 0.1;
        for (double instant : instants) {
            assertThat(instant).isEqualTo(due);
            due += 0.1;
        }
    }

    @Test
    void aStrictlyTimedTriggerTurnsOneSmallestStepLater() {
        Sketch sketch = new Sketch().state("x", num(0), num(1)).held("seen", num(0))
                .event("after", op(Operator.GREATER, time(), num(3)), "seen", num(1));
        assertThat(instants(run(sketch, 5))).containsExactly(Math.nextUp(3.0));
    }

    @Test
    void stateTriggersAreFoundWhereTheSolutionCrosses() {
        Sketch sketch = new Sketch().state("x", num(1), times(num(-1), ref("x"))).held("seen", num(0))
                .event("half", op(Operator.LESS, ref("x"), num(0.5)), "seen", num(1));
        assertThat(instants(run(sketch, 5)).getFirst()).isCloseTo(Math.log(2), within(1e-9));
    }

    @Test
    void aTriggerThatTurnsAndTurnsBackWithinAStepIsFound() {
        // x = t (2 - t) is exact for the scheme, so a step spans the whole arch; it is above 0.99 from 0.9 to 1.1
        Sketch sketch = new Sketch().state("x", num(0), minus(num(2), times(num(2), time()))).held("seen", num(0))
                .event("top", op(Operator.GREATER, ref("x"), num(0.99)), "seen", plus(ref("seen"), num(1)));
        Course course = run(sketch, 3, 2.5);
        assertThat(instants(course)).singleElement().satisfies(at -> assertThat(at).isCloseTo(0.9, within(1e-9)));
    }

    @Test
    void onlyATurnFromFalseToTrueFires() {
        Sketch sketch = new Sketch().state("x", num(1), num(0)).held("n", num(0)).event("always",
                op(Operator.GREATER, ref("x"), num(0)), "n", plus(ref("n"), num(1)));
        assertThat(run(sketch, 5).happenings()).isEmpty();
    }

    @Test
    void aTriggerFalseBeforeTheStartFiresThere() {
        Event fires = new Event("start", op(Operator.GREATER, ref("x"), num(0)), Optional.empty(), Optional.empty(),
                true,
                false, true, List.of(new Event.Assignment("n", num(9), Sketch.NOWHERE)), Sketch.NOWHERE);
        Sketch sketch = new Sketch().state("x", num(1), num(0)).held("n", num(0)).event(fires);
        Course course = run(sketch, 5, 0);
        assertThat(instants(course)).containsExactly(0.0);
        assertThat(course.column("n").at(0)).isEqualTo(9);
    }

    @Test
    void ofSimultaneousEventsTheHighestPriorityGoesFirst() {
        Sketch sketch = new Sketch().state("x", num(0), num(0)).held("n", num(1))
                .event(event("low", from(1), Optional.empty(), some(1), true, false, "n", times(ref("n"), num(10))))
                .event(event("none", from(1), Optional.empty(), Optional.empty(), true, false, "n",
                        times(ref("n"), num(2))))
                .event(event("high", from(1), Optional.empty(), some(2), true, false, "n", plus(ref("n"), num(5))));
        Course course = run(sketch, 2, 1);
        assertThat(course.happenings()).extracting(Course.Happening::name).containsExactly("high", "low", "none");
        assertThat(course.column("n").at(0)).isEqualTo(120);
    }

    @Test
    void valuesFromTheTriggerDoNotSeeEventsBetween() {
        Sketch sketch = new Sketch().state("x", num(0), num(1)).held("now", num(0)).held("then", num(0))
                .event(event("seen", from(1), some(2), Optional.empty(), true, true, "then", ref("x")))
                .event(event("sees", from(1), some(2), Optional.empty(), true, false, "now", ref("x")));
        Course course = run(sketch, 5, 3);
        assertThat(course.column("then").at(0)).isCloseTo(1, within(1e-9));
        assertThat(course.column("now").at(0)).isCloseTo(3, within(1e-9));
    }

    @Test
    void anEventThatIsNotPersistentIsDroppedWhenItsTriggerTurnsBack() {
        Expression high = op(Operator.GREATER, ref("x"), num(1));
        Sketch sketch = new Sketch().state("x", num(0), num(1)).held("kept", num(0)).held("dropped", num(0))
                .event(event("keeps", high, some(1), Optional.empty(), true, true, "kept", num(1)))
                .event(event("drops", high, some(1), Optional.empty(), false, true, "dropped", num(1)))
                .event(event("back", from(1.5), Optional.empty(), Optional.empty(), true, true, "x", num(-10)));
        Course course = run(sketch, 4, 3);
        assertThat(course.column("kept").at(0)).isEqualTo(1);
        assertThat(course.column("dropped").at(0)).isZero();
    }

    @Test
    void anEventMaySetOffAnotherAtTheSameInstant() {
        Sketch sketch = new Sketch().state("x", num(0), num(0)).held("a", num(0)).held("b", num(0))
                .event("second", op(Operator.GREATER, ref("a"), num(0)), "b", plus(ref("a"), num(1)))
                .event("first", from(1), "a", num(1));
        Course course = run(sketch, 2, 0.999, 1);
        assertThat(course.column("b").at(0)).isZero();
        assertThat(course.column("b").at(1)).isEqualTo(2);
        assertThat(instants(course)).containsExactly(1.0, 1.0);
    }

    @Test
    void assignmentsOfOneEventSeeTheValuesBeforeIt() {
        Event swap = new Event("swap", from(1), Optional.empty(), Optional.empty(), true, true, true,
                List.of(new Event.Assignment("a", ref("b"), Sketch.NOWHERE),
                        new Event.Assignment("b", ref("a"), Sketch.NOWHERE)),
                Sketch.NOWHERE);
        Course course = run(new Sketch().state("a", num(1), num(0)).state("b", num(2), num(0)).event(swap), 2, 1.5);
        assertThat(course.column("a").at(0)).isEqualTo(2);
        assertThat(course.column("b").at(0)).isEqualTo(1);
    }
}
