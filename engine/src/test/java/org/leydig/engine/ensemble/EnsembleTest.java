package org.leydig.engine.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.leydig.engine.course.Beating;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.RunException;
import org.leydig.engine.course.Series;
import org.leydig.engine.course.Simulator;

/** Validation: many men are the same men on any number of threads, in order, and one bad man is known by his number. */
class EnsembleTest {
    private static final Simulator MAN = Simulator.of(Beating.model(true));

    private static Request request(long man, double end) {
        return new Request(Optional.empty(), 0, end, Series.every(1, 0, Math.min(end, 30)), List.of("hormone", "count"),
                Map.of("speed", man == 13 ? Double.NaN : 1 + 0.01 * man), List.of(), List.of(), Method.USUAL, 5, man);
    }

    private static Iterator<Request> men(long first, long last, double end) {
        return LongStream.rangeClosed(first, last).mapToObj(man -> request(man, end)).iterator();
    }

    private static List<Series> run(int threads) {
        List<Series> all = new ArrayList<>();
        List<Long> order = new ArrayList<>();
        new Ensemble(MAN, threads).run(men(20, 45, 30), (request, course) -> {
            order.add(request.man());
            all.add(course.column("hormone"));
        });
        assertThat(order).isEqualTo(LongStream.rangeClosed(20, 45).boxed().toList());
        return all;
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        List<Series> one = run(1);
        assertThat(run(2)).isEqualTo(one);
        assertThat(run(7)).isEqualTo(one);
        assertThat(MAN.run(request(33, 30)).column("hormone")).isEqualTo(one.get(33 - 20));
        assertThat(one.get(0)).isNotEqualTo(one.get(1));
    }

    @Test
    void requestsAreDrawnOnlyAsTheyAreNeeded() {
        int[] drawn = {0};
        int[] ahead = {0};
        int[] read = {0};
        Iterator<Request> men = LongStream.rangeClosed(20, 80).mapToObj(man -> {
            drawn[0]++;
            return request(man, 1);
        }).iterator();
        new Ensemble(MAN, 2).run(men, (request, course) -> ahead[0] = Math.max(ahead[0], drawn[0] - read[0]++));
        assertThat(read[0]).isEqualTo(61);
        assertThat(ahead[0]).isBetween(2, 9);
    }

    @Test
    void aManWhoFailsEndsTheRunUnlessForgiven() {
        assertThatThrownBy(() -> new Ensemble(MAN, 2).run(men(10, 16, 5), (request, course) -> {}))
                .isInstanceOf(RunException.class).hasMessageContaining("Man 13 ");
        List<Long> failed = new ArrayList<>();
        List<Long> done = new ArrayList<>();
        new Ensemble(MAN, 2).run(men(10, 16, 5), new Ensemble.Reader() {
            @Override
            public void course(Request request, Course course) {
                done.add(request.man());
            }

            @Override
            public void failed(Request request, RunException failure) {
                failed.add(request.man());
            }
        });
        assertThat(failed).containsExactly(13L);
        assertThat(done).containsExactly(10L, 11L, 12L, 14L, 15L, 16L);
    }

    @Test
    void anInterruptStopsAll() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new Ensemble(MAN, 2).run(men(20, 21, 1e9), (request, course) -> {}))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
