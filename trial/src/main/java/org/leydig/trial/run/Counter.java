package org.leydig.trial.run;

import org.leydig.language.diagnostic.Diagnostic;

/** Counts parts done and tells the listener, one call at a time. */
public final class Counter {
    private final Progress progress;
    private final long total;
    private long done;

    public Counter(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    /** One more part is done. */
    public synchronized void step() {
        done++;
        progress.done(done, total);
    }

    /** Passes a notice on. */
    public synchronized void notice(Diagnostic notice) {
        progress.notice(notice);
    }
}
