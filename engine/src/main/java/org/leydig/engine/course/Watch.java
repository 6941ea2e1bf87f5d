package org.leydig.engine.course;

import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;

/** Looks up from the work now and then: reports how far it is, and stops when the thread is interrupted. */
final class Watch {
    private static final int SELDOM = 512;

    private final DoubleConsumer progress;
    private final double start;
    private final double end;
    private int since;

    Watch(DoubleConsumer progress, double start, double end) {
        this.progress = progress;
        this.start = start;
        this.end = end;
    }

    /** Only stops when interrupted. */
    static Watch quiet() {
        return new Watch(share -> {}, 0, 1);
    }

    /** To be called with every step. */
    void step(double time) {
        if (++since < SELDOM) return;
        since = 0;
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("stopped at " + time + " of " + end);
        }
        progress.accept((time - start) / (end - start));
    }
}
