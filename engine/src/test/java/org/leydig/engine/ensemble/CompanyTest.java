package org.leydig.engine.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leydig.engine.course.Beating;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Method.Scheme;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.RunException;
import org.leydig.engine.course.Series;
import org.leydig.engine.course.Simulator;
import org.leydig.engine.course.Snapshot;
import org.leydig.engine.evaluate.Loops;

/** Validation: men in company are the same men as alone, and nobody waits for ever. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CompanyTest {
    private static final Simulator YOUNG = Simulator.of(Beating.model(true));
    private static final Simulator OLD = Simulator.of(Beating.model(false));
    private static final Method LOW = new Method(Scheme.EXPLICIT_LOW, 1e-3, 1e-3, true, Method.USUAL.steps());
    private static final Method STIFF = new Method(Scheme.STIFF, 1e-4, 1e-4, true, Method.USUAL.steps());
    private static final int MEN = 40;

    private static Request request(Optional<Snapshot> from, double end, Method method, long man) {
        double start = from.map(Snapshot::time).orElse(0.0);
        return new Request(from, 0, end, Series.every(1, start, end), List.of("hormone", "count"),
                Map.of("speed", man == 13 ? Double.NaN : 1 + 0.01 * man), List.of(), List.of(), method, 5, man);
    }

    private static Company company(int threads) {
        return new Company(threads, new Loops.Maker(), 5, 3);
    }

    /** A way in several stretches of unlike length, with kinds and methods that change. */
    private static List<Series> way(long man, Function<Simulator, Function<Request, Course>> runs) {
        List<Series> all = new ArrayList<>();
        Optional<Snapshot> at = Optional.empty();
        for (int stretch = 1; stretch <= 4; stretch++) {
            Method method = stretch == 2 ? LOW : stretch == 3 && man % 9 == 0 ? STIFF : Method.USUAL;
            double end = at.map(Snapshot::time).orElse(0.0) + 3 + man % 7;
            Course course = runs.apply(man % 3 == 0 ? OLD : YOUNG).apply(request(at, end, method, man));
            all.add(course.column("hormone"));
            at = Optional.of(course.end());
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "5"})
    void aManInCompanyIsTheManAlone(int threads) throws Exception {
        List<Future<List<Series>>> ways = new ArrayList<>();
        try (Company company = company(threads); ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long man = 20; man < 20 + MEN; man++) {
                long number = man;
                ways.add(askers.submit(() -> way(number, kind -> request -> company.run(kind, request))));
            }
            for (long man = 20; man < 20 + MEN; man++) {
                assertThat(ways.get((int) man - 20).get()).isEqualTo(way(man, kind -> kind::run));
            }
        }
    }

    @Test
    void aManWhoFailsIsKnownAndTheOthersArrive() throws Exception {
        try (Company company = company(2); ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Course>> men = new ArrayList<>();
            for (long man = 1; man <= MEN; man++) {
                Request request = request(Optional.empty(), 30, Method.USUAL, man);
                men.add(askers.submit(() -> company.run(YOUNG, request)));
            }
            for (int i = 0; i < MEN; i++) {
                if (i + 1 == 13)
                    assertThatThrownBy(men.get(i)::get).cause().isInstanceOf(RunException.class)
                            .hasMessageContaining("Man 13 ");
                else
                    assertThat(men.get(i).get().times().size()).isEqualTo(31);
            }
        }
    }

    @Test
    void whoIsAskedForTwiceIsRunTwice() throws Exception {
        Request request = request(Optional.empty(), 30, Method.USUAL, 7);
        try (Company company = company(1); ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Course>> men = new ArrayList<>();
            for (int i = 0; i < 12; i++) men.add(askers.submit(() -> company.run(YOUNG, request)));
            for (Future<Course> man : men)
                assertThat(man.get().column("hormone")).isEqualTo(YOUNG.run(request).column("hormone"));
        }
    }

    @Test
    void anInterruptStopsWhoWaits() {
        try (Company company = company(1)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> company.run(YOUNG, request(Optional.empty(), 30, Method.USUAL, 1)))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** Men who would be under way for hours, in blocks, alone and waiting. */
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 30"})
    void theEndStopsAll(int threads, int men) throws InterruptedException {
        Company company = company(threads);
        List<Throwable> stopped = new ArrayList<>();
        List<Thread> askers = new ArrayList<>();
        for (long man = 20; man < 20 + men; man++) {
            Request endless = new Request(Optional.empty(), 0, 1e8, Series.of(), List.of(), Map.of(), List.of(),
                    List.of(), new Method(Scheme.EXPLICIT, 1e-4, 1e-4, true, Integer.MAX_VALUE), 5, man);
            askers.add(Thread.ofVirtual().start(() -> {
                Throwable thrown = catchThrowable(() -> company.run(YOUNG, endless));
                synchronized (stopped) {
                    stopped.add(thrown);
                }
            }));
        }
        TimeUnit.MILLISECONDS.sleep(50);
        company.close();
        for (Thread asker : askers) asker.join();
        assertThat(stopped).hasSize(men).allSatisfy(t -> assertThat(t).isInstanceOf(CancellationException.class));
        assertThatThrownBy(() -> company.run(YOUNG, request(Optional.empty(), 30, Method.USUAL, 1)))
                .isInstanceOf(CancellationException.class);
    }
}
