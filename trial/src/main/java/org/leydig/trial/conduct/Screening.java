package org.leydig.trial.conduct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.patient.Bodies;
import org.leydig.clinic.patient.Body;
import org.leydig.clinic.patient.DayZero;
import org.leydig.clinic.patient.Man;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;
import org.leydig.engine.course.Snapshot;
import org.leydig.engine.random.KeyedDraws;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.model.Distribution;
import org.leydig.trial.design.Asked;
import org.leydig.trial.design.Criterion;
import org.leydig.trial.design.Strata;
import org.leydig.trial.design.Trial;
import org.leydig.trial.population.Population;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Unsettled;

/** Makes the men of one replicate and looks at each before he is randomised. */
final class Screening {
    private final Trial trial;
    private final Library library;
    private final Options options;
    private final Bodies bodies;
    private final long seed;
    private final List<Population> populations;
    private final List<Criterion> drawn;
    private final List<String> report;

    /**
     * What is known of a man at 08:00 of day 0.
     *
     * @param values his parameters that differ from the body's
     * @param stratum in which he is; -1 when he was excluded
     * @param at he himself; empty when he was excluded
     */
    record Screened(long number, int kind, Map<String, Double> values, double age, double index, Series read,
            int excluded, int stratum, Optional<Snapshot> at) {}

    Screening(Trial trial, Library library, Options options, Bodies bodies, long seed) {
        this.trial = trial;
        this.library = library;
        this.options = options;
        this.bodies = bodies;
        this.seed = seed;
        this.populations = trial.population().stream().map(k -> new Population(k.man(), library, seed)).toList();
        this.drawn = trial.screen().drawn();
        this.report = trial.screen().quantities();
    }

    /** The kind of a man. */
    private int kind(long number) {
        double lot = new KeyedDraws(seed, number).draw("kind", Distribution.UNIFORM, 0, 1);
        int kind = 0;
        double end = trial.population().getFirst().share();
        while (lot >= end && kind < populations.size() - 1)
            end += trial.population().get(++kind).share();
        return kind;
    }

    /**
     * Looks at a man.
     *
     * @param notices told what is to be told of him
     */
    Screened screen(long number, Consumer<Diagnostic> notices) {
        int kind = kind(number);
        Man typical = trial.population().get(kind).man();
        Map<String, Double> values = populations.get(kind).man(number);
        double age = Asked.answer("age", values, library.model());
        double index = Asked.answer("BMI", values, library.model());
        double[] read = new double[drawn.stream().mapToInt(c -> c.hours().size()).sum()];
        Arrays.fill(read, Double.NaN);
        List<Criterion> criteria = trial.screen().criteria();
        for (Criterion c : criteria) {
            if (c.drawn()) continue;
            double answer = c.condition().observable().name().equals("age") ? age : index;
            if (!c.condition().holds(answer))
                return new Screened(number, kind, values, age, index, Series.of(read), criteria.indexOf(c), -1,
                        Optional.empty());
        }
        DayZero start = options.grain().dayZero(trial.screen().begins(), typical, values, bodies, options.method(),
                seed,
                number);
        Unsettled.notice(typical.id(), number, start.settled()).ifPresent(notices);
        Body body = bodies.dosed(typical.dosed());
        Function<Request, Course> grain = options.grain().moments(bodies, typical.dosed());
        Snapshot at = start.at();
        for (double hour : trial.screen().visits()) {
            Course until = until(hour, at, body.taking(values), grain, number, notices);
            at = until.end();
            int failed = visit(hour, until, read, number);
            if (failed >= 0)
                return new Screened(number, kind, values, age, index, Series.of(read), failed, -1, Optional.empty());
        }
        if (at.time() < 0) at = until(0, at, body.taking(values), grain, number, notices).end();
        return new Screened(number, kind, values, age, index, Series.of(read), -1, stratum(age, index, read),
                Optional.of(at));
    }

    private Course until(double hour, Snapshot at, Map<String, Double> his, Function<Request, Course> grain,
            long number, Consumer<Diagnostic> notices) {
        Course course = grain.apply(new Request(Optional.of(at), at.time(), hour, Series.of(hour), report, his,
                List.of(), List.of(), options.method(), seed, number));
        course.notices().forEach(notices);
        return course;
    }

    /** Reads what is drawn at a visit; the first criterion that he fails there, else -1. */
    private int visit(double hour, Course course, double[] read, long number) {
        int failed = -1;
        int column = 0;
        for (Criterion c : drawn) {
            int visit = c.hours().indexOf(hour);
            if (visit >= 0) {
                double body = course.column(c.condition().observable().quantity()).at(0);
                double value = c.read(body, hour, seed, number);
                read[column + visit] = value;
                if (failed < 0 && !c.condition().holds(value)) failed = trial.screen().criteria().indexOf(c);
            }
            column += c.hours().size();
        }
        return failed;
    }

    /** The stratum of a man who may enter. */
    private int stratum(double age, double index, double[] read) {
        if (trial.allocation().strata().isEmpty()) return 0;
        Strata strata = trial.allocation().strata().get();
        return strata.of(switch (strata.factor().name()) {
            case "age" -> age;
            case "BMI" -> index;
            default -> mean(read, strata.factor());
        });
    }

    /** The mean of all that the screen has drawn of it. */
    private double mean(double[] read, Observable factor) {
        List<Double> values = new ArrayList<>();
        int column = 0;
        for (Criterion c : drawn) {
            for (int v = 0; v < c.hours().size(); v++, column++)
                if (c.condition().observable().equals(factor)) values.add(read[column]);
        }
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
}
