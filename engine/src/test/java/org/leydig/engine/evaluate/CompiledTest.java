package org.leydig.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leydig.engine.Sketch.num;
import static org.leydig.engine.Sketch.op;
import static org.leydig.engine.Sketch.over;
import static org.leydig.engine.Sketch.plus;
import static org.leydig.engine.Sketch.power;
import static org.leydig.engine.Sketch.ref;
import static org.leydig.engine.Sketch.time;
import static org.leydig.engine.Sketch.times;

import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leydig.engine.Sketch;
import org.leydig.engine.random.Draws;
import org.leydig.engine.random.KeyedDraws;
import org.leydig.language.model.Distribution;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Operator;
import org.leydig.language.source.Source;

/** Validation: compiled code against the interpreter, bit by bit, and what compiling promises about its code. */
class CompiledTest {
    private static final int JUST_IN_TIME_LIMIT = 8000;

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyMethodGivesTheInterpretersBits(int seed) {
        agree(RandomModels.of(seed, 2 + seed % 7), seed);
    }

    @Test
    void aModelOfManyPiecesGivesTheInterpretersBits() {
        Model model = RandomModels.of(1, 110);
        assertThat(codeLengths(model).stream().mapToInt(n -> n).sum()).isGreaterThan(65_535);
        assertThat(codeLengths(model)).allMatch(length -> length < JUST_IN_TIME_LIMIT);
        agree(model, 1);
    }

    @Test
    void oneHugeTermIsCutIntoPieces() {
        Expression[] terms = new Expression[7_000];
        for (int i = 0; i < terms.length; i++) terms[i] = op(Operator.SIN, times(num(i), ref("h")));
        Expression nested = plus(terms);
        for (int i = 0; i < 100; i++) nested = plus(num(i), op(Operator.COS, times(nested, num(i))));
        Model model = new Sketch().held("h", num(1)).output("huge", nested).state("x", num(1), num(1)).model();
        assertThat(codeLengths(model).stream().mapToInt(n -> n).sum()).isGreaterThan(65_535);
        assertThat(codeLengths(model)).allMatch(length -> length < JUST_IN_TIME_LIMIT);
        agree(model, 1);
    }

    private static List<Integer> codeLengths(Model model) {
        return Compiled.classFiles(model).stream().flatMap(file -> ClassFile.of().parse(file).methods().stream())
                .map(MethodModel::code).flatMap(Optional::stream).map(code -> ((CodeAttribute) code).codeLength())
                .toList();
    }

    /** One evaluation with the arrays it works on. */
    private static final class Man {
        final Evaluation evaluation;
        final double[] known;
        final double[] y;
        final KeyedDraws draws;

        Man(Evaluation evaluation, long seed) {
            this.evaluation = evaluation;
            known = evaluation.known();
            y = new double[evaluation.layout().states().size()];
            draws = new KeyedDraws(seed, 1);
        }

        double[] shared() {
            return Arrays.copyOf(known, evaluation.layout().known().size());
        }
    }

    private static void agree(Model model, long seed) {
        Man slow = new Man(Interpreted.of(model), seed);
        Man fast = new Man(Compiled.of(model), seed);
        assertThat(fast.shared()).as("parameters").isEqualTo(slow.shared());
        slow.evaluation.derive(slow.known);
        fast.evaluation.derive(fast.known);
        assertThat(fast.shared()).as("derived").isEqualTo(slow.shared());
        slow.evaluation.start(0.5, slow.y, slow.known, slow.draws);
        fast.evaluation.start(0.5, fast.y, fast.known, fast.draws);
        assertThat(fast.shared()).as("held").isEqualTo(slow.shared());
        assertThat(fast.y).as("states").isEqualTo(slow.y);
        Layout layout = slow.evaluation.layout();
        int states = layout.states().size();
        SplittableRandom random = new SplittableRandom(seed);
        for (int repeat = 0; repeat < 3; repeat++) {
            double time = 30 * random.nextDouble();
            double[] y = new double[states];
            for (int i = 0; i < states; i++) {
                y[i] = random.nextInt(8) == 0 ? random.nextInt(3) : 4 * random.nextDouble();
            }
            both(slow, fast, states, (man, out) -> man.evaluation.derivatives(time, y, man.known, out));
            both(slow, fast, states * states, (man, out) -> man.evaluation.jacobian(time, y, man.known, out));
            both(slow, fast, states, (man, out) -> man.evaluation.timeDerivatives(time, y, man.known, out));
            both(slow, fast, layout.outputs().size(), (man, out) -> man.evaluation.outputs(time, y, man.known, out));
            both(slow, fast, slow.evaluation.roots(), (man, out) -> man.evaluation.roots(time, y, man.known, out));
            for (int event = 0; event < layout.model().events().size(); event++) {
                int number = event;
                both(slow, fast, 3, (man, out) -> {
                    out[0] = man.evaluation.trigger(number, time, y, man.known) ? 1 : 0;
                    out[1] = man.evaluation.delay(number, time, y, man.known);
                    out[2] = man.evaluation.priority(number, time, y, man.known);
                });
                both(slow, fast, 2, (man, out) -> man.evaluation.assign(number, time, y, man.known, man.draws, out));
            }
        }
        assertThat(fast.draws.drawn()).isEqualTo(slow.draws.drawn());
    }

