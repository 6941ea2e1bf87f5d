package org.leydig.clinic.patient;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.leydig.clinic.regimen.Dosing;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;
import org.leydig.engine.course.Snapshot;

/**
 * A man at 08:00 of day 0: settled, and then through his history.
 *
 * @param at the man
 * @param settled how he settled before his history
 */
public record DayZero(Snapshot at, Settling.Settled settled) {
    /**
     * @param values the parameters in which he differs, by full name
     * @param number the man's number; with the seed it keys his random streams
     */
    public static DayZero of(Man man, Map<String, Double> values, Bodies bodies, Method method, long seed,
            long number) {
        return at(0, man, values, bodies, method, seed, number);
    }

    /**
     * The same, where his history ends at another hour.
     *
     * @param end after 08:00 of day 0; whole days, since the body knows the time of day
     */
    public static DayZero at(double end, Man man, Map<String, Double> values, Bodies bodies, Method method, long seed,
            long number) {
        double hour = end - man.history().stream().mapToDouble(DayZero::wholeDays).sum();
        Settling.Settled settled = Settling.settle(bodies, values, method, seed, number, hour);
        return new DayZero(history(man, values, bodies, bodies.dosed(man.dosed())::run, method,
                settled.at(), seed, number), settled);
    }

    /** The same as {@link #at}, with the pulse cycle averaged. */
    public static DayZero averaged(double end, Man man, Map<String, Double> values, Bodies bodies, Method method,
            long seed, long number) {
        double hour = end - man.history().stream().mapToDouble(DayZero::wholeDays).sum();
        Settling.Settled settled = Settling.averaged(bodies, values, method, seed, number, hour);
        return new DayZero(history(man, values, bodies, bodies.averaged(man.dosed())::run, method, settled.at(), seed,
                number), settled);
    }

    /**
     * The same man, had chance fallen otherwise: settled as before, then {@code days} untreated and through his history on
     * other random streams, so that his pulses come at other times.
     *
     * @param settled as {@link #of} has settled him
     * @param days untreated after settling; a few let his pulses forget where they stood
     * @param life keys his random streams with the seed, in place of his number
     */
    public static Snapshot again(Man man, Map<String, Double> values, Bodies bodies, Method method,
            Settling.Settled settled, int days, long seed, long life) {
        double end = settled.at().time();
        Snapshot before = new Snapshot(end - days * 24.0, settled.at().values(), settled.at().drawn());
        Body body = bodies.dosed(Set.of());
        Snapshot at = body
                .run(new Request(Optional.of(before), before.time(), end, Series.of(end), List.of(),
                        body.taking(values), List.of(), List.of(), method, seed, life))
                .end();
        return history(man, values, bodies, bodies.dosed(man.dosed())::run, method, at, seed, life);
    }

    private static Snapshot history(Man man, Map<String, Double> values, Bodies bodies, Function<Request, Course> grain,
            Method method, Snapshot settled, long seed, long life) {
        Snapshot at = settled;
        Body body = bodies.dosed(man.dosed());
        for (Protocol protocol : man.history()) {
            double start = at.time();
            double end = start + wholeDays(protocol);
            Dosing dosing = Dosing.of(protocol, bodies.whole(), start, end);
            at = grain.apply(new Request(Optional.of(at), start, end, Series.of(end), List.of(), body.taking(values),
                    dosing.doses(), dosing.compartments(), method, seed, life)).end();
        }
        return at;
    }

    private static double wholeDays(Protocol protocol) {
        return Math.ceil(protocol.end() / 24 - 1e-9) * 24;
    }
}
