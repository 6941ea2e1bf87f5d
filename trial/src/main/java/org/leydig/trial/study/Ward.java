package org.leydig.trial.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Condition;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.patient.Bodies;
import org.leydig.clinic.patient.Body;
import org.leydig.clinic.patient.DayZero;
import org.leydig.clinic.patient.Settling;
import org.leydig.clinic.regimen.Dosing;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;
import org.leydig.engine.course.Simulator;
import org.leydig.engine.course.Snapshot;
import org.leydig.engine.dose.Compartment;
import org.leydig.engine.dose.Dose;
import org.leydig.trial.design.Asked;
import org.leydig.trial.design.Criterion;
import org.leydig.trial.design.Screen;
import org.leydig.trial.run.Crew;

/**
 * Where virtual men take part in experiments: each is settled once, and goes from there through every arm of every one that
 * has his like. Safe to share between threads.
 */
final class Ward {
    private static final double DAY = 24;
    private static final List<Double> ON_TIME = List.of(0.0);
    private final Library library;
    private final Method method;
    private final long seed;
    private final Bodies bodies;
    private final Map<Resting, FutureTask<Snapshot>> rested = new ConcurrentHashMap<>();

    /** A man at rest: his number and his values. */
    private record Resting(long number, Map<String, Double> values) {}

    /**
     * @param runs how men are run
     */
    Ward(List<? extends Experiment> experiments, Library library, Method method, long seed,
            BiFunction<Simulator, Request, Course> runs) {
        this(library, method, seed, new Bodies(library, wanted(experiments, library), runs));
    }

    private Ward(Library library, Method method, long seed, Bodies bodies) {
        this.library = library;
        this.method = method;
        this.seed = seed;
        this.bodies = bodies;
    }

    private static Set<String> wanted(List<? extends Experiment> experiments, Library library) {
        Set<String> wanted = new TreeSet<>();
        for (Experiment experiment : experiments) {
            for (Draw draw : experiment.draws())
                for (String name : draw.observables()) wanted.add(library.observables().get(name).quantity());
            experiment.arms().forEach(arm -> wanted.addAll(arm.who().screen().quantities()));
        }
        return wanted;
    }

    /** A ward with the same bodies, where nobody rests yet. */
    Ward emptied() {
        return new Ward(library, method, seed, bodies);
    }

    private Observable observable(String name) {
        return library.observables().get(name);
    }

    /**
     * Whether a man may enter.
     *
     * @param values the parameters in which he differs from the reference man
     */
    boolean enters(Subjects who, long number, Map<String, Double> values) {
        Screen screen = who.screen();
        for (Criterion c : screen.criteria()) {
            Condition condition = c.condition();
            if (!c.drawn() && !condition.holds(Asked.answer(condition.observable().name(), values, library.model())))
                return false;
        }
        if (screen.visits().isEmpty()) return true;
        Body body = bodies.dosed(who.man().dosed());
        Snapshot from = from(who, number, values, screen.begins(), Map.of());
        Course course = body.run(new Request(Optional.of(from), from.time(), screen.visits().getLast(),
                Series.of(screen.visits().stream().mapToDouble(h -> h).toArray()), screen.quantities(),
                body.taking(values),
                List.of(), List.of(), method, seed, number));
        for (Criterion c : screen.drawn()) {
            Series his = course.column(c.condition().observable().quantity());
            for (double hour : c.hours()) {
                double read = c.read(his.at(screen.visits().indexOf(hour)), hour, seed, number);
                if (!c.condition().holds(read)) return false;
            }
        }
        return true;
    }

    private Snapshot from(Subjects who, long number, Map<String, Double> values, double start,
            Map<String, Double> moved) {
        return who.man().history().isEmpty()
                ? resting(number, values, start, moved)
                : DayZero.of(who.man(), values, bodies, method, seed, number).at();
    }

    /**
     * One man in one arm.
     *
     * @param values the parameters in which he differs from the reference man
     * @return the course at all draws of the experiment
     */
    Course course(Experiment experiment, StudyArm arm, long number, Map<String, Double> values) {
        return course(experiment, arm, number, values, Map.of(), ON_TIME);
    }

