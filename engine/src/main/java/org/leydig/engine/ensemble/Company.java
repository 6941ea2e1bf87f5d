package org.leydig.engine.ensemble;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.leydig.engine.course.Block;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.RunException;
import org.leydig.engine.course.Simulator;
import org.leydig.engine.evaluate.Lanes;

/**
 * Where men who come one by one are run side by side. Whoever asks for a man waits until he has arrived, so many ask at a
 * time, each on a thread that costs little; a few threads do the work. Each of these has a block for every kind of man and
 * goes on with the one that is fullest, so that a block that has run half empty waits for newcomers. A man's bits are those
 * of {@link Simulator#run}, whoever came when.
 */
public final class Company implements AutoCloseable {
    /** Wider blocks are no faster (bench/results/blocks.md), and men wait longer in them. */
    private static final int WIDTH = 16;
    /** Of {@value #WIDTH} places in vector code: with so many men a block takes as long as the same one by one. */
    private static final int PAYS = 11;

    private final Lanes.Maker maker;
    private final int width;
    private final int pays;
    private final Map<Kind, Line> lines = new LinkedHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private Throwable over;

    /** What men have in common who can stand in one block. */
    private record Kind(Simulator simulator, Method method) {}

    /** A man who waits, or is under way. */
    private record Asked(Request request, CompletableFuture<Course> answer) {}

    /** Men of a kind who wait, and the block that others are made like. */
    private final class Line {
        private final Kind kind;
        private final Deque<Asked> waiting = new ArrayDeque<>();
        private Block first;

        private Line(Kind kind) {
            this.kind = kind;
        }

        /** Whether its men may stand in blocks. */
        private boolean blocks() {
            return kind.method().scheme() != Method.Scheme.STIFF;
        }

        private synchronized Block block() {
            if (first != null) return first.another();
            first = kind.simulator().block(kind.method(), maker, width);
            return first;
        }
    }

    /**
     * @param threads how many do the work, at least 1
     * @param maker of models for blocks, in vector code
     */
    public Company(int threads, Lanes.Maker maker) {
        this(threads, maker, Math.ceilDiv(WIDTH, maker.step()) * maker.step(), PAYS);
    }

    /**
     * @param threads how many do the work, at least 1
     * @param maker of models for blocks
     * @param width how many men a block holds
     * @param pays how many men in a block take as long as the same one by one
     */
    Company(int threads, Lanes.Maker maker, int width, int pays) {
        if (threads < 1) throw new IllegalArgumentException(threads + " threads");
        this.maker = maker;
        this.width = width;
        this.pays = pays;
        for (int i = 0; i < threads; i++) {
            this.threads.add(Thread.ofPlatform().daemon().name("company-" + i).start(new Worker()));
        }
    }

    /**
     * Runs one man, and waits until he has arrived.
     *
     * @throws RunException when he cannot be run to the end, with the reason
     * @throws CancellationException when the thread was interrupted (and remains so), or all is over
     */
    public Course run(Simulator simulator, Request request) {
        Asked asked = new Asked(request, new CompletableFuture<>());
        join(asked, new Kind(simulator, request.method()));
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

    private synchronized void join(Asked asked, Kind kind) {
        if (over != null) {
            asked.answer().completeExceptionally(over);
            return;
        }
        lines.computeIfAbsent(kind, Line::new).waiting.addLast(asked);
        notify();
    }

    /** Lets everybody who waits know that there is nothing to wait for. */
    private synchronized void end(Throwable why) {
        if (over != null) return;
        over = why;
        lines.values().forEach(line -> line.waiting.forEach(asked -> asked.answer().completeExceptionally(why)));
        threads.forEach(Thread::interrupt);
    }

    /** Stops all men under way. */
    @Override
    public void close() {
        end(new CancellationException("stopped with men under way"));
    }

    /** One of those who do the work. */
    private final class Worker implements Runnable, Block.Receiver {
        private final Map<Line, Block> blocks = new HashMap<>();
        private final IdentityHashMap<Request, Asked> under = new IdentityHashMap<>();

        @Override
        public void run() {
            try {
                while (true)
                    goOn(next());
            } catch (InterruptedException | CancellationException stopped) {
                end(new CancellationException("stopped with men under way"));
            } catch (RuntimeException | Error broken) {
                end(broken);
            }
            under.values().forEach(asked -> asked.answer().completeExceptionally(over));
        }

        /** The men most worth going on with. Of two lines the later: who is further gives up his place sooner. */
        private Line next() throws InterruptedException {
            synchronized (Company.this) {
                while (true) {
                    Line best = null;
                    int most = 0;
                    for (Line line : lines.values()) {
                        int worth = worth(line);
                        if (worth == 0 || worth < most) continue;
                        best = line;
                        most = worth;
                    }
                    if (best != null) return best;
                    Company.this.wait();
                }
            }
        }

        /** How many men there are to go on with; those who had better be run one by one count as many as break even. */
        private int worth(Line line) {
            if (alone(line)) return line.waiting.isEmpty() ? 0 : pays;
            return Math.min(width, under(line) + line.waiting.size());
        }

        private boolean alone(Line line) {
            return !line.blocks() || (under(line) == 0 && line.waiting.size() < pays);
        }

        private int under(Line line) {
            return blocks.containsKey(line) ? blocks.get(line).present() : 0;
        }

        private void goOn(Line line) {
            boolean alone;
            synchronized (Company.this) {
                alone = alone(line);
            }
            if (alone) {
                Request request = take(line);
                if (request != null) goOn(request, line.kind.simulator());
            } else {
                blocks.computeIfAbsent(line, Line::block).goOn(() -> take(line), this);
            }
        }

        private void goOn(Request request, Simulator simulator) {
            try {
                course(request, simulator.run(request));
            } catch (CancellationException stopped) {
                throw stopped;
            } catch (RuntimeException failed) {
                under.remove(request).answer().completeExceptionally(failed);
            }
        }

        /** The next of a line; null when nobody waits. Who is asked for twice at a time is run once after the other. */
        private Request take(Line line) {
            synchronized (Company.this) {
                Asked next = line.waiting.peekFirst();
                if (next == null || under.putIfAbsent(next.request(), next) != null) return null;
                return line.waiting.removeFirst().request();
            }
        }

        @Override
        public void course(Request request, Course course) {
            under.remove(request).answer().complete(course);
        }

        @Override
        public void failed(Request request, RunException failure) {
            under.remove(request).answer().completeExceptionally(failure);
        }
    }
}
