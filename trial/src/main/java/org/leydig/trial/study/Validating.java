package org.leydig.trial.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.engine.course.RunException;
import org.leydig.engine.course.Series;
import org.leydig.trial.population.Population;
import org.leydig.trial.run.Crew;
import org.leydig.trial.run.Methods;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Progress;

/** Runs studies by virtual men who differ as men do, and sets what is found beside what was published. */
public final class Validating {
    /** Virtual men of a study that does not say how many. */
    public static final int MEN = 24;
    private final List<Study> studies;
    private final Library library;
    private final Options options;
    private final long seed;
    private final int men;
    private final Ward ward;
    private final Map<Man, Population> populations = new HashMap<>();

    private Validating(List<Study> studies, Library library, Options options, long seed, int men) {
        this.studies = List.copyOf(studies);
        this.library = library;
        this.options = options;
        this.seed = seed;
        this.men = men;
        this.ward = new Ward(studies, library, options.method(), seed);
        for (Study study : studies)
            for (StudyArm arm : study.arms())
                populations.computeIfAbsent(arm.who().man(), m -> new Population(m, library, seed));
    }

    /** The same with the usual number of men and seed 1. */
    public static Validation validate(List<Study> studies, Library library, Options options, Progress progress)
            throws InterruptedException {
        return validate(studies, library, options, progress, 1, MEN);
    }

    /**
     * Runs the studies.
     *
     * @param seed of all chance
     * @param men virtual men of a study that does not say how many
     * @throws InterruptedException when the calling thread is interrupted
     */
    public static Validation validate(List<Study> studies, Library library, Options options, Progress progress,
            long seed, int men) throws InterruptedException {
        return new Validating(studies, library, options, seed, men).run(progress);
    }

    private int men(Study study) {
        return study.who().men().orElse(men);
    }

    private Validation run(Progress progress) throws InterruptedException {
        record Task(int study, long man) {}
        List<Task> tasks = new ArrayList<>();
        for (int s = 0; s < studies.size(); s++)
            for (long man = 1; man <= men(studies.get(s)); man++) tasks.add(new Task(s, man));
        var done = new java.util.concurrent.atomic.AtomicLong();
        List<Optional<Map<String, Samples>>> ran;
        try (Crew crew = new Crew(options.threads())) {
            ran = crew.each(0, tasks.size() - 1, i -> {
                Task task = tasks.get((int) i);
                Optional<Map<String, Samples>> samples = samples(studies.get(task.study()), task.man());
                synchronized (done) {
                    progress.done(done.incrementAndGet(), tasks.size());
                }
                return samples;
            });
        }
        List<StudyResult> results = new ArrayList<>();
        int at = 0;
        for (Study study : studies) {
            results.add(result(study, ran.subList(at, at + men(study))));
            at += men(study);
        }
        return new Validation(results, new Validation.Origin(options.version(), library.hash(), seed,
                Methods.words(options.method()), options.command()));
    }

    /** One man in all arms; empty when a run of his fails. */
    private Optional<Map<String, Samples>> samples(Study study, long man) {
        Map<String, Samples> arms = new LinkedHashMap<>();
        for (StudyArm arm : study.arms()) {
            Map<String, Double> values = populations.get(arm.who().man()).man(man);
            try {
                arms.put(arm.name(),
                        ward.read(study, ward.course(study, arm, man, values), Laboratory.real(library, seed, man)));
            } catch (RunException failed) {
                return Optional.empty();
            }
        }
        return Optional.of(arms);
    }

    private StudyResult result(Study study, List<Optional<Map<String, Samples>>> ran) {
        List<Map<String, Samples>> fine = ran.stream().flatMap(Optional::stream).toList();
        List<String> notices = new ArrayList<>();
        if (fine.size() < ran.size())
            notices.add((ran.size() - fine.size()) + " of " + ran.size() + " virtual men could not be run to the end.");
        List<Scored> rows = new ArrayList<>();
        for (Reported row : study.reported()) {
            rows.add(fine.isEmpty()
                    ? Scored.of(row, Double.NaN, Optional.empty())
                    : Figures.ofMany(row, fine, study.arm(row.arm()).who().n(), seed));
        }
        return new StudyResult(study, fine.size(), rows, fine.isEmpty() ? List.of() : tracks(study, fine), notices);
    }

    private List<Track> tracks(Study study, List<Map<String, Samples>> men) {
        Set<String> observables = new LinkedHashSet<>();
        study.draws().forEach(d -> observables.addAll(d.observables()));
        List<Track> tracks = new ArrayList<>();
        for (StudyArm arm : study.arms()) {
            for (String observable : observables) {
                int lines = men.getFirst().get(arm.name()).of(observable).size();
                for (int line = 0; line < lines; line++) {
                    int l = line;
                    List<Series> values = men.stream().map(m -> m.get(arm.name()).of(observable).get(l).values())
                            .toList();
                    Series hours = men.getFirst().get(arm.name()).of(observable).get(l).hours();
                    tracks.add(track(arm.name(), observable, hours, values));
                }
            }
        }
        return tracks;
    }

    private Track track(String arm, String observable, Series hours, List<Series> men) {
        double[] mean = new double[hours.size()];
        double[] low = new double[hours.size()];
        double[] high = new double[hours.size()];
        for (int i = 0; i < mean.length; i++) {
            int at = i;
            double[] values = men.stream().mapToDouble(m -> m.at(at)).toArray();
            mean[i] = Over.MEAN.of(values);
            low[i] = new Over(Over.Kind.PERCENTILE, 2.5).of(values);
            high[i] = new Over(Over.Kind.PERCENTILE, 97.5).of(values);
        }
        return new Track(arm, observable, library.observables().get(observable).unit(), hours, Series.of(mean),
                Series.of(low), Series.of(high));
    }
}
