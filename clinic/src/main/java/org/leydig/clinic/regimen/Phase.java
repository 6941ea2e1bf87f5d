package org.leydig.clinic.regimen;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;
import org.leydig.clinic.drug.Route;
import org.leydig.language.source.Region;
import org.leydig.units.duration.Durations;
import org.leydig.units.measure.Amount;

/**
 * A stretch of a regimen in which one dose repeats.
 *
 * @param start hour of the first dose, from the start of the run
 * @param every hours between doses, 0 when given once
 * @param times how many doses; empty when it goes on
 * @param over hours that each dose runs in, 0 at once
 */
record Phase(Amount dose, Route route, double start, double every, OptionalInt times, double over, Region region) {
    /** Day 0 begins at this hour of the clock. */
    static final int CLOCK_AT_START = 8;

    Phase {
        requireNonNull(dose);
        requireNonNull(route);
        requireNonNull(times);
        requireNonNull(region);
    }

    double end() {
        return times.isEmpty() ? Double.POSITIVE_INFINITY : start + every * times.getAsInt();
    }

    /** {@code 200 mg into a muscle every 7 days, 12 times}. */
    String words(boolean first) {
        StringBuilder s = new StringBuilder(dose + " " + route.words());
        if (over > 0) s.append(" over ").append(Durations.say(over));
        if (every == 0) {
            s.append(" once");
        } else {
            s.append(every == Durations.DAY ? " every day" : " every " + Durations.say(every));
            if (times.isPresent()) {
                int n = times.getAsInt();
                s.append(n == 1 ? ", once" : n == 2 ? ", twice" : ", " + n + " times");
            }
        }
        double clock = (CLOCK_AT_START + start) % 24;
        boolean offClock = clock != CLOCK_AT_START && (every == 0 || every % 24 == 0);
        if (offClock) s.append(String.format(" at %02d:%02d", (int) clock, (int) Math.round(clock % 1 * 60)));
        double days = Math.floor(start / 24);
        if (first && days > 0) s.append(", starting after ").append(Durations.say(days * 24));
        return s.toString();
    }
}
