package org.leydig.engine.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.leydig.engine.Sketch.minus;
import static org.leydig.engine.Sketch.num;
import static org.leydig.engine.Sketch.ref;
import static org.leydig.engine.Sketch.times;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leydig.engine.Sketch;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;
import org.leydig.engine.course.Simulator;
import org.leydig.testkit.exact.FirstOrderAbsorption.Amounts;

/**
 * Validation: the 29 situations by which pharmacometricians compare simulators with NONMEM (the list of Metrum's nmtests,
 * with numbers of our own), and some more, against closed forms.
 */
class DosingScenariosTest {
    private static final Simulator MAN = Simulator.of(new Sketch().parameter("ka", Scenario.KA)
            .parameter("ke", Scenario.KE).parameter("lag", 0).parameter("share", 1).parameter("duration", 0)
            .state("depot", num(0), times(num(-1), ref("ka"), ref("depot")))
            .state("central", num(0), minus(times(ref("ka"), ref("depot")), times(ref("ke"), ref("central")))).model());

    private static final Compartment CENTRAL = new Compartment("central", Optional.of("lag"), Optional.of("share"),
            Optional.of("duration"));

    static List<Scenario> scenarios() {
        return Scenario.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void followsTheClosedForm(Scenario scenario) {
        assertAgrees(scenario, new Method(Method.Scheme.EXPLICIT, 1e-12, 1e-13, true, 1_000_000), 1e-8);
    }

    private static void assertAgrees(Scenario scenario, Method method, double share) {
        Series samples = Series.every(0.5, 0, 120);
        Course course = MAN.run(new Request(Optional.empty(), 0, 121, samples, List.of("depot", "central"),
                Map.of("lag", scenario.lag(), "share", scenario.share(), "duration", scenario.duration()),
                scenario.doses(), List.of(CENTRAL), method, 1, 1));
        assertThat(course.notices()).isEmpty();
        double largest = 0;
        for (int i = 0; i < samples.size(); i++) largest = Math.max(largest, scenario.exact(samples.at(i)).central());
        for (int i = 0; i < samples.size(); i++) {
            Amounts exact = scenario.exact(samples.at(i));
            double allowed = share * largest;
            assertThat(course.column("depot").at(i)).as("depot at " + samples.at(i)).isCloseTo(exact.depot(),
                    within(allowed));
            assertThat(course.column("central").at(i)).as("central at " + samples.at(i)).isCloseTo(exact.central(),
                    within(allowed));
        }
    }
}
