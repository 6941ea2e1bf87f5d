package org.leydig.cli.claim;

import java.util.Optional;
import org.leydig.cli.figure.Ratio;
import org.leydig.trial.claim.Bound;
import org.leydig.trial.claim.Seen;
import org.leydig.trial.study.Interval;

/** Where a condition must lie, drawn: its bound about its own middle, or on one side of its end. */
final class Bounds {
    private Bounds() {
    }

    /** What was seen over the middle of the bound; empty where a ratio says nothing. */
    static Optional<Ratio> of(Seen seen) {
        Bound must = seen.condition().must();
        double unit = middle(must);
        if (!Double.isFinite(unit) || unit == 0 || !Double.isFinite(seen.simulated())) return Optional.empty();
        double one = must.low() / unit;
        double other = must.high() / unit;
        return Optional.of(new Ratio(seen.simulated() / unit, Optional.empty(), Optional.empty(),
                new Interval(Math.min(one, other), Math.max(one, other)), seen.holds()));
    }

    /** The bound as an interval, where it has two ends. */
    static Optional<Interval> interval(Bound must) {
        boolean closed = Double.isFinite(must.low()) && Double.isFinite(must.high());
        return closed ? Optional.of(new Interval(must.low(), must.high())) : Optional.empty();
    }

    /** The geometric middle of a range, the end of a side; no number where a range holds 0. */
    private static double middle(Bound must) {
        if (!Double.isFinite(must.low())) return must.high();
        if (!Double.isFinite(must.high())) return must.low();
        return must.low() * must.high() > 0
                ? Math.signum(must.low()) * Math.sqrt(must.low() * must.high())
                : Double.NaN;
    }
}
