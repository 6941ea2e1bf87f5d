package org.leydig.trial.run;

import org.leydig.language.diagnostic.Diagnostic;

/** Counts parts done and tells the listener, one call at a time. */
final class Counter {
    private final Progress progress;
    private final long total;
    private long done;

    Counter(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    synchronized void step() {
        done++;
        progress.done(done, total);
    }

    synchronized void notice(Diagnostic notice) {
        progress.notice(notice);
    }
}
