package org.leydig.trial.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Simulator;
import org.leydig.engine.ensemble.Company;
import org.leydig.engine.evaluate.Lanes;

/**
 * Takes men through their ways on several threads. Results come in the order of the men, and so does the first failure.
 *
 * <p>Many men are run side by side in {@link Company} where this machine can: then many ways are under way at a time, each
 * on a thread that does little but wait. A man is the same either way, bit for bit.
 */
public final class Crew implements AutoCloseable {
    private static final ThreadFactory THREADS = Thread.ofPlatform().daemon(true).name("man-", 0).factory();
    /** Ways under way for each thread that runs men side by side: enough to fill blocks of several kinds. */
    private static final int WAYS = 64;
    /** Fewer men are no company. */
    private static final int FEWEST = 24;

    private final ExecutorService pool;
    private final int ways;
    private final Semaphore room;
    private final Optional<Company> company;

    /** Men one by one on each thread. */
    public Crew(int threads) {
        this(Executors.newFixedThreadPool(threads, THREADS), threads, Optional.empty());
    }

    private Crew(ExecutorService pool, int ways, Optional<Company> company) {
        this.pool = pool;
        this.ways = ways;
        this.room = new Semaphore(ways);
        this.company = company;
    }

    /** A crew for so many men. */
    public static Crew of(Options options, long men) {
        Optional<Lanes.Maker> vector = options.grain() == Grain.PULSATILE && men >= FEWEST
                ? Lanes.vector()
                : Optional.empty();
        return vector.map(maker -> new Crew(options.threads(), new Company(options.threads(), maker)))
                .orElseGet(() -> new Crew(options.threads()));
    }

    /**
     * Men side by side.
     *
     * @param company of so many threads
     */
    public Crew(int threads, Company company) {
        this(Executors.newVirtualThreadPerTaskExecutor(), WAYS * threads, Optional.of(company));
    }

    /** How many men are on their ways at a time. */
    public int ways() {
        return ways;
    }

    /** How a man is run on his way. */
    public Course run(Simulator simulator, Request request) {
        return company.isPresent() ? company.get().run(simulator, request) : simulator.run(request);
    }

    /**
     * Does the work for men {@code first} to {@code last}.
     *
     * @throws InterruptedException when the run is called off
     */
    public <T> List<T> each(long first, long last, LongFunction<T> work) throws InterruptedException {
        Deque<Future<T>> futures = new ArrayDeque<>();
        List<T> results = new ArrayList<>();
        for (long man = first; man <= last; man++) {
            long number = man;
            futures.addLast(begin(() -> work.apply(number)));
            while (!futures.isEmpty() && futures.getFirst().isDone())
                results.add(result(futures.removeFirst()));
        }
        while (!futures.isEmpty())
            results.add(result(futures.removeFirst()));
        return results;
    }

    /**
     * Takes one man on his way, once there is room for him.
     *
     * @throws InterruptedException when the run is called off
     */
    public <T> Future<T> begin(Callable<T> way) throws InterruptedException {
        room.acquire();
        return pool.submit(() -> {
            try {
                return way.call();
            } finally {
                room.release();
            }
        });
    }

    /** The parts of one man's way that need not wait for each other: at a time where that fills blocks. */
    public <A, T> List<T> parts(List<A> parts, Function<A, T> work) {
        if (company.isEmpty()) return parts.stream().map(work).toList();
        List<Future<T>> futures = new ArrayList<>();
        for (A part : parts) futures.add(pool.submit(() -> work.apply(part)));
        return futures.stream().map(Crew::part).toList();
    }

    /**
     * What has become of a part of a man's way, once it is done.
     *
     * @throws CancellationException when the run is called off meanwhile; the thread remains interrupted
     */
    public static <T> T part(Future<T> part) {
        try {
            return result(part);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("called off");
        }
    }

    /** What has become of a man who was taken on his way, once he is through. */
    public static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
        company.ifPresent(Company::close);
    }
}
