package org.leydig.trial.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Bodies;
import org.leydig.clinic.patient.Body;
import org.leydig.clinic.patient.Man;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;
import org.leydig.language.model.Quantity;

/** Regression: however his parameters are drawn, no man begins to settle with less than nothing of anything. */
class StartTest {
    private static final int MEN = 400;
    private static final double SOON = 0.01;
    private static final Library LIBRARY = Library.open();

    @Test
    void nothingBeginsBelowZero() {
        Man kind = Man.read("healthy-young", LIBRARY);
        Body body = new Bodies(LIBRARY, Set.of("blood.T", "pituitary.LH")).dosed(Set.of());
        List<String> states = body.model().of(Quantity.Kind.STATE).stream().map(Quantity::name).toList();
        Population population = new Population(kind, LIBRARY, 1);
        List<String> below = new ArrayList<>();
        for (long number = 0; number <= MEN; number++) {
            Course course = body.simulator().run(new Request(Optional.empty(), 0, SOON, Series.of(0), states,
                    body.taking(population.man(number)), List.of(), List.of(), Method.USUAL, 1, number));
            for (String state : states)
                if (course.column(state).at(0) < 0) below.add("man " + number + ": " + state);
        }
        assertThat(states).contains("pituitary.store");
        assertThat(below).isEmpty();
    }
}
