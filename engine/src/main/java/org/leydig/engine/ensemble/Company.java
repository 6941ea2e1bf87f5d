package org.leydig.engine.ensemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.RunException;
import org.leydig.engine.course.Simulator;
import org.leydig.engine.evaluate.Lanes;

/**
 * Where men who come one by one are run side by side. Whoever asks for a man waits until he has arrived, so many ask at a
 * time, each on a thread that costs little; a few threads do the work. They go on with the fullest of all blocks, so that one
 * that has run half empty waits for newcomers, and run men alone where a block does not pay. A man's bits are those of
 * {@link Simulator#run}, whoever came when.
 */
public final class Company implements AutoCloseable {
    /** Wider blocks are no faster (bench/results/blocks.md), and men wait longer in them. */
    private static final int WIDTH = 16;

    private final Lanes.Maker maker;
    private final int width;
    private final int pays;
    private final Map<Line.Kind, Line> lines = new LinkedHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private Line rehearsed;
    private Throwable over;

    /**
     * @param threads how many do the work, at least 1
     * @param maker of models for blocks; with how many men a block pays is found out
     */
    public Company(int threads, Lanes.Maker maker) {
        this(threads, maker, Math.ceilDiv(WIDTH, maker.step()) * maker.step(), Integer.MAX_VALUE);
    }

    /**
     * @param threads how many do the work, at least 1
     * @param maker of models for blocks
     * @param width how many men a block holds
     * @param pays with how many men a block pays; more than its width where that is to be found out
     */
    public Company(int threads, Lanes.Maker maker, int width, int pays) {
        if (threads < 1) throw new IllegalArgumentException(threads + " threads");
        this.maker = maker;
        this.width = width;
        this.pays = pays;
        for (int i = 0; i < threads; i++) {
            this.threads.add(Thread.ofPlatform().daemon().name("company-" + i).start(this::work));
        }
    }

    /**
     * Runs one man, and waits until he has arrived.
     *
     * @throws RunException when he cannot be run to the end, with the reason
     * @throws CancellationException when the thread was interrupted (and remains so), or all is over
     */
    public Course run(Simulator simulator, Request request) {
        if (Thread.currentThread().isInterrupted())
            throw new CancellationException("stopped before man " + request.man());
        Line.Asked asked = new Line.Asked(request, new CompletableFuture<>());
        join(asked, new Line.Kind(simulator, request.method()));
        try {
            return asked.answer().get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped with man " + request.man());
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException run -> throw run;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    private synchronized void join(Line.Asked asked, Line.Kind kind) {
        if (over != null) {
            asked.answer().completeExceptionally(over);
            return;
        }
        lines.computeIfAbsent(kind, k -> new Line(k, maker, width, pays)).add(asked);
        notifyAll();
    }

    /** Lets everybody who waits know that there is nothing to wait for. */
    private synchronized void end(Throwable why) {
        if (over != null) return;
        over = why;
        lines.values().forEach(line -> line.end(why));
        threads.forEach(Thread::interrupt);
    }

    /** Stops all men under way. */
    @Override
    public void close() {
        end(new CancellationException("stopped with men under way"));
    }

    /** What one of those does who do the work. */
    private void work() {
        try {
            while (true)
                goOn(next());
        } catch (InterruptedException | CancellationException stopped) {
            end(new CancellationException("stopped with men under way"));
        } catch (RuntimeException | Error broken) {
            end(broken);
        }
    }

    /** The men most worth going on with. Of two lines the later: who is further gives up his place sooner. */
    private synchronized Line next() throws InterruptedException {
        while (true) {
            if (over != null) throw new CancellationException("stopped with men under way");
            Line best = null;
            int most = 1;
            for (Line line : lines.values()) {
                int worth = line.worth();
                if (worth < most) continue;
                best = line;
                most = worth;
            }
            if (best != null) return best;
            wait();
        }
    }

    private void goOn(Line line) {
        if (rehearses(line)) line.first().ifPresent(line.rehearsal()::with);
        Optional<Party> party = line.set();
        if (party.isEmpty()) alone(line);
        else
            goOn(party.get());
    }

    /** One line after the other is rehearsed, as Java compiles one method after the other. */
    private synchronized boolean rehearses(Line line) {
        if (rehearsed == null || !rehearsed.rehearsal().wanted() || rehearsed.first().isEmpty()) rehearsed = line;
        return rehearsed == line && line.rehearsal().wanted();
    }

    private void goOn(Party party) {
        try {
            party.goOn();
        } catch (RuntimeException | Error broken) {
            end(broken);
            party.end(broken);
            throw broken;
        }
        rest(party);
    }

    private synchronized void rest(Party party) {
        if (over == null) party.line().rest(party);
        else
            party.end(over);
        notifyAll();
    }

    private static void alone(Line line) {
        Line.Asked next = line.poll(asked -> true);
        if (next == null) return;
        long start = Rehearsal.now();
        try {
            Course course = line.run(next.request());
            line.rehearsal().ran(Rehearsal.now() - start, course.work());
            next.answer().complete(course);
        } catch (CancellationException | Error stopped) {
            next.answer().completeExceptionally(stopped);
            throw stopped;
        } catch (RuntimeException failed) {
            next.answer().completeExceptionally(failed);
        }
    }
}
