package org.leydig.cli.command;

import java.util.Locale;
import org.leydig.cli.terminal.Bar;
import org.leydig.trial.identify.Listening;

/** Passes on how far a calibration has come: a line for each stage and iteration, a bar for the time left. */
final class Heard implements Listening {
    private final Bar bar;

    Heard(Bar bar) {
        this.bar = bar;
    }

    @Override
    public void stage(String name, int rows, int parameters) {
        bar.aside("stage " + name + ": " + parameters + " parameters, " + rows + " rows");
    }

    @Override
    public void iteration(String stage, int iteration, int of, double misfit) {
        bar.aside(String.format(Locale.ROOT, "  iteration %d of %d: misfit %.4g", iteration, of, misfit));
    }

    @Override
    public void done(long evaluations, long of) {
        bar.at(evaluations, of);
    }
}
