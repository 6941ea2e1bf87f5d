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
import org.leydig.engine.course.Simulator;
import org.leydig.trial.run.Crew;
import org.leydig.trial.run.Options;

/**
 * Experiments run by the typical man of each kind, whose pulse clock is even and whose laboratory makes no error, so that
 * figures are smooth in the parameters. Those about many men (shares, percentiles, spreads) are left out.
 */
public final class Typical {
    /** Starts of the pulse clock over which a figure is averaged, as men in a study are at different ones. */
    private static final List<Double> PHASES = List.of(0.0, 1 / 3.0, 2 / 3.0);
    private static final List<Double> ONE = List.of(0.0);
    /** Hours before a draw at which a single man is sampled instead, where nothing else changes within two hours. */
    private static final List<Double> OVER_A_CYCLE = List.of(0.0, -0.25, -0.5, -0.75, -1.0, -1.25, -1.5, -1.75);
    /** A study that lasts longer, in hours, and has no draws within a day of each other is of that kind. */
    private static final double LONG = 30 * 24.0;
    private final List<Experiment> experiments;
    private final Library library;
    private final Options options;
    private final ReferenceMan reference;
    private final Ward wards;

    public Typical(List<? extends Experiment> experiments, Library library, Options options) {
        this.experiments = List.copyOf(experiments);
        this.library = library;
        this.options = options;
        this.reference = ReferenceMan.of(library, options.method());
        this.wards = new Ward(experiments, library, options.method(), 1, Simulator::run);
    }

    /**
     * The figures of each experiment, in the order of its measurements; NaN for one that a single man cannot show, or that a
     * failed run leaves open.
     *
     * @param set parameters that differ from the library's, by full name; a man's own values win
     * @throws InterruptedException when the calling thread is interrupted
     */
    public List<List<Double>> figures(Map<String, Double> set) throws InterruptedException {
        Ward ward = wards.emptied();
        try (Crew crew = new Crew(options.threads())) {
            return crew.each(0, experiments.size() - 1, i -> {
                Experiment experiment = experiments.get((int) i);
                return of(experiment, phases(experiment, ward, set));
            });
        }
    }

    /**
     * What becomes of one of the experiments with the library's parameters: its figures, and its tracks from the first start
     * of the pulse clock. Runs on the calling thread.
     */
    public Outcome outcome(Experiment experiment) {
        List<Map<String, Samples>> phases = phases(experiment, wards.emptied(), Map.of());
        return new Outcome(of(experiment, phases), Tracks.of(experiment, phases.subList(0, 1), library), 1);
    }

    /** What was read in each arm, for each start of the pulse clock. */
    private List<Map<String, Samples>> phases(Experiment experiment, Ward ward, Map<String, Double> set) {
        List<Map<String, Samples>> phases = new ArrayList<>();
        for (double phase : slow(experiment) ? ONE : PHASES) phases.add(arms(experiment, ward, set, phase));
        return phases;
    }

    private static List<Double> of(Experiment experiment, List<Map<String, Samples>> phases) {
        return experiment.measured().stream().map(row -> {
            boolean ran = shows(row) && phases.stream().allMatch(arms -> arms.keySet().containsAll(named(row)));
            return ran ? Figures.of(row, phases) : Double.NaN;
        }).toList();
    }

    /** What was read in each arm that is needed, the pulse clock being so far on at the start; failed arms are missing. */
    private Map<String, Samples> arms(Experiment experiment, Ward ward, Map<String, Double> set, double phase) {
        Map<String, Samples> arms = new LinkedHashMap<>();
        for (StudyArm arm : experiment.arms()) {
            if (experiment.measured().stream().noneMatch(r -> shows(r) && named(r).contains(arm.name()))) continue;
            Map<String, Double> values = new TreeMap<>(set);
            values.putAll(arm.who().man().values());
            values.putAll(reference.even());
            samples(experiment, arm, ward, values, phase).ifPresent(samples -> arms.put(arm.name(), samples));
        }
        return arms;
    }

    /** What was read in one arm; nothing when the run fails, as it may with parameters far from life. */
    private Optional<Samples> samples(Experiment experiment, StudyArm arm, Ward ward, Map<String, Double> values,
            double phase) {
        try {
            List<Double> around = slow(experiment) ? OVER_A_CYCLE : ONE;
            Course course = ward.course(experiment, arm, 0, values, Map.of(reference.clock(), phase), around);
            return Optional.of(ward.read(experiment, course, Laboratory.exact(library), around));
        } catch (RunException failed) {
            return Optional.empty();
        }
    }

    private static boolean slow(Experiment experiment) {
        return experiment.lastHour() > LONG && experiment.draws().stream().allMatch(d -> d.every().orElse(LONG) >= 24);
    }

    /** Whether one man can show such a figure. */
    public static boolean shows(Measured row) {
        return !row.what().ofMany() && row.of().middle();
    }

    private static List<String> named(Measured row) {
        return row.against().flatMap(Against::arm).map(other -> List.of(row.arm(), other)).orElse(List.of(row.arm()));
    }
}
