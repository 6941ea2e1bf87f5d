package org.leydig.trial.run;

import org.leydig.language.diagnostic.Diagnostic;

/** Told how far a run has come, and what a reader should know of it; called from any thread, one call at a time. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = (done, total) -> {};

    /**
     * @param done parts done: men settled, arms run
     * @param total of so many
     */
    void done(long done, long total);

    /** Something to be told that does not stop the run, such as a man who had not settled. */
    default void notice(Diagnostic notice) {
    }
}
