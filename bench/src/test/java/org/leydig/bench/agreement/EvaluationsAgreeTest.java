package org.leydig.bench.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.patient.Bodies;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.engine.course.Slowness;
import org.leydig.engine.evaluate.Compiled;
import org.leydig.engine.evaluate.Evaluation;
import org.leydig.engine.evaluate.Interpreted;
import org.leydig.engine.evaluate.Lanes;
import org.leydig.engine.evaluate.Loops;
import org.leydig.engine.evaluate.Reciprocals;
import org.leydig.language.model.Model;
import org.leydig.language.source.Source;

/**
 * Validation: on the body with each drug of the library, compiled and block code give the rates of the interpreter, bit for
 * bit, all at once and as quick and slow ones apart.
 */
class EvaluationsAgreeTest {
    private static final Library LIBRARY = Library.open();
    private static final Bodies BODIES = new Bodies(LIBRARY, LIBRARY.observables().values().stream()
            .filter(o -> !o.name().startsWith("drug:")).map(Observable::quantity).collect(Collectors.toSet()));
    private static final double DAY = 24;
    private static final int MEN = 8;

    static Stream<String> drugs() {
        return Stream.concat(Stream.of("none"), LIBRARY.drugs().keySet().stream());
    }

    @ParameterizedTest
    @MethodSource("drugs")
    void everyEvaluationGivesTheInterpretersRates(String drug) {
        Set<String> dosed = drug.equals("none")
                ? Set.of()
                : Set.copyOf(Protocol.parse(new Source(drug, LIBRARY.drugs().get(drug).example()), LIBRARY).states());
        Model model = Reciprocals.of(BODIES.dosed(dosed).model());
        Set<String> slow = Slowness.of(model, DAY);
        assertThat(slow).as("slow states").hasSizeGreaterThan(30);
        Evaluation oracle = Interpreted.of(model, slow);
        Evaluation compiled = Compiled.of(model, slow);
        int n = oracle.layout().states().size();
        Lanes[] blocks = {Lanes.fastest().make(oracle.layout(), MEN), new Loops.Maker().make(oracle.layout(), MEN)};
        int knownSize = compiled.known().length;
        double[] times = new double[MEN];
        double[] states = new double[n * MEN];
        double[] knowns = new double[knownSize * MEN];
        double[][] truths = new double[MEN][n];
        Random random = new Random(5);
        for (int man = 0; man < MEN; man++) {
            double[] known = compiled.known();
            double[] y = start(compiled, known, random);
            times[man] = 1000 * random.nextDouble();
            double[] plain = oracle.known();
            start(oracle, plain, new Random(0));
            oracle.derivatives(times[man], y, plain, truths[man]);
            double[] whole = new double[n];
            compiled.derivatives(times[man], y, known, whole);
            assertThat(whole).isEqualTo(truths[man]);
            compiled.freeze(y, known);
            double[] parts = new double[n];
            compiled.quick(times[man], y, known, parts);
            compiled.slow(times[man], y, known, parts);
            assertThat(parts).isEqualTo(truths[man]);
            for (int i = 0; i < n; i++) states[i * MEN + man] = y[i];
            for (int i = 0; i < knownSize; i++) knowns[i * MEN + man] = i < compiled.firstFrozen() ? known[i] : 0;
        }
        for (Lanes lanes : blocks) {
            double[] whole = new double[n * MEN];
            lanes.rates(times, states, knowns, whole);
            double[] parts = new double[n * MEN];
            double[] frozen = knowns.clone();
            lanes.freeze(states, frozen);
            lanes.quick(times, states, frozen, parts);
            lanes.slow(times, states, frozen, parts);
            for (int man = 0; man < MEN; man++) {
                for (int i = 0; i < n; i++) {
                    assertThat(whole[i * MEN + man]).isEqualTo(truths[man][i]);
                    assertThat(parts[i * MEN + man]).isEqualTo(truths[man][i]);
                }
            }
        }
    }

    /** States around the model's own start; whatever is empty there holds a little. */
    private static double[] start(Evaluation evaluation, double[] known, Random random) {
        double[] y = new double[evaluation.layout().states().size()];
        evaluation.derive(known);
        evaluation.start(0, y, known, (stream, distribution, first, second) -> first);
        for (int i = 0; i < y.length; i++) y[i] = (y[i] == 0 ? 0.1 : y[i]) * (0.5 + random.nextDouble());
        return y;
    }
}
