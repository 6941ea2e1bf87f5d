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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leydig.engine.Sketch;
import org.leydig.engine.dose.Dose;
import org.leydig.language.model.Operator;

/** Validation: what tolerances promise, on solutions known exactly. */
class AccuracyTest {
    /** A burst of a portal hormone, in units in which it is a millionth of what else the man has. */
    private static Sketch burst(double size) {
        return new Sketch().state("large", num(1000), times(num(-0.01), ref("large")))
                .state("portal", num(0), times(num(-10), ref("portal")))
                .state("answer", num(0), minus(times(num(1 / size), ref("portal")), times(num(0.5), ref("answer"))))
                .event("burst", op(Operator.GREATER_OR_EQUAL, time(), num(2)), "portal",
                        plus(ref("portal"), num(size)));
    }

    private static double answer(double since) {
        return (Math.exp(-0.5 * since) - Math.exp(-10 * since)) / 9.5;
    }

    @ParameterizedTest
    @EnumSource(Method.Scheme.class)
    void aSmallStateIsHeldToAsManyDigitsAsALargeOne(Method.Scheme scheme) {
        for (double size : new double[]{1e-9, 1, 1e6}) {
            Method method = new Method(scheme, 1e-4, 1e-4, true, 1_000_000);
            Course course = Simulator.of(burst(size).model()).run(
                    Ask.until(8).by(method).at(2, 2.1, 2.5, 3, 5, 8).report("portal", "answer").request());
            for (int i = 0; i < 6; i++) {
                double since = course.times().at(i) - 2;
                assertThat(course.column("portal").at(i) / size).isCloseTo(Math.exp(-10 * since), within(1e-3));
                assertThat(course.column("answer").at(i)).isCloseTo(answer(since), within(2e-4));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Method.Scheme.class)
    void sharperTolerancesGiveSmallerErrors(Method.Scheme scheme) {
        double before = 1;
        for (double tolerance : new double[]{1e-3, 1e-5, 1e-7, 1e-9}) {
            Method method = new Method(scheme, tolerance, tolerance, true, 1_000_000);
            Course course = Simulator.of(burst(1).model())
                    .run(Ask.until(8).by(method).at(2.1, 3, 5).report("answer").request());
            double worst = 0;
            for (int i = 0; i < 3; i++) {
                worst = Math.max(worst, Math.abs(course.column("answer").at(i) - answer(course.times().at(i) - 2)));
            }
            assertThat(worst).isLessThan(10 * tolerance).isLessThan(before);
            before = worst;
        }
    }

    /** Twelve transit stages that fill one after the other from nothing: Erlang's distribution. */
    @Test
    void aChainFillsFromNothing() {
        int stages = 12;
        Sketch sketch = new Sketch().state("s0", num(0), times(num(-1), ref("s0")));
        for (int i = 1; i < stages; i++) {
            sketch.state("s" + i, num(0), minus(ref("s" + (i - 1)), ref("s" + i)));
        }
        String last = "s" + (stages - 1);
        Course course = Simulator.of(sketch.model()).run(Ask.until(30).by(Method.USUAL.within(1e-6))
                .doses(Dose.bolus(0, "s0", 1)).at(5, 11, 20).report(last).request());
        for (int i = 0; i < 3; i++) {
            double t = course.times().at(i);
            double erlang = Math.exp(-t);
            for (int k = 1; k < stages; k++) erlang *= t / k;
            assertThat(course.column(last).at(i)).isCloseTo(erlang, within(1e-6));
        }
        assertThat(course.work().steps()).isLessThan(200);
    }

    /** A state a million times as fast as what it follows: hopeless for explicit schemes. */
    @Test
    void theStiffSchemeTakesFewStepsWhereExplicitOnesTakeMany() {
        Sketch sketch = new Sketch().state("fast", num(0), minus(op(Operator.COS, time()),
                times(num(1e6), minus(ref("fast"), op(Operator.SIN, time())))));
        Method stiff = new Method(Method.Scheme.STIFF, 1e-6, 1e-6, true, 10_000);
        Course course = Simulator.of(sketch.model()).run(Ask.until(10).by(stiff).at(1, 5, 10).report("fast").request());
        for (int i = 0; i < 3; i++) {
            assertThat(course.column("fast").at(i)).isCloseTo(Math.sin(course.times().at(i)), within(1e-5));
        }
        assertThat(course.work().steps()).isLessThan(200);
    }

    @ParameterizedTest
    @EnumSource(Method.Scheme.class)
    void everySchemeFindsTheSamePulses(Method.Scheme scheme) {
        Simulator man = Simulator.of(Beating.model(true));
        List<Double> truth = man.run(Ask.until(30).by(Method.USUAL.within(1e-11)).request()).happenings().stream()
                .map(Course.Happening::time).toList();
        Method method = new Method(scheme, 1e-8, 1e-8, true, 1_000_000);
        List<Double> found = man.run(Ask.until(30).by(method).request()).happenings().stream()
                .map(Course.Happening::time).toList();
        assertThat(found).hasSameSizeAs(truth);
        for (int i = 0; i < truth.size(); i++) assertThat(found.get(i)).isCloseTo(truth.get(i), within(1e-5));
    }
}
