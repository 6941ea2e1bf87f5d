package org.leydig.cli.command;

import java.util.HashSet;
import java.util.Set;
import org.leydig.cli.terminal.Bar;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.trial.run.Progress;

/** Passes on how far a run has come, and each notice once. */
final class Watch implements Progress {
    private final Bar bar;
    private final Set<String> told = new HashSet<>();

    Watch(Bar bar) {
        this.bar = bar;
    }

    @Override
    public void done(long done, long total) {
        bar.at(done, total);
    }

    @Override
    public void notice(Diagnostic notice) {
        if (told.add(notice.cause())) bar.aside("notice: " + notice.cause() + " [" + notice.code() + "]");
    }
}
