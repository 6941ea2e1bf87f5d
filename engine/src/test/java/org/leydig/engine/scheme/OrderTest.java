package org.leydig.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leydig.testkit.exact.DrivenTurn;
import org.leydig.testkit.exact.ExactProblem;
import org.leydig.testkit.exact.Logistic;
import org.leydig.testkit.exact.OrderRuler;
import org.leydig.testkit.exact.ProtheroRobinson;

/** Validation: each scheme approaches exact solutions as fast as its textbook says. */
class OrderTest {
    static Stream<Arguments> sheets() {
        List<ExactProblem> problems = List.of(new Logistic(), new DrivenTurn(), new ProtheroRobinson(1));
        List<Function<Flow, Scheme>> schemes = List.of(Tsitouras54::new, BogackiShampine32::new, Rodas5P::new);
        return schemes.stream().flatMap(scheme -> problems.stream().map(problem -> {
            String title = scheme.apply(new ProblemFlow(problem)).name() + " on " + problem.getClass().getSimpleName();
            return Arguments.of(title, scheme, problem);
        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sheets")
    void reachesItsOrderAtTheEndOfSteps(String title, Function<Flow, Scheme> scheme, ExactProblem problem) {
        ProblemFlow flow = new ProblemFlow(problem);
        double order = OrderRuler.measure(10, 6, steps -> flow.errorAtEnd(scheme, steps));
        int claimed = scheme.apply(flow).order();
        assertThat(order).as(title).isBetween(claimed - 0.25, claimed + 1.3);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sheets")
    void reachesItsOrderWithinSteps(String title, Function<Flow, Scheme> scheme, ExactProblem problem) {
        ProblemFlow flow = new ProblemFlow(problem);
        double order = OrderRuler.measure(10, 6, steps -> flow.errorBetween(scheme, steps));
        int claimed = scheme.apply(flow).denseOrder();
        assertThat(order).as(title).isGreaterThan(claimed - 0.2);
    }
}
