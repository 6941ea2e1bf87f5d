package org.leydig.engine.ensemble;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.leydig.engine.course.Block;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.RunException;
import org.leydig.engine.evaluate.Lanes;

/**
 * Finds out with how many men of a kind a block pays.
 *
 * <p>A block is slow until Java has compiled its code, up to two hundred times slower than one man after the other, and
 * nobody can leave a block under way. So it is rehearsed at first: now and then, one man in all lanes, what comes of it
 * thrown away, until its steps are measured to be cheap enough. Meanwhile men are run one by one.
 */
final class Rehearsal {
    /**
     * Processor time that men of a kind have taken one by one when a rehearsal is worth its while, in ns: about what compiling
     * a block's code takes. Who has taken so much may well take as much again.
     */
    private static final double WORTH = 3e9;
    /** Processor time of a rehearsal that tells how fast a block is, in ns. */
    private static final long TELLS = 3_000_000;
    /** How many times as long as a rehearsal the next is put off. */
    private static final int REST = 4;
    /** How much of the time for earlier men still counts. */
    private static final double FADING = 0.9;

    private final Line.Kind kind;
    private final Lanes.Maker maker;
    private final int width;
    private volatile int pays;
    private Block first;
    private boolean begun;
    private long next = System.nanoTime();
    private volatile double spent;
    private double time;
    private double steps;

    /**
     * @param maker of the model for blocks
     * @param width how many men a block holds
     * @param pays see {@link #pays}; more than the width where it is to be found out
     */
    Rehearsal(Line.Kind kind, Lanes.Maker maker, int width, int pays) {
        this.kind = kind;
        this.maker = maker;
        this.width = width;
        this.pays = kind.together() ? pays : Integer.MAX_VALUE;
    }

    /** With so many men or more a block takes less time than the same men one by one. */
    int pays() {
        return pays;
    }

    /** Whether it is worth its while, and has not told enough. */
    boolean wanted() {
        return pays > width && spent > WORTH && kind.together();
    }

    /** One man was run alone. */
    synchronized void ran(long took, Course.Work work) {
        spent = spent + took;
        time = FADING * time + took;
        steps = FADING * steps + work.steps() + work.rejected();
    }

    /** A new block. What is compiled is shared with the one that is rehearsed. */
    synchronized Block block() {
        return first().another();
    }

    private Block first() {
        if (first == null) first = kind.simulator().block(kind.method(), maker, width);
        return first;
    }

    /** Rehearses with this man, if it is time and no other thread is at it. */
    void with(Request man) {
        Block block;
        synchronized (this) {
            if (begun || System.nanoTime() - next < 0) return;
            begun = true;
            block = first();
        }
        long start = now();
        long room = block.room();
        AtomicInteger left = new AtomicInteger(width);
        while (block.goOn(() -> left.getAndDecrement() > 0 ? man : null, new Nobody()) && now() - start < TELLS) {
            // once more
        }
        tell(now() - start, block.room() - room);
    }

    private synchronized void tell(long took, long room) {
        begun = false;
        next = System.nanoTime() + REST * took;
        double even = Math.ceil(width * (took / (double) room) / (time / steps));
        if (even <= width - Math.ceilDiv(width, 4)) pays = (int) even;
    }

    /** Processor time of this thread, in ns. */
    static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Does not want to know. */
    private static final class Nobody implements Block.Receiver {
        @Override
        public void course(Request request, Course course) {
            // a rehearsal
        }

        @Override
        public void failed(Request request, RunException failure) {
            // he fails once more when he is run
        }
    }
}
