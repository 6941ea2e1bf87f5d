package org.leydig.trial.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.patient.Bodies;
import org.leydig.clinic.patient.Body;
import org.leydig.clinic.patient.DayZero;
import org.leydig.clinic.patient.Man;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Quantity;
import org.leydig.trial.population.Population;

/**
 * What a tenth more of one parameter does to the typical man: he is settled with and without it, and lives a week of the
 * same pulses.
 */
public final class Nudging {
    /** How much more. */
    public static final double MORE = 0.1;
    private static final double WEEK = 7 * 24;
    private static final double EVERY = 1 / 6.0;
    private static final long SEED = 1;

    private final Man man;
    private final Library library;
    private final Options options;
    private final List<Observable> shown;

    private Nudging(Man man, List<Observable> shown, Library library, Options options) {
        this.man = man;
        this.shown = shown;
        this.library = library;
        this.options = options;
    }

    /**
     * One observable, as mean of a week, in its public unit.
     *
     * @param before as the man is
     * @param after with a tenth more of the parameter
     */
    public record Moved(String observable, String unit, double before, double after) {
        /** The change as a share of what it was. */
        public double share() {
            return after / before - 1;
        }
    }

    /**
     * Runs him.
     *
     * @param parameter full name of a parameter of the body
     * @throws org.leydig.engine.course.RunException when a run fails
     * @throws InterruptedException when the calling thread is interrupted
     */
    public static List<Moved> nudge(String parameter, Man man, List<Observable> shown, Library library,
            Options options) throws InterruptedException {
        return new Nudging(man, shown, library, options).moved(parameter);
    }

    private List<Moved> moved(String parameter) throws InterruptedException {
        Map<String, Double> values = new Population(man, library, SEED).man(0);
        Map<String, Double> more = new TreeMap<>(values);
        more.put(parameter, (1 + MORE) * values.getOrDefault(parameter, typical(parameter)));
        List<Map<String, Double>> both = List.of(values, more);
        Set<String> wanted = new TreeSet<>();
        shown.forEach(observable -> wanted.add(observable.quantity()));
        Bodies bodies = new Bodies(library, wanted);
        try (Crew crew = new Crew(Math.min(2, options.threads()))) {
            List<Course> weeks = crew.each(0, 1, i -> week(both.get((int) i), bodies));
            List<Moved> moved = new ArrayList<>();
            for (Observable o : shown)
                moved.add(new Moved(o.name(), o.unit(), mean(weeks.get(0), o), mean(weeks.get(1), o)));
            return moved;
        }
    }

    private Course week(Map<String, Double> values, Bodies bodies) {
        DayZero start = DayZero.of(man, values, bodies, options.method(), SEED, 0);
        Body body = bodies.dosed(man.dosed());
        return body.simulator().run(new Request(Optional.of(start.at()), 0, WEEK, Series.every(EVERY, 0, WEEK),
                shown.stream().map(Observable::quantity).filter(body::has).distinct().toList(), body.taking(values),
                List.of(), List.of(), options.method(), SEED, 0));
    }

    private double typical(String parameter) {
        Quantity quantity = library.model().find(parameter).orElseThrow();
        return quantity.definition() instanceof Expression.Literal literal
                ? literal.value()
                : quantity.origin().orElseThrow().value();
    }

    private static double mean(Course course, Observable observable) {
        if (!course.names().contains(observable.quantity())) return Double.NaN;
        Series column = course.column(observable.quantity());
        double sum = 0;
        for (int i = 0; i < column.size(); i++) sum += column.at(i);
        return observable.factor() * sum / column.size();
    }
}