    private static void both(Man slow, Man fast, int values, BiConsumer<Man, double[]> method) {
        double[] expected = new double[values];
        double[] actual = new double[values];
        method.accept(slow, expected);
        method.accept(fast, actual);
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void termsOfParametersAreComputedOncePerMan() {
        Expression hill = power(ref("K"), ref("n"));
        Model model = new Sketch().parameter("K", 2).parameter("n", 3).state("x", num(1), over(ref("x"), hill))
                .state("z", num(1), times(hill, ref("z"))).model();
        Evaluation compiled = Compiled.of(model);
        double[] known = compiled.known();
        assertThat(known).hasSize(3);
        compiled.derive(known);
        assertThat(known[2]).isEqualTo(8);
    }

    @Test
    void aStackTraceShowsTheEquationInAModelOfOneFile() {
        Source file = new Source("pituitary/gonadotroph.ant", "\n\nfirst\nsecond");
        Model model = new Sketch().state("a", num(1), num(2), file.region(2, 7))
                .state("b", num(1), num(3), file.region(8, 14)).model();
        Evaluation compiled = Compiled.of(model);
        assertThatThrownBy(() -> compiled.derivatives(0, new double[2], compiled.known(), new double[1]))
                .isInstanceOf(ArrayIndexOutOfBoundsException.class)
                .hasStackTraceContaining("derivatives_0_0(pituitary/gonadotroph.ant:4)");
    }

    @Test
    void aStackTraceShowsTheEquationInAModelOfSeveralFiles() {
        Source pituitary = new Source("pituitary/gonadotroph.ant", "a");
        Source testis = new Source("testis/leydig.ant", "\n".repeat(30) + "b");
        Expression draw = new Expression.Draw(Distribution.NORMAL, List.of(num(0), num(1)), "b");
        Model model = new Sketch().state("a", num(1), num(2), pituitary.region(0, 1))
                .state("b", draw, num(3), testis.region(30, 31)).model();
        Evaluation compiled = Compiled.of(model);
        Draws broken = (stream, distribution, first, second) -> {
            throw new IllegalStateException("no more draws");
        };
        assertThatThrownBy(() -> compiled.start(0, new double[2], compiled.known(), broken))
                .hasMessage("no more draws").hasStackTraceContaining("start_0_0(testis/leydig.ant:31)");
    }

    @Test
    void initialValuesInACircleAreRefused() {
        Model circle = new Sketch().state("a", ref("b"), num(0)).state("b", ref("a"), num(0)).model();
        assertThatThrownBy(() -> Compiled.of(circle)).hasMessageContaining("a is defined by itself");
    }

    @Test
    void derivativesStandWhereTheLayoutHasSlowStates() {
        Model model = new Sketch()
                .state("a", num(1), plus(times(num(-2), ref("a")), times(num(3), ref("b")), times(num(5), time())))
                .state("b", num(1), plus(times(num(11), ref("a")), times(num(-7), ref("b")))).model();
        for (Evaluation evaluation : List.of(Compiled.of(model, Set.of("a")), Interpreted.of(model, Set.of("a")))) {
            double[] jacobian = new double[4];
            double[] byTime = new double[2];
            evaluation.jacobian(0, new double[]{1, 1}, evaluation.known(), jacobian);
            evaluation.timeDerivatives(0, new double[]{1, 1}, evaluation.known(), byTime);
            assertThat(jacobian).as("b before a").containsExactly(-7, 11, 3, -2);
            assertThat(byTime).containsExactly(0, 5);
        }
    }
}
