package org.leydig.cli.figure;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.leydig.trial.study.Interval;
import org.leydig.trial.study.Scored;

/**
 * A row as the ratio of simulated to published, so that rows of all units lie on one logarithmic axis. The published
 * value is 1.
 *
 * @param value simulated / published
 * @param simulated the simulated interval / published
 * @param published the published interval / published
 * @param accepted the accepted band / published
 */
public record Ratio(double value, Optional<Interval> simulated, Optional<Interval> published, Interval accepted,
        boolean inside) {
    /** The marks of the axis. */
    public static final List<Double> MARKS = List.of(0.25, 0.5, 1.0, 2.0, 4.0);
    /** What lies beyond so many times more or less is drawn as an arrow at the edge. */
    public static final double REACH = 4.4;

    public Ratio {
        requireNonNull(simulated);
        requireNonNull(published);
        requireNonNull(accepted);
    }

    /** Of a scored row; empty where a ratio says nothing: a published value of 0 or less, no simulated value. */
    public static Optional<Ratio> of(Scored scored) {
        double unit = scored.row().published().value();
        if (!(unit > 0) || !Double.isFinite(scored.simulated())) return Optional.empty();
        return Optional.of(new Ratio(scored.simulated() / unit, scored.simulatedInterval().map(i -> by(i, unit)),
                scored.row().published().interval().map(i -> by(i, unit)), by(scored.accepted(), unit),
                scored.inside()));
    }

    private static Interval by(Interval interval, double unit) {
        return new Interval(interval.low() / unit, interval.high() / unit);
    }

    /** Where a ratio lies on the axis: 0 at its lower end, 1 at its upper. */
    public static double at(double ratio) {
        if (!(ratio > 0)) return 0;
        return Math.clamp((Math.log(ratio) / Math.log(REACH) + 1) / 2, 0, 1);
    }

    /** Whether it lies beyond the axis. */
    public boolean beyond() {
        return value > REACH || value < 1 / REACH;
    }

    /** How a mark is written. */
    public static String label(double mark) {
        return mark == 0.25 ? "¼" : mark == 0.5 ? "½" : Long.toString(Math.round(mark));
    }
}
