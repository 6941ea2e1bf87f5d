package org.leydig.trial.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leydig.clinic.library.Library;
import org.leydig.trial.run.Methods;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Progress;

/** Runs studies by virtual men who differ as men do, and sets what is found beside what was published. */
public final class Validating {
    /** Virtual men of a study that does not say how many. */
    public static final int MEN = 48;
    private final List<Study> studies;
    private final Library library;
    private final Options options;
    private final long seed;
    private final int men;

    private Validating(List<Study> studies, Library library, Options options, long seed, int men) {
        this.studies = List.copyOf(studies);
        this.library = library;
        this.options = options;
        this.seed = seed;
        this.men = men;
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

    private Validation run(Progress progress) throws InterruptedException {
        List<List<Optional<Map<String, Samples>>>> ran = new Cohort(studies, library, options, seed)
                .run(e -> ((Study) e).who().men().orElse(men), progress);
        List<StudyResult> results = new ArrayList<>();
        for (int s = 0; s < studies.size(); s++) results.add(result(studies.get(s), ran.get(s)));
        return new Validation(results, new Validation.Origin(options.version(), library.hash(), seed,
                Methods.words(options.method()), options.command()));
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
        return new StudyResult(study, fine.size(), rows, Tracks.of(study, fine, library), notices);
    }
}
