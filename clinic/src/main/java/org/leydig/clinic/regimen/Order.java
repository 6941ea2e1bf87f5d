package org.leydig.clinic.regimen;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
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
    private static final double PUMPED_EVERY = 4;
    private static final int PUMPED_DOSES = 24;

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

    /** What it gives before an instant; empty when nothing. */
    Optional<Order> until(double instant) {
        long count = count(instant);
        return count == 0 ? Optional.empty() : Optional.of(piece(0, count));
    }

    /** What it gives from an instant on, at the times that it would have given it; empty when nothing. */
    Optional<Order> from(double instant) {
        long before = count(instant);
        if (before == 0) return Optional.of(this);
        if (further.isPresent() && before > further.getAsInt()) return Optional.empty();
        OptionalInt left = further.isPresent() ? OptionalInt.of((int) (further.getAsInt() - before)) : further;
        return Optional.of(begun(before, left));
    }

    /**
     * Some of its doses alone, at their times.
     *
     * @param first the first of them, from 0
     * @param doses how many, at least 1
     */
    public Order piece(long first, long doses) {
        return begun(first, OptionalInt.of((int) (doses - 1)));
    }

    /** A steady state belongs to the first dose alone. */
    private Order begun(long first, OptionalInt more) {
        return new Order(target, hour + first * interval, amount, rate, unit, interval, more,
                first == 0 ? steadyState : Dose.SteadyState.NONE, kind, region);
    }

    /** The same doses times a factor, in the same time each. */
    Order times(double factor) {
        return new Order(target, hour, amount * factor, rate > 0 ? rate * factor : rate, unit, interval, further,
                steadyState, kind, region);
    }

    /** The same later. */
    Order later(double hours) {
        return new Order(target, hour + hours, amount, rate, unit, interval, further, steadyState, kind, region);
    }

    /** Id of the drug that it gives; empty when it names none. */
    public Optional<String> drug() {
        return target instanceof Target.ByRoute to ? Optional.of(to.drug().id()) : Optional.empty();
    }

    /** Whether two say the same thing at overlapping times. */
    boolean repeats(Order that) {
        boolean same = target.equals(that.target) && amount == that.amount && unit.equals(that.unit)
                && interval == that.interval && interval > 0;
        return same && hour < that.end() && that.hour < end();
    }

    /** Whether two would need two pumps with one drug at the same time. */
    boolean pumpsBeside(Order that) {
        boolean same = drug().isPresent() && drug().equals(that.drug());
        return same && byPump() && that.byPump() && hour < that.end() && that.hour < end();
    }

    /** Whether nobody could give it by hand: a dose every few hours for days, or one that never stops running in. */
    private boolean byPump() {
        boolean lasting = further.isEmpty() || further.getAsInt() >= PUMPED_DOSES;
        boolean endless = rate > 0 && amount / rate >= interval;
        return interval > 0 && lasting && (interval < PUMPED_EVERY || endless);
    }
}
