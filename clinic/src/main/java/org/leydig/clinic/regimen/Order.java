package org.leydig.clinic.regimen;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;
import org.leydig.engine.dose.Dose;
import org.leydig.language.source.Region;

/**
 * One line of a prescription: a dose, perhaps repeated.
 *
 * @param target where it goes
 * @param hour when the first is given, in hours from the start
 * @param amount how much, in {@code unit}; 0 for a constant steady-state infusion or a reset
 * @param rate in {@code unit} per hour; 0 at once; {@link Dose#MODELLED_DURATION} as the body's duration rules
 * @param unit as written; empty for a state's own unit
 * @param interval hours between doses, 0 when given once
 * @param further how many follow the first; empty when it goes on to the end
 * @param region where it is written
 */
public record Order(Target target, double hour, double amount, double rate, String unit, double interval,
        OptionalInt further, Dose.SteadyState steadyState, Dose.Kind kind, Region region) {
    public Order {
        requireNonNull(target);
        requireNonNull(unit);
        requireNonNull(further);
        requireNonNull(steadyState);
        requireNonNull(kind);
        requireNonNull(region);
        if (!(interval >= 0)) throw new IllegalArgumentException("an interval of " + interval);
        if (further.isEmpty() && interval == 0) throw new IllegalArgumentException("endless without an interval");
    }

    /** How many doses fall before an instant. */
    public long count(double until) {
        if (hour >= until) return 0;
        if (interval == 0) return 1;
        long fit = (long) Math.ceil((until - hour) / interval - 1e-9);
        return further.isEmpty() ? fit : Math.min(fit, further.getAsInt() + 1L);
    }

    /** The hour at which its last interval is over; infinite when it goes on. */
    public double end() {
        if (further.isEmpty()) return Double.POSITIVE_INFINITY;
        return hour + interval * (further.getAsInt() + 1L);
    }

    /** Whether two say the same thing at overlapping times. */
    boolean repeats(Order that) {
        boolean same = target.equals(that.target) && amount == that.amount && unit.equals(that.unit)
                && interval == that.interval && interval > 0;
        return same && hour < that.end() && that.hour < end();
    }
}
