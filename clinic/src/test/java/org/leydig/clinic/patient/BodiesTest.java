package org.leydig.clinic.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;
import org.leydig.engine.course.Simulator;
import org.leydig.language.source.Source;

/** Validation: men who share a body are as men in bodies of their own, for what they are not given stays at 0. */
class BodiesTest {
    private static final Library LIBRARY = Library.open();
    private static final String T = LIBRARY.observables().get("T").quantity();
    private static final Set<String> CLOMIPHENE = states("clomiphene 25 mg po daily");
    private static final Set<String> GEL = states("testosterone-gel 50 mg daily");
    private static final Bodies APART = new Bodies(LIBRARY, Set.of(T));
    private static final Bodies SHARED = new Bodies(LIBRARY, Set.of(T), CLOMIPHENE, Simulator::run);

    private static Set<String> states(String protocol) {
        return Protocol.parse(new Source("protocol", protocol), LIBRARY).states();
    }

    @Test
    void whoIsGivenNothingElseHasTheSharedBody() {
        assertThat(SHARED.dosed(Set.of())).isSameAs(SHARED.dosed(CLOMIPHENE));
        assertThat(SHARED.dosed(CLOMIPHENE).simulator().layout().states())
                .hasSameSizeAs(APART.dosed(CLOMIPHENE).simulator().layout().states());
        assertThat(SHARED.dosed(GEL)).isNotSameAs(SHARED.dosed(Set.of()));
    }

    @Test
    void whatIsNotGivenStaysAtNothingAndMovesNothing() {
        assertThat(mean(SHARED, T)).isCloseTo(mean(APART, T), within(0.002 * mean(APART, T)));
        for (String state : CLOMIPHENE) assertThat(mean(SHARED, state)).isZero();
    }

    /** Of the third of three months. */
    private static double mean(Bodies bodies, String quantity) {
        double end = 84 * 24;
        return Arrays.stream(bodies.dosed(Set.of())
                .run(new Request(Optional.empty(), 0, end, Series.every(0.5, end - 672, end), List.of(quantity),
                        Map.of(),
                        List.of(), List.of(), Body.METHOD, 1, 1))
                .column(quantity).toArray()).average().orElseThrow();
    }
}
