package org.leydig.engine.grain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.leydig.engine.dose.Dose;

/**
 * Which doses repeat themselves, and from when to when.
 *
 * <p>Doses that follow each other at intervals of up to {@value #LONGEST} days are a habit, from the first of them until one
 * would first be missing: meanwhile his days repeat themselves in a cycle, the least number of whole days that holds a
 * whole number of each interval. All other doses are incidents. Where a habit begins or ends and where an incident falls,
 * nothing may be passed over.
 */
final class Timetable {
    static final double DAY = 24;
    private static final int LONGEST = 14;
    /** Instants closer than this, in hours, are one. */
    static final double SLACK = 1e-6;
    private final List<Dose> doses;

    Timetable(List<Dose> doses) {
        this.doses = List.copyOf(doses);
    }

    private static boolean habitual(Dose dose) {
        return dose.interval() > 0 && dose.additional() > 0 && dose.interval() <= LONGEST * DAY + SLACK;
    }

    /** When a dose of the habit would first be missing. */
    private static double end(Dose habit) {
        return habit.time() + (habit.additional() + 1L) * habit.interval();
    }

    private List<Dose> habits(double time) {
        return doses.stream().filter(d -> habitual(d) && d.time() <= time + SLACK && end(d) > time + SLACK).toList();
    }

    /** The states that habits bring something into. */
    Set<String> habitual(double time) {
        Set<String> states = new HashSet<>();
        habits(time).forEach(d -> states.add(d.into()));
        return states;
    }

    /** Whether doses into a state take time to run in. */
    boolean infuses(String state) {
        return doses.stream().anyMatch(d -> d.into().equals(state) && d.rate() != 0);
    }

    /** The first instant after {@code time} that may not be passed over; infinite for none. */
    double next(double time) {
        double next = Double.POSITIVE_INFINITY;
        for (Dose dose : doses) next = Math.min(next, next(dose, time));
        return next;
    }

    private static double next(Dose dose, double time) {
        double now = time + SLACK;
        if (dose.time() > now) return dose.time();
        if (habitual(dose)) return end(dose) > now ? end(dose) : Double.POSITIVE_INFINITY;
        if (!(dose.interval() > 0)) return Double.POSITIVE_INFINITY;
        long given = (long) Math.floor((now - dose.time()) / dose.interval()) + 1;
        return given <= dose.additional() ? dose.time() + given * dose.interval() : Double.POSITIVE_INFINITY;
    }

    /** The days of the habits' cycle; 0 where they have none within twice the longest interval. */
    int cycle(double time) {
        List<Dose> habits = habits(time);
        for (int days = 1; days <= 2 * LONGEST; days++) {
            if (repeats(habits, days * DAY)) return days;
        }
        return 0;
    }

    private static boolean repeats(List<Dose> habits, double cycle) {
        for (Dose habit : habits) {
            double times = cycle / habit.interval();
            if (Math.abs(times - Math.rint(times)) > SLACK) return false;
        }
        return true;
    }

    /**
     * All doses, those of the habits as much larger as the state that they go into is hastened: one stands for so many.
     *
     * @param haste by the state's name
     */
    List<Dose> standingFor(double time, ToDoubleFunction<String> haste) {
        List<Dose> habits = habits(time);
        if (habits.isEmpty()) return doses;
        List<Dose> given = new ArrayList<>();
        for (Dose d : doses) {
            double factor = habits.contains(d) ? haste.applyAsDouble(d.into()) : 1;
            given.add(factor == 1
                    ? d
                    : new Dose(d.time(), d.into(), factor * d.amount(), d.rate(), d.interval(), d.additional(),
                            d.steadyState(), d.kind()));
        }
        return given;
    }
}
