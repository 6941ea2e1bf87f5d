package org.leydig.clinic.patient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leydig.engine.course.Course;
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
 * <p>A pulsing body has no steady state, so averages over pulse cycles are compared: stretches of four weeks, sampled
 * every 37 minutes (which shares no rhythm with pulses or days). The body has settled when from one stretch to the next
 * no state's mean moves by more than 1 % of the largest mean it had, or by no more than four standard errors, as the
 * spread of its daily means gives them: then the rest cannot be told from the noise of the pulses. After three years it
 * is given up, and said which states still move.
 *
 * <p>Tissues that follow over months would make that long. Where they come to rest does not depend on how fast they follow,
 * so while he settles no time constant is longer than ten days.
 *
 * <p>Deterministic: the same man, values and seed settle to the same bits. A body knows the hour of the day but no
 * calendar, so the settled man may be placed at any day.
 */
public final class Settling {
    private static final int DAYS = 28;
    private static final double STRETCH = DAYS * 24.0;
    private static final double SAMPLED_EVERY = 37 / 60.0;
    private static final double TOLERANCE = 0.01;
    private static final double ERRORS = 4;
    private static final int MOST_STRETCHES = 39;
    private static final double AT_LEAST = 84 * 24.0;
    /** Time constants of the library's organs are called so, and are in hours. */
    private static final String TIME_CONSTANT = "tau_";
    private static final double LONGEST = 10 * 24.0;
    private final Body body;
    private final List<String> states;
    private final double[] largest;

    /**
     * @param at the man, at the hour of the day at which his course goes on
     * @param days how long he lived
     * @param moving states that had not settled; empty when all had
     */
    public record Settled(Snapshot at, double days, List<String> moving) {
        public Settled {
            moving = List.copyOf(moving);
        }
    }

    private Settling(Body body) {
        this.body = body;
        this.states = body.model().of(Quantity.Kind.STATE).stream().map(Quantity::name).toList();
        this.largest = new double[states.size()];
    }

    /**
     * @param hour where the settled man is placed in time; a whole number of days from 08:00 of day 0
     */
    public static Settled settle(Body body, Map<String, Double> values, Method method, long seed, long man,
            double hour) {
        return new Settling(body).settle(body.taking(hastened(body, values)), method, seed, man, hour);
    }

    /**
     * The same with the pulse cycle averaged: until each state's drift tells that it is where it is heading, after as long
     * as sperm take from the first division to the ejaculate.
     */
    public static Settled settle(Body body, MeanField averaged, Map<String, Double> values, Method method, long seed,
            long man, double hour) {
        MeanField.Rested rested = averaged.rest(new Request(Optional.empty(), 0, MOST_STRETCHES * STRETCH, Series.of(),
                List.of(), body.taking(hastened(body, values)), List.of(), List.of(), method, seed, man), AT_LEAST);
        return new Settled(placed(rested.at(), hour), rested.at().time() / 24, rested.moving());
    }

    private static Map<String, Double> hastened(Body body, Map<String, Double> values) {
        Map<String, Double> hastened = new HashMap<>(values);
        for (Quantity q : body.model().of(Quantity.Kind.PARAMETER)) {
            if (!q.name().substring(q.name().lastIndexOf('.') + 1).startsWith(TIME_CONSTANT)) continue;
            double own = values.getOrDefault(q.name(), q.origin().map(Origin::value).orElse(0.0));
            if (own > LONGEST) hastened.put(q.name(), LONGEST);
        }
        return hastened;
    }

    private Settled settle(Map<String, Double> values, Method method, long seed, long man, double hour) {
        Optional<Snapshot> from = Optional.empty();
        Means before = null;
        List<String> moving = List.of();
        for (int n = 1; n <= MOST_STRETCHES; n++) {
            double start = (n - 1) * STRETCH;
            Series samples = Series.every(SAMPLED_EVERY, start, start + STRETCH);
            Course course = body.run(new Request(from, start, start + STRETCH, samples, states, values,
                    List.of(), List.of(), method, seed, man));
            Means now = means(course, start);
            from = Optional.of(course.end());
            if (before != null) {
                moving = moving(before, now);
                if (moving.isEmpty()) return new Settled(placed(course.end(), hour), n * DAYS, moving);
            }
            before = now;
        }
        return new Settled(placed(from.orElseThrow(), hour), MOST_STRETCHES * DAYS, moving);
    }

    private static Snapshot placed(Snapshot at, double hour) {
        return new Snapshot(hour, at.values(), at.drawn());
    }

    /** Means over a stretch and their standard errors, by state. */
    private record Means(Series mean, Series error) {}

    private Means means(Course course, double start) {
        double[] mean = new double[states.size()];
        double[] error = new double[states.size()];
        for (int s = 0; s < mean.length; s++) {
            double[] daily = daily(course.times(), course.column(states.get(s)), start);
            mean[s] = mean(daily);
            double squares = 0;
            for (double d : daily) squares += (d - mean[s]) * (d - mean[s]);
            error[s] = Math.sqrt(squares / (DAYS - 1) / DAYS);
            largest[s] = Math.max(largest[s], Math.abs(mean[s]));
        }
        return new Means(Series.of(mean), Series.of(error));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum / values.length;
    }

    private static double[] daily(Series times, Series values, double start) {
        double[] sum = new double[DAYS];
        int[] count = new int[DAYS];
        for (int i = 0; i < times.size(); i++) {
            int day = Math.min((int) ((times.at(i) - start) / 24), DAYS - 1);
            sum[day] += values.at(i);
            count[day]++;
        }
        for (int d = 0; d < DAYS; d++) sum[d] /= count[d];
        return sum;
    }

    private List<String> moving(Means before, Means now) {
        List<String> moving = new ArrayList<>();
        for (int s = 0; s < states.size(); s++) {
            double change = Math.abs(now.mean().at(s) - before.mean().at(s));
            double noise = ERRORS * Math.hypot(now.error().at(s), before.error().at(s));
            if (change > TOLERANCE * largest[s] && change > noise) moving.add(states.get(s));
        }
        return moving;
    }
}
