package org.leydig.trial.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.engine.course.RunException;
import org.leydig.trial.population.Population;
import org.leydig.trial.run.Crew;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Progress;

/**
 * Virtual men who differ as men do, stratified so that a few stand for all, each in all arms of the experiments, read by a
 * laboratory that errs.
 */
public final class Cohort {
    private final List<Experiment> experiments;
    private final Library library;
    private final Options options;
    private final long seed;

    /**
     * @param seed of all chance
     */
    public Cohort(List<? extends Experiment> experiments, Library library, Options options, long seed) {
        this.experiments = List.copyOf(experiments);
        this.library = library;
        this.options = options;
        this.seed = seed;
    }

    /**
     * What becomes of each experiment. Men whose runs fail are left out.
     *
     * @throws InterruptedException when the calling thread is interrupted
     */
    public List<Outcome> outcomes(int men, Progress progress) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        List<List<Optional<Map<String, Samples>>>> ran = run(e -> men, progress);
        for (int e = 0; e < ran.size(); e++) {
            List<Map<String, Samples>> fine = ran.get(e).stream().flatMap(Optional::stream).toList();
            List<Double> figures = experiments.get(e).measured().stream()
                    .map(row -> fine.isEmpty() ? Double.NaN : Figures.of(row, fine)).toList();
            outcomes.add(new Outcome(figures, Tracks.of(experiments.get(e), fine, library), fine.size()));
        }
        return outcomes;
    }

    /** What became of a man; {@code byArm} is empty where a run of his fails. */
    private record Seen(boolean entered, Optional<Map<String, Samples>> byArm) {
        static final Seen FAILED = new Seen(true, Optional.empty());
        static final Seen EXCLUDED = new Seen(false, Optional.empty());
    }

    /**
     * Each experiment's men who may enter, with what was read of them by arm; empty where a man's run fails.
     *
     * @param men how many are looked at
     */
    List<List<Optional<Map<String, Samples>>>> run(ToIntFunction<Experiment> men, Progress progress)
            throws InterruptedException {
        record Crowd(Man kind, int men) {}
        record Task(Experiment experiment, Map<String, Population> arms, long man) {}
        Map<Crowd, Population> populations = new HashMap<>();
        List<Task> tasks = new ArrayList<>();
        for (Experiment experiment : experiments) {
            int crowd = men.applyAsInt(experiment);
            Map<String, Population> arms = new HashMap<>();
            for (StudyArm arm : experiment.arms())
                arms.put(arm.name(), populations.computeIfAbsent(new Crowd(arm.who().man(), crowd),
                        c -> Population.stratified(c.kind(), library, seed, c.men())));
            for (long man = 1; man <= crowd; man++) tasks.add(new Task(experiment, arms, man));
        }
        var done = new AtomicLong();
        List<Seen> ran;
        try (Crew crew = Crew.of(options, tasks.size())) {
            Ward ward = new Ward(experiments, library, options.method(), seed, crew::run);
            ran = crew.each(0, tasks.size() - 1, i -> {
                Task task = tasks.get((int) i);
                Seen seen = seen(ward, task.experiment(), task.arms(), task.man());
                synchronized (done) {
                    progress.done(done.incrementAndGet(), tasks.size());
                }
                return seen;
            });
        }
        List<List<Optional<Map<String, Samples>>>> byExperiment = new ArrayList<>();
        int at = 0;
        for (Experiment experiment : experiments) {
            int end = at + men.applyAsInt(experiment);
            byExperiment.add(ran.subList(at, end).stream().filter(Seen::entered).map(Seen::byArm).toList());
            at = end;
        }
        return byExperiment;
    }

    /** One man in all arms. */
    private Seen seen(Ward ward, Experiment experiment, Map<String, Population> crowds, long man) {
        Map<String, Samples> arms = new LinkedHashMap<>();
        try {
            Set<Map<String, Double>> looked = new HashSet<>();
            for (StudyArm arm : experiment.arms()) {
                Map<String, Double> values = crowds.get(arm.name()).man(man);
                if (looked.add(values) && !ward.enters(arm.who(), man, values)) return Seen.EXCLUDED;
            }
            for (StudyArm arm : experiment.arms()) {
                Map<String, Double> values = crowds.get(arm.name()).man(man);
                arms.put(arm.name(), ward.read(experiment, ward.course(experiment, arm, man, values),
                        Laboratory.real(library, seed, man)));
            }
        } catch (RunException failed) {
            return Seen.FAILED;
        }
        return new Seen(true, Optional.of(arms));
    }
}
