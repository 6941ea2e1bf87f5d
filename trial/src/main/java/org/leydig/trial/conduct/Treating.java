package org.leydig.trial.conduct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.leydig.clinic.assay.Assay;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.patient.Bodies;
import org.leydig.clinic.visit.Decision;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Series;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.trial.arm.Arm;
import org.leydig.trial.design.Outcome;
import org.leydig.trial.design.Trial;
import org.leydig.trial.endpoint.EndPoint;
import org.leydig.trial.run.Followed;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Shown;

/** Takes one man through his arm and keeps of him what the trial needs. */
final class Treating {
    private static final double DAY = 24;
    private static final int WEEK = 7;
    private final Trial trial;
    private final Options options;
    private final Bodies bodies;
    private final Shown shown;
    private final Map<String, Assay> assays = new HashMap<>();
    private final Series samples;

    Treating(Trial trial, Library library, Options options, Bodies bodies, Shown shown) {
        this.trial = trial;
        this.options = options;
        this.bodies = bodies;
        this.shown = shown;
        this.samples = Series.every(DAY, 0, trial.days() * DAY);
        for (Assay assay : library.assays().values())
            assay.usual().forEach(name -> assays.putIfAbsent(name, assay));
    }

    /**
     * Takes him from randomisation to the end.
     *
     * @param notices told what is to be told of him
     */
    Batch.Entry treat(Task.Treat task, Consumer<Diagnostic> notices) {
        Screening.Screened man = task.man();
        long seed = task.seed();
        Arm arm = trial.arms().get(task.arm());
        Followed followed = Followed.Way
                .of(trial.population().get(man.kind()).man(), arm, trial.practice(), trial.hours(),
                        bodies, shown, options, seed)
                .follow(man.at().orElseThrow(), man.values(), samples, man.number());
        followed.course().notices().forEach(notices);
        double left = followed.decisions().stream().filter(d -> d.rule() < 0).mapToDouble(Decision::hour).findFirst()
                .orElse(Double.NaN) / DAY;
        int seen = trial.followed() || Double.isNaN(left)
                ? samples.size()
                : Math.min(samples.size(), (int) Math.floor(left) + 1);
        double[] values = new double[trial.outcomes().size()];
        List<Boolean> reached = new ArrayList<>();
        var mornings = new DrawnMornings(followed.course(), followed.injections(seen * DAY), seen, assays, seed,
                man.number());
        for (int i = 0; i < values.length; i++) {
            Outcome outcome = trial.outcomes().get(i);
            Optional<Double> value = outcome.lastDay() < seen ? outcome.point().of(mornings) : Optional.empty();
            reached.add(value.isPresent());
            values[i] = switch (outcome.point()) {
                case EndPoint.TimeTo time -> value.orElse(Math.max(0, seen - WEEK) / (double) WEEK);
                case EndPoint.ShareWith share ->
                    outcome.lastDay() >= seen ? Double.NaN : value.isPresent() ? 1 : 0;
                case EndPoint.Extreme extreme -> value.orElse(Double.NaN);
                case EndPoint.Mean mean -> value.orElse(Double.NaN);
                case EndPoint.Pregnancy pregnancy -> value.orElse(Double.NaN);
                case EndPoint.Injections injections -> value.orElse(Double.NaN);
                case EndPoint.Change change -> value.orElse(Double.NaN);
            };
        }
        List<Integer> rules = new ArrayList<>();
        for (int r = 0; r < trial.practice().rules().size(); r++) {
            int rule = r;
            rules.add((int) followed.decisions().stream().filter(d -> d.rule() == rule).count());
        }
        return new Batch.Entry(new Candidate(man.number(), man.kind(), man.age(), man.index(), man.read(), -1,
                man.stratum(), task.arm(), left, rules, Series.of(values), reached),
                task.courses() ? weekly(followed.course(), seen) : List.of());
    }

    private List<Float> weekly(Course course, int seen) {
        List<Float> weekly = new ArrayList<>();
        for (Observable o : shown.observables()) {
            boolean has = course.names().contains(o.quantity());
            Series column = has ? course.column(o.quantity()) : Series.of();
            for (int day = 0; day < samples.size(); day += WEEK)
                weekly.add(has && day < seen ? (float) (o.factor() * column.at(day)) : Float.NaN);
        }
        return weekly;
    }

    /** A man who may not enter. */
    static Batch.Entry excluded(Screening.Screened man) {
        return new Batch.Entry(new Candidate(man.number(), man.kind(), man.age(), man.index(), man.read(),
                man.excluded(), -1, -1, Double.NaN, List.of(), Series.of(), List.of()), List.of());
    }
}
