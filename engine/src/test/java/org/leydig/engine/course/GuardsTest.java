package org.leydig.engine.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.leydig.engine.Sketch.minus;
import static org.leydig.engine.Sketch.num;
import static org.leydig.engine.Sketch.op;
import static org.leydig.engine.Sketch.plus;
import static org.leydig.engine.Sketch.power;
import static org.leydig.engine.Sketch.ref;
import static org.leydig.engine.Sketch.time;
import static org.leydig.engine.Sketch.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.leydig.engine.Sketch;
import org.leydig.engine.dose.Dose;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.model.Event;
import org.leydig.language.model.Operator;
import org.leydig.language.source.Region;
import org.leydig.language.source.Source;

/** Validation: a run that cannot go on says for which man, when, in which equation, and what to change. */
class GuardsTest {
    private static final Region HERE = new Source("organ.ant", "one\ntwo x' = bad").region(8, 16);

    private static Diagnostic failure(Sketch sketch, Ask ask) {
        RunException failure = catchThrowableOfType(RunException.class,
                () -> Simulator.of(sketch.model()).run(ask.man(41).request()));
        assertThat(failure).isNotNull();
        return failure.diagnostic();
    }

    private static void assertPlaced(Diagnostic diagnostic, String code, String named) {
        assertThat(diagnostic.code()).isEqualTo(code);
        assertThat(diagnostic.cause()).startsWith("Man 41 at ").contains(named);
        assertThat(diagnostic.region().map(Region::place)).contains("organ.ant:2:5");
        assertThat(diagnostic.suggestions()).isNotEmpty();
    }

    @Test
    void anExplosionIsNamed() {
        Sketch sketch = new Sketch().state("calm", num(1), num(0)).state("x", num(1), power(ref("x"), num(2)), HERE);
        Diagnostic diagnostic = failure(sketch, Ask.until(3));
        assertPlaced(diagnostic, "LEY2001", "`x`");
        assertThat(diagnostic.cause()).containsPattern(" at (1|1\\.0{7}\\d+|0\\.9{7}\\d+) h:");
    }

    @Test
    void aValueThatIsNoNumberIsNamed() {
        Sketch sketch = new Sketch().state("calm", num(1), num(0)).state("x", num(1),
                minus(times(num(0), op(Operator.SQRT, ref("x"))), num(1)), HERE);
        assertPlaced(failure(sketch, Ask.until(3)), "LEY2002", "`x`");
    }

    @Test
    void tooManyStepsAreRefused() {
        Sketch sketch = new Sketch().state("x", num(2), times(num(-1e6), minus(ref("x"), num(1))), HERE);
        Method few = new Method(Method.Scheme.EXPLICIT, 1e-6, 1e-6, true, 1000);
        assertPlaced(failure(sketch, Ask.until(3).by(few)), "LEY2003", "`x`");
    }

    @Test
    void eventsThatSetEachOtherOffForEverAreNamed() {
        Event again = new Event("again", op(Operator.GREATER, ref("n"), num(0)), Optional.empty(), Optional.empty(),
                true,
                false, true, List.of(new Event.Assignment("n", minus(num(0), ref("n")), HERE)), HERE);
        Event back = new Event("back", op(Operator.LESS, ref("n"), num(0)), Optional.empty(), Optional.empty(), true,
                false, true, List.of(new Event.Assignment("n", minus(num(0), ref("n")), HERE)), HERE);
        Sketch sketch = new Sketch().state("x", num(1), num(0)).held("n", num(1)).event(again).event(back);
        assertPlaced(failure(sketch, Ask.until(3)), "LEY2004", "`");
    }

    @Test
    void eventsThatCrowdTogetherAreNamed() {
        Event tick = new Event("tick", op(Operator.GREATER_OR_EQUAL, time(), ref("next")), Optional.empty(),
                Optional.empty(), true, true, true,
                List.of(new Event.Assignment("next", plus(ref("next"), num(1e-10)), HERE)), HERE);
        Sketch sketch = new Sketch().state("x", num(1), num(0)).held("next", num(1)).event(tick);
        assertPlaced(failure(sketch, Ask.until(3)), "LEY2005", "`tick`");
    }

    @Test
    void aNegativeDelayIsNamed() {
        Event late = new Event("late", op(Operator.GREATER_OR_EQUAL, time(), num(1)), Optional.of(num(-2)),
                Optional.empty(), true, true, true, List.of(new Event.Assignment("x", num(1), HERE)), HERE);
        assertPlaced(failure(new Sketch().state("x", num(1), num(0)).event(late), Ask.until(3)), "LEY2006", "`late`");
    }

    @Test
    void anAssignmentOfNoNumberIsNamed() {
        Event bad = new Event("bad", op(Operator.GREATER_OR_EQUAL, time(), num(1)), Optional.empty(), Optional.empty(),
                true, true, true, List.of(new Event.Assignment("x", op(Operator.LN, num(-1)), HERE)), HERE);
        assertPlaced(failure(new Sketch().state("x", num(1), num(0)).event(bad), Ask.until(3)), "LEY2007", "`bad`");
    }

    @Test
    void whatTheModelDoesNotHaveIsNamed() {
        Sketch sketch = new Sketch().parameter("testis.k", 1).state("testis.x", num(1), num(0));
        assertThat(failure(sketch, Ask.until(1).report("x")).suggestions()).contains("Did you mean `testis.x`?");
        Simulator man = Simulator.of(sketch.model());
        assertThatThrownBy(
                () -> man.run(new Request(Optional.empty(), 0, 1, Series.of(), List.of(), Map.of("testis.x", 1.0),
                        List.of(), List.of(), Method.USUAL, 1, 1)))
                .hasMessageContaining("LEY2009");
        assertThatThrownBy(() -> man.run(Ask.until(1).doses(Dose.bolus(0, "gut", 1)).request()))
                .hasMessageContaining("LEY2010").hasMessageContaining("gut");
    }

    @Test
    void timesThatMakeNoSenseAreRefused() {
        Simulator man = Simulator.of(new Sketch().state("x", num(1), num(0)).model());
        assertThatThrownBy(() -> man.run(Ask.until(-1).request())).hasMessageContaining("LEY2011");
        assertThatThrownBy(() -> man.run(Ask.until(Double.NaN).request())).hasMessageContaining("LEY2011");
        assertThatThrownBy(() -> man.run(Ask.until(2).at(1, 0.5).request())).hasMessageContaining("LEY2012");
        assertThatThrownBy(() -> man.run(Ask.until(2).at(3).request())).hasMessageContaining("LEY2012");
        assertThatThrownBy(() -> man.run(Ask.until(2).doses(Dose.bolus(-1, "x", 1)).request()))
                .hasMessageContaining("LEY2010");
    }

    @Test
    void progressIsToldAndAnInterruptStopsTheRun() {
        Simulator man = Simulator.of(Beating.model(false));
        List<Double> told = new ArrayList<>();
        man.run(Ask.until(2000).request(), told::add);
        assertThat(told).hasSizeGreaterThan(10).isSorted().allMatch(share -> share >= 0 && share <= 1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> man.run(Ask.until(1e9).request())).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
