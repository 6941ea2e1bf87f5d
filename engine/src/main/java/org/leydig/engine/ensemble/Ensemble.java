package org.leydig.engine.ensemble;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.RunException;
import org.leydig.engine.course.Simulator;

/**
 * Runs many men and hands over their courses in the order of the requests. Each man's draws are keyed by his request, so
 * his bits do not depend on the number of threads or on who runs beside him. At any time only a few courses per thread
 * are in memory, however many men there are.
 */
public final class Ensemble {
    /** Courses under way or waiting for an earlier one, for each thread. */
    private static final int AHEAD = 4;

    private final Simulator simulator;
    private final int threads;

    /**
     * @param simulator what every man is run through
     * @param threads how many men at once, at least 1
     */
    public Ensemble(Simulator simulator, int threads) {
        if (threads < 1) throw new IllegalArgumentException(threads + " threads");
        this.simulator = simulator;
        this.threads = threads;
    }

    /** Receives the courses, in order, on the thread that called {@link Ensemble#run}. */
    public interface Reader {
        /** One man has been run. */
        void course(Request request, Course course);

        /** One man could not be run; unless told otherwise this ends the whole run. */
        default void failed(Request request, RunException failure) {
            throw failure;
        }
    }

    /** A request and what is becoming of it. */
    private record Underway(Request request, Future<Course> course) {}

    /**
     * Runs all men. Requests are drawn only as they are needed.
     *
     * @throws RunException when a man cannot be run and the reader does not forgive it
     * @throws CancellationException when the calling thread was interrupted (and remains so); all runs are stopped
     */
    public void run(Iterator<Request> requests, Reader reader) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
            try {
                run(requests, reader, pool);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private void run(Iterator<Request> requests, Reader reader, ExecutorService pool) {
        Deque<Underway> underway = new ArrayDeque<>();
        while (requests.hasNext() || !underway.isEmpty()) {
            while (requests.hasNext() && underway.size() < AHEAD * threads) {
                Request request = requests.next();
                Callable<Course> run = () -> simulator.run(request);
                underway.addLast(new Underway(request, pool.submit(run)));
            }
            Underway next = underway.removeFirst();
            try {
                reader.course(next.request(), next.course().get());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancellationException("stopped with man " + next.request().man());
            } catch (ExecutionException failed) {
                switch (failed.getCause()) {
                    case RunException run -> reader.failed(next.request(), run);
                    case RuntimeException other -> throw other;
                    case Error error -> throw error;
                    case null, default -> throw new IllegalStateException(failed);
                }
            }
        }
    }
}
