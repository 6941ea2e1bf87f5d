package org.leydig.clinic.patient;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leydig.clinic.regimen.Dosing;
import org.leydig.clinic.regimen.Protocol;
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
        double hour = -man.history().stream().mapToDouble(DayZero::wholeDays).sum();
        Settling.Settled settled = Settling.settle(bodies.dosed(Set.of()), values, method, seed, number, hour);
        Snapshot at = settled.at();
        Body body = bodies.dosed(man.dosed());
        for (Protocol protocol : man.history()) {
            double end = hour + wholeDays(protocol);
            Dosing dosing = Dosing.of(protocol, bodies.whole(), hour, end);
            at = body.simulator().run(new Request(Optional.of(at), hour, end, Series.of(end), List.of(),
                    body.taking(values), dosing.doses(), dosing.compartments(), method, seed, number)).end();
            hour = end;
        }
        return new DayZero(at, settled);
    }

    private static double wholeDays(Protocol protocol) {
        return Math.ceil(protocol.end() / 24 - 1e-9) * 24;
    }
}