    /**
     * The same.
     *
     * @param moved clocks, from 0 to 1, that are moved on by so much after he has come to rest a day before the first draw
     * @param around hours around each draw at which he is sampled
     */
    Course course(Experiment experiment, StudyArm arm, long number, Map<String, Double> values,
            Map<String, Double> moved,
            List<Double> around) {
        Subjects who = arm.who();
        Protocol given = arm.protocol(number);
        double first = DAY * Math.floor(experiment.firstHour() / DAY) - (moved.isEmpty() ? 0 : DAY);
        double start = who.before().isNone() ? first : Math.min(first, -who.lived());
        double end = Math.max(experiment.lastHour(), start + 1);
        Snapshot from = from(who, number, values, start, moved);
        Set<String> dosed = new TreeSet<>(who.man().dosed());
        dosed.addAll(who.before().states());
        dosed.addAll(given.states());
        Body body = bodies.dosed(dosed);
        List<Dose> doses = new ArrayList<>();
        Map<String, Compartment> compartments = new TreeMap<>();
        add(Dosing.of(who.before(), bodies.whole(), start, end), doses, compartments);
        add(Dosing.of(given, bodies.whole(), 0, end), doses, compartments);
        List<String> report = observables(experiment).stream().map(o -> observable(o).quantity()).filter(body::has)
                .distinct().toList();
        return body.run(new Request(Optional.of(from), start, end, hours(experiment, around, from.time()),
                report,
                body.taking(values), doses, List.copyOf(compartments.values()), method, seed, number));
    }

    private static void add(Dosing dosing, List<Dose> doses, Map<String, Compartment> compartments) {
        doses.addAll(dosing.doses());
        dosing.compartments().forEach(c -> compartments.put(c.state(), c));
    }

    private Snapshot resting(long number, Map<String, Double> values, double hour, Map<String, Double> moved) {
        Snapshot at = rested(number, values);
        Map<String, Double> states = new HashMap<>(at.values());
        moved.forEach((state, by) -> states.computeIfPresent(state, (name, value) -> (value + by) % 1));
        return new Snapshot(hour, states, at.drawn());
    }

    /** Who comes second while he is being settled waits for the first. */
    private Snapshot rested(long number, Map<String, Double> values) {
        FutureTask<Snapshot> settling = rested.computeIfAbsent(new Resting(number, Map.copyOf(values)),
                r -> new FutureTask<>(() -> Settling.settle(bodies, values, method, seed, number, 0).at()));
        settling.run();
        return Crew.part(settling);
    }

    private static Set<String> observables(Experiment experiment) {
        Set<String> names = new LinkedHashSet<>();
        experiment.draws().forEach(d -> names.addAll(d.observables()));
        return names;
    }

    private static Series hours(Experiment experiment, List<Double> around, double from) {
        TreeSet<Double> hours = new TreeSet<>();
        for (Draw draw : experiment.draws())
            for (double hour : draw.hours().toArray())
                for (double by : around)
                    hours.add(Math.max(from, hour + by));
        return Series.of(hours.stream().mapToDouble(h -> h).toArray());
    }

    /** What the laboratory reads of a course that was sampled on time. */
    Samples read(Experiment experiment, Course course, Laboratory laboratory) {
        return read(experiment, course, laboratory, ON_TIME);
    }

    /** What the laboratory reads of a course: the mean of what was sampled around each draw. */
    Samples read(Experiment experiment, Course course, Laboratory laboratory, List<Double> around) {
        Map<Double, Integer> at = new HashMap<>();
        for (int i = 0; i < course.times().size(); i++) at.put(course.times().at(i), i);
        double first = course.times().at(0);
        List<Samples.Taken> taken = new ArrayList<>();
        for (Draw draw : experiment.draws()) {
            for (String name : draw.observables()) {
                Observable o = observable(name);
                double[] values = new double[draw.hours().size()];
                for (int i = 0; i < values.length && course.names().contains(o.quantity()); i++) {
                    Series column = course.column(o.quantity());
                    for (double by : around)
                        values[i] += o.factor() * column.at(at.get(Math.max(first, draw.hours().at(i) + by)))
                                / around.size();
                }
                taken.add(laboratory.read(draw, name, Series.of(values)));
            }
        }
        return new Samples(taken, factors(experiment));
    }

    private Map<String, Double> factors(Experiment experiment) {
        Map<String, Double> factors = new HashMap<>();
        for (Measured row : experiment.measured()) {
            String name = row.what().observable();
            StudyUnits.wanted(row).ifPresent(unit -> factors.put(Samples.key(name, unit),
                    StudyUnits.factor(observable(name), unit, bodies.whole())));
        }
        return factors;
    }
}
