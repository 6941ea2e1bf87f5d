package org.leydig.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leydig.bench.yardstick.Crowds;
import org.leydig.bench.yardstick.LibraryMan;
import org.leydig.bench.yardstick.Pulse25;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Method.Scheme;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Simulator;
import org.leydig.engine.evaluate.Lanes;
import org.leydig.engine.evaluate.Loops;

/** Validation: what {@link BlockYear} times is right. */
class BlockYearTest {
    private static final Simulator YARDSTICK = Simulator.of(Pulse25.model(), Pulse25.slow());

    private static void assertSame(Map<Long, Course> some, Map<Long, Course> others) {
        assertThat(others.keySet()).isEqualTo(some.keySet());
        some.forEach((man, course) -> {
            Course other = others.get(man);
            for (String name : course.names()) assertThat(other.column(name)).isEqualTo(course.column(name));
            assertThat(other.happenings()).isEqualTo(course.happenings());
            assertThat(other.end()).isEqualTo(course.end());
        });
    }

    /** 23 men in lanes for 16: some wait, and some lanes stand empty at the end. */
    @ParameterizedTest
    @CsvSource({"EXPLICIT", "EXPLICIT_LOW", "TWO_PACES"})
    void theLibrarysManInABlockIsTheManAlone(Scheme scheme) {
        LibraryMan young = LibraryMan.of(Library.open(), "healthy-young");
        Method usual = Method.USUAL;
        Method method = new Method(scheme, usual.relativeTolerance(), usual.absoluteTolerance(), true, usual.steps());
        List<Request> men = Crowds.of(young, 23, 240, 1, method);
        Simulator simulator = young.body().simulator();
        Map<Long, Course> alone = Crowds.alone(simulator, men);
        assertSame(alone, Crowds.together(Crowds.block(simulator, method, Lanes.fastest(), 16), men));
        assertSame(alone, Crowds.together(Crowds.block(simulator, method, new Loops.Maker(), 7), men));
    }

    @ParameterizedTest
    @CsvSource({"EXPLICIT, 1e-4", "EXPLICIT_LOW, 1e-3", "TWO_PACES, 1e-3"})
    void theYardsticksManInABlockIsTheManAlone(Scheme scheme, double tolerance) {
        Method method = Pulse25.method(scheme, tolerance);
        List<Request> men = Crowds.pulse25(11, 1000, 24, method);
        assertSame(Crowds.alone(YARDSTICK, men),
                Crowds.together(Crowds.block(YARDSTICK, method, Lanes.fastest(), 8), men));
    }

    /** LSODAR at 1e-4 is off by 4e-4 in its mean of T (4.619987 for 4.621870 at 1e-10, both sampled daily). */
    @ParameterizedTest
    @CsvSource({"EXPLICIT, 1e-4", "EXPLICIT_LOW, 1e-3"})
    void whatIsTimedErrsLessThanLsodar(Scheme scheme, double tolerance) {
        Method method = Pulse25.method(scheme, tolerance);
        Map<Long, Course> timed = Crowds.together(Crowds.block(YARDSTICK, method, Lanes.fastest(), 8),
                Crowds.pulse25(3, Pulse25.YEAR, 0.05, method));
        Map<Long, Course> tight = Crowds.alone(YARDSTICK,
                Crowds.pulse25(3, Pulse25.YEAR, 0.05, Pulse25.method(Scheme.EXPLICIT, 1e-10)));
        timed.forEach((man, course) -> {
            for (String name : List.of("T", "LH", "FSH")) {
                double right = Crowds.lateMean(tight.get(man), name, 720);
                assertThat(Crowds.lateMean(course, name, 720)).isCloseTo(right, within(4e-4 * right));
            }
            assertThat(course.work().events()).isCloseTo(tight.get(man).work().events(), within(1L));
        });
    }

    @Test
    void vectorCodeIsWhatIsTimed() {
        assertThat(Lanes.fastest()).isNotInstanceOf(Loops.Maker.class);
    }
}
