package org.leydig.clinic.patient;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;
import org.leydig.engine.course.Snapshot;
import org.leydig.engine.grain.MeanField;
import org.leydig.language.model.Origin;
import org.leydig.language.model.Quantity;

/**
 * Lets a man live until his hormones keep their course, before anything is done to him.
 *
 * <p>A pulsing body has no steady state, but with the pulse cycle averaged it has: he lives so until each state's drift
 * tells that it is within 1 % of where it is heading, after as long as sperm take from the first division to the
 * ejaculate. After three years it is given up, and said which states still move. Who is to be run pulse by pulse then
 * lives two weeks of pulses, so that they come as his chance has them.
 *
 * <p>Tissues that follow over months would make that long. Where they come to rest does not depend on how fast they follow,
 * so while he settles no time constant is longer than ten days.
 *
 * <p>Deterministic: the same man, values and seed settle to the same bits. A body knows the hour of the day but no
 * calendar, so the settled man may be placed at any day.
 */
public final class Settling {
    private static final double DAY = 24;
    private static final double MOST = 3 * 52 * 7 * DAY;
    private static final double AT_LEAST = 84 * DAY;
    private static final double PULSE_BY_PULSE = 14 * DAY;
    /** Time constants of the library's organs are called so, and are in hours. */
    private static final String TIME_CONSTANT = "tau_";
    private static final double LONGEST = 10 * DAY;

    private Settling() {
    }

    /**
     * @param at the man, at the hour of the day at which his course goes on
     * @param days how long he lived
     * @param moving states that had not settled; empty when all had
     */
    public record Settled(Snapshot at, double days, List<String> moving) {
        public Settled {
            moving = List.copyOf(moving);
        }

        /** The same man at another hour. */
        Settled placed(double hour) {
            return new Settled(new Snapshot(hour, at.values(), at.drawn()), days, moving);
        }
    }

    /**
     * Settles a man who is to be run pulse by pulse.
     *
     * @param values the parameters in which he differs from the reference man
     * @param method of the last two weeks
     * @param hour where the settled man is placed in time; a whole number of days from 08:00 of day 0
     */
    public static Settled settle(Bodies bodies, Map<String, Double> values, Method method, long seed, long man,
            double hour) {
        Body body = bodies.dosed(Set.of());
        Settled averaged = averaged(bodies, values, MeanField.METHOD, seed, man, 0);
        Snapshot at = body.run(new Request(Optional.of(averaged.at()), 0, PULSE_BY_PULSE, Series.of(), List.of(),
                hastened(body, values), List.of(), List.of(), method, seed, man)).end();
        return new Settled(at, averaged.days() + PULSE_BY_PULSE / DAY, averaged.moving()).placed(hour);
    }

    /** The same for one whose pulse cycle stays averaged. */
    public static Settled averaged(Bodies bodies, Map<String, Double> values, Method method, long seed, long man,
            double hour) {
        Body body = bodies.dosed(Set.of());
        MeanField.Rested rested = bodies.averaged(Set.of()).rest(new Request(Optional.empty(), 0, MOST, Series.of(),
                List.of(), hastened(body, values), List.of(), List.of(), method, seed, man), AT_LEAST);
        return new Settled(rested.at(), rested.at().time() / DAY, rested.moving()).placed(hour);
    }

    private static Map<String, Double> hastened(Body body, Map<String, Double> values) {
        Map<String, Double> hastened = new HashMap<>(values);
        for (Quantity q : body.model().of(Quantity.Kind.PARAMETER)) {
            if (!q.name().substring(q.name().lastIndexOf('.') + 1).startsWith(TIME_CONSTANT)) continue;
            double own = values.getOrDefault(q.name(), q.origin().map(Origin::value).orElse(0.0));
            if (own > LONGEST) hastened.put(q.name(), LONGEST);
        }
        return body.taking(hastened);
    }
}
