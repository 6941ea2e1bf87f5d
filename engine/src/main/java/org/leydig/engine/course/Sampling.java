package org.leydig.engine.course;

import java.util.ArrayList;
import java.util.List;
import org.leydig.engine.evaluate.Evaluation;
import org.leydig.engine.evaluate.Layout;
import org.leydig.engine.scheme.Attempt;
import org.leydig.engine.scheme.SlowStates;

/**
 * Writes down what is reported at each sample, from the scheme's dense output, so that sampling never changes a step. A
 * sample sees the man after all that happens at its instant.
 */
final class Sampling {
    private final Evaluation evaluation;
    private final List<String> names;
    private final Series times;
    private final double[][] columns;
    /** For each column where its value lives: a state, a known value or an output. */
    private final int[] state;
    private final int[] known;
    private final int[] output;
    private final boolean anyOutput;
    private final double[] y;
    private final double[] out;
    private int next;

    Sampling(Evaluation evaluation, List<String> names, Series times) {
        this.evaluation = evaluation;
        this.names = names;
        this.times = times;
        Layout layout = evaluation.layout();
        columns = new double[names.size()][times.size()];
        state = names.stream().mapToInt(name -> layout.state(name).orElse(-1)).toArray();
        known = names.stream().mapToInt(name -> layout.known(name).orElse(-1)).toArray();
        output = names.stream().mapToInt(name -> layout.output(name).orElse(-1)).toArray();
        boolean any = false;
        for (int o : output) any |= o >= 0;
        anyOutput = any;
        y = new double[layout.states().size()];
        out = new double[layout.outputs().size()];
    }

    /** Nothing is written down. */
    static Sampling none(Evaluation evaluation) {
        return new Sampling(evaluation, List.of(), Series.of());
    }

    /** Passes over samples before the start. */
    void skip(double before) {
        while (next < times.size() && times.at(next) < before)
            next++;
    }

    /** When the next sample is due; infinite when all are taken. */
    double next() {
        return next < times.size() ? times.at(next) : Double.POSITIVE_INFINITY;
    }

    /**
     * Takes all samples from where the attempt began to before {@code until}.
     *
     * @param slow the slow states, which stand still during the attempt but not in what is written; null for none
     */
    void take(Attempt attempt, double end, double until, double[] held, SlowStates slow) {
        while (next < times.size() && times.at(next) < until) {
            attempt.dense((times.at(next) - attempt.time()) / (end - attempt.time()), y);
            if (slow != null) slow.at(times.at(next), y);
            write(times.at(next), y, held);
        }
    }

    /** Takes all samples up to the end from the state there. */
    void finish(double end, double[] last, double[] held) {
        while (next < times.size() && times.at(next) <= end)
            write(times.at(next), last, held);
    }

    private void write(double time, double[] y, double[] held) {
        if (anyOutput) evaluation.outputs(time, y, held, out);
        for (int c = 0; c < columns.length; c++) {
            columns[c][next] = state[c] >= 0 ? y[state[c]] : known[c] >= 0 ? held[known[c]] : out[output[c]];
        }
        next++;
    }

    List<String> names() {
        return names;
    }

    Series times() {
        return times;
    }

    /** The values so far: a row for each column. Not to be changed. */
    double[][] values() {
        return columns;
    }

    List<Series> columns() {
        List<Series> written = new ArrayList<>();
        for (double[] column : columns) written.add(Series.of(column));
        return written;
    }
}
