package org.leydig.trial.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.ReferenceMan;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.RunException;
import org.leydig.trial.run.Crew;
import org.leydig.trial.run.Options;

/**
 * Studies run by the typical man of each kind, whose pulse clock is even and whose laboratory makes no error, so that
 * predictions are smooth in the parameters. Rows about many men (shares, percentiles, spreads) are left out.
 */
public final class Typical {
    /** Starts of the pulse clock over which a figure is averaged, as men in a study are at different ones. */
    private static final List<Double> PHASES = List.of(0.0, 1 / 3.0, 2 / 3.0);
    private static final List<Double> ONE = List.of(0.0);
    /** Hours before a draw at which a single man is sampled instead, where nothing else changes within two hours. */
    private static final List<Double> OVER_A_CYCLE = List.of(0.0, -2 / 3.0, -4 / 3.0);
    /** A study that lasts longer, in hours, and has no draws within a day of each other is of that kind. */
    private static final double LONG = 30 * 24.0;
    private final List<Study> studies;
    private final Library library;
    private final Options options;
    private final ReferenceMan reference;
    private final Ward wards;

    public Typical(List<Study> studies, Library library, Options options) {
        this.studies = List.copyOf(studies);
        this.library = library;
        this.options = options;
        this.reference = ReferenceMan.of(library, options.method());
        this.wards = new Ward(studies, library, options.method(), 1);
    }

    /**
     * All rows that one man can show, in the order of the studies.
     *
     * @param set parameters that differ from the library's, by full name; a man's own values win
     * @throws InterruptedException when the calling thread is interrupted
     */
    public List<Prediction> predictions(Map<String, Double> set) throws InterruptedException {
        Ward ward = wards.emptied();
        try (Crew crew = new Crew(options.threads())) {
            List<List<Prediction>> all = crew.each(0, studies.size() - 1, i -> of(studies.get((int) i), ward, set));
            return all.stream().flatMap(List::stream).toList();
        }
    }

    private List<Prediction> of(Study study, Ward ward, Map<String, Double> set) {
        List<Map<String, Samples>> phases = new ArrayList<>();
        for (double phase : slow(study) ? ONE : PHASES) phases.add(arms(study, ward, set, phase));
        List<Prediction> predictions = new ArrayList<>();
        for (Reported row : study.reported()) {
            if (!shows(row)) continue;
            boolean ran = phases.stream().allMatch(arms -> arms.keySet().containsAll(named(row)));
            predictions.add(new Prediction(study.id(), row, ran ? Figures.of(row, phases) : Double.NaN));
        }
        return predictions;
    }

    /** What was read in each arm that a row needs, the pulse clock being so far on at the start; failed arms are missing. */
    private Map<String, Samples> arms(Study study, Ward ward, Map<String, Double> set, double phase) {
        Map<String, Samples> arms = new LinkedHashMap<>();
        for (StudyArm arm : study.arms()) {
            if (study.reported().stream().noneMatch(r -> shows(r) && named(r).contains(arm.name()))) continue;
            Map<String, Double> values = new TreeMap<>(set);
            values.putAll(arm.who().man().values());
            values.putAll(reference.even());
            samples(study, arm, ward, values, phase).ifPresent(samples -> arms.put(arm.name(), samples));
        }
        return arms;
    }

    /** What was read in one arm; nothing when the run fails, as it may with parameters far from life. */
    private Optional<Samples> samples(Study study, StudyArm arm, Ward ward, Map<String, Double> values, double phase) {
        try {
            List<Double> around = slow(study) ? OVER_A_CYCLE : ONE;
            Course course = ward.course(study, arm, 0, values, Map.of(reference.clock(), phase), around);
            return Optional.of(ward.read(study, course, Laboratory.exact(library), around));
        } catch (RunException failed) {
            return Optional.empty();
        }
    }

    private static boolean slow(Study study) {
        return study.lastHour() > LONG && study.draws().stream().allMatch(d -> d.every().orElse(LONG) >= 24);
    }

    /** Whether one man can show what a row reports. */
    public static boolean shows(Reported row) {
        return !row.what().ofMany() && row.of().middle();
    }

    private static List<String> named(Reported row) {
        return row.against().flatMap(Against::arm).map(other -> List.of(row.arm(), other)).orElse(List.of(row.arm()));
    }
}
