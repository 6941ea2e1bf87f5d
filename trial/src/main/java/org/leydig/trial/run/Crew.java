package org.leydig.trial.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongFunction;

/** Runs men on several threads. Results come in the order of the men, and so does the first failure. */
public final class Crew implements AutoCloseable {
    private static final ThreadFactory THREADS = Thread.ofPlatform().daemon(true).name("man-", 0).factory();
    private final ExecutorService pool;

    public Crew(int threads) {
        pool = Executors.newFixedThreadPool(threads, THREADS);
    }

    /**
     * Does the work for men {@code first} to {@code last}.
     *
     * @throws InterruptedException when the run is called off
     */
    public <T> List<T> each(long first, long last, LongFunction<T> work) throws InterruptedException {
        List<Future<T>> futures = new ArrayList<>();
        for (long man = first; man <= last; man++) {
            long number = man;
            futures.add(pool.submit(() -> work.apply(number)));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) results.add(result(future));
        return results;
    }

    private static <T> T result(Future<T> future) throws InterruptedException {
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
    }
}
