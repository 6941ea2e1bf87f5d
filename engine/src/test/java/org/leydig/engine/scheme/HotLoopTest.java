package org.leydig.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leydig.testkit.exact.DrivenTurn;

/** Regression: a step takes no memory, so that years of steps cost no garbage collection. */
class HotLoopTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<Function<Flow, Scheme>> schemes() {
        return Stream.of(Tsitouras54::new, BogackiShampine32::new, Rodas5P::new);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void aStepTakesNoMemory(Function<Flow, Scheme> of) {
        Scheme scheme = of.apply(new ProblemFlow(new DrivenTurn()));
        Tolerance tolerance = new Tolerance(1e-4, 1e-4, true, 2);
        StepControl control = new StepControl(scheme.errorOrder());
        double[] y = {1, 0};
        scheme.begin(0, y);
        long id = Thread.currentThread().threadId();
        THREADS.getThreadAllocatedBytes(id);
        long before = THREADS.getThreadAllocatedBytes(id);
        double factor = 0;
        for (int i = 0; i < 10_000; i++) {
            double error = scheme.attempt((i + 1) * 1e-3, tolerance);
            factor += control.accepted(error);
            tolerance.saw(scheme.end());
            scheme.dense(0.3, y);
            scheme.accept();
        }
        long taken = THREADS.getThreadAllocatedBytes(id) - before;
        assertThat(factor).isPositive();
        assertThat(taken).as("bytes for 10,000 steps").isLessThan(2_000);
    }
}
