package org.leydig.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leydig.engine.Sketch.minus;
import static org.leydig.engine.Sketch.num;
import static org.leydig.engine.Sketch.op;
import static org.leydig.engine.Sketch.over;
import static org.leydig.engine.Sketch.plus;
import static org.leydig.engine.Sketch.ref;
import static org.leydig.engine.Sketch.time;
import static org.leydig.engine.Sketch.times;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leydig.engine.Sketch;
import org.leydig.engine.random.Draws;
import org.leydig.language.model.Distribution;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Operator;

/** Validation: what each method of an evaluation gives for a model small enough to compute in the head. */
class InterpretedTest {
    private static final Expression.Draw DRAW = new Expression.Draw(Distribution.UNIFORM, List.of(num(10), num(20)),
            "dose");
    private static final Draws FIRST_ARGUMENT = (stream, distribution, first, second) -> first;

    /** x' = -rate * x + t, rate = ln2 / half_life, total = x + level; a pulse adds size when x falls to 1. */
    private static Model model() {
        return new Sketch().constant("ln2", 0.5).parameter("half_life", 2).derived("rate", over(ref("ln2"),
                ref("half_life"))).held("level", times(num(3), ref("x"))).held("size", DRAW)
                .output("total", plus(ref("x"), ref("level"))).output("low", op(Operator.LESS_OR_EQUAL, ref("x"),
                        num(1)))
                .state("z", ref("total"), num(7))
                .state("x", num(4), plus(times(op(Operator.NEGATE, ref("rate")), ref("x")), time()))
                .event(new Event("pulse", op(Operator.AND, ref("low"), op(Operator.LESS, time(), num(100))),
                        Optional.of(times(num(2), ref("half_life"))), Optional.of(ref("level")), true, true, true,
                        List.of(new Event.Assignment("x", plus(ref("x"), ref("size")), Sketch.NOWHERE),
                                new Event.Assignment("level", minus(ref("x"), num(1)), Sketch.NOWHERE),
                                new Event.Assignment("size", DRAW, Sketch.NOWHERE)),
                        Sketch.NOWHERE))
                .event("late", op(Operator.GREATER_OR_EQUAL, time(), num(9)), "level", num(0)).model();
    }

    private final Evaluation evaluation = Interpreted.of(model());
    private final double[] known = evaluation.known();
    private final double[] y = new double[2];

    private double known(String name) {
        return known[evaluation.layout().known(name).getAsInt()];
    }

    private void start() {
        known[evaluation.layout().known("half_life").getAsInt()] = 4;
        evaluation.derive(known);
        evaluation.start(0, y, known, FIRST_ARGUMENT);
    }

    @Test
    void parametersStartAtTheModelsValues() {
        assertThat(known("half_life")).isEqualTo(2);
        assertThat(known("ln2")).isEqualTo(0.5);
    }

    @Test
    void derivedParametersFollowTheManSParameters() {
        start();
        assertThat(known("rate")).isEqualTo(0.125);
    }

    @Test
    void initialValuesMayUseEachOtherInAnyOrder() {
        start();
        assertThat(y).containsExactly(16, 4);
        assertThat(known("level")).isEqualTo(12);
        assertThat(known("size")).isEqualTo(10);
    }

    @Test
    void initialValuesInACircleAreRefused() {
        Evaluation circle = Interpreted.of(new Sketch().state("a", ref("b"), num(0)).state("b", ref("a"), num(0))
                .model());
        assertThatThrownBy(() -> circle.start(0, new double[2], circle.known(), FIRST_ARGUMENT))
                .hasMessageContaining("a is defined by itself").hasMessageContaining("sketch.ant:1:1");
    }

    @Test
    void ratesAndOutputs() {
        start();
        double[] dydt = new double[2];
        evaluation.derivatives(3, y, known, dydt);
        assertThat(dydt).containsExactly(7, 2.5);
        double[] out = new double[2];
        evaluation.outputs(3, y, known, out);
        assertThat(out).containsExactly(16, 0);
    }

    @Test
    void derivativesOfTheRatesByStatesAndByTime() {
        start();
        double[] jacobian = {9, 9, 9, 9};
        evaluation.jacobian(3, y, known, jacobian);
        assertThat(jacobian).containsExactly(0, 0, 0, -0.125);
        double[] dfdt = {9, 9};
        evaluation.timeDerivatives(3, y, known, dfdt);
        assertThat(dfdt).containsExactly(0, 1);
    }

    @Test
    void triggersAndTheirRoots() {
        start();
        double[] roots = new double[evaluation.roots()];
        evaluation.roots(10, y, known, roots);
        assertThat(roots).containsExactly(3, -90, 1);
        assertThat(evaluation.trigger(0, 10, y, known)).isFalse();
        assertThat(evaluation.trigger(0, 10, new double[]{16, 1}, known)).isTrue();
        assertThat(evaluation.trigger(0, 100, new double[]{16, 1}, known)).isFalse();
        assertThat(evaluation.trigger(1, 10, y, known)).isTrue();
    }

    @Test
    void delaysPrioritiesAndAssignments() {
        start();
        assertThat(evaluation.delay(0, 10, y, known)).isEqualTo(8);
        assertThat(evaluation.delay(1, 10, y, known)).isZero();
        assertThat(evaluation.priority(0, 10, y, known)).isEqualTo(12);
        assertThat(evaluation.priority(1, 10, y, known)).isNaN();
        double[] values = new double[3];
        evaluation.assign(0, 10, y, known, FIRST_ARGUMENT, values);
        assertThat(values).containsExactly(14, 3, 10);
    }

    @Test
    void oneStreamIsDrawnOnceInOneAssignmentEvenInABranchNotTaken() {
        Expression twice = Sketch.when(num(0), plus(DRAW, DRAW), num(5));
        Evaluation drawing = Interpreted.of(new Sketch().held("a", num(0)).event("e", num(1), "a", twice).model());
        double[] values = new double[1];
        int[] draws = {0};
        drawing.assign(0, 0, new double[0], drawing.known(), (stream, distribution, first, second) -> ++draws[0],
                values);
        assertThat(values).containsExactly(5);
        assertThat(draws[0]).isEqualTo(1);
    }
}
