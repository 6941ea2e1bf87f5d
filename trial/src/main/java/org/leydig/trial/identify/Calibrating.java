package org.leydig.trial.identify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.leydig.inference.optimise.Evaluated;
import org.leydig.inference.sample.Laplace;
import org.leydig.inference.sample.Profile;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.trial.identify.Calibration.Achieved;
import org.leydig.trial.identify.Calibration.Compared;
import org.leydig.trial.identify.Calibration.Correlated;
import org.leydig.trial.identify.Calibration.Fitted;

/**
 * Fits the body to published experiments, stage by stage: open-loop pieces first, the loops around them next, slow tissue
 * after that, and all of it together at the end, each stage from where the one before left the parameters.
 *
 * <p>Deterministic: the same inputs give the same bits, whether in one go or stopped and begun again.
 */
public final class Calibrating {
    private static final int TELLERS = 4;
    private final Question question;
    private final Keeping keeping;
    private final Listening listening;
    private final Map<String, Double> fitted = new TreeMap<>();
    private final Map<String, Fitted> found = new LinkedHashMap<>();
    private final List<Achieved> achieved = new ArrayList<>();
    private final long planned;
    private long before;

    private Calibrating(Question question, Keeping keeping, Listening listening) {
        this.question = question;
        this.keeping = keeping;
        this.listening = listening;
        List<Stage> stages = question.plan().stages();
        long sum = 0;
        // what a later stage fits is held at its likeliest value until then, not at what an earlier calibration left
        for (Stage s : stages) s.parameters().forEach(p -> fitted.putIfAbsent(p.name(), p.centre()));
        for (Stage s : stages) sum += s.men() + Fitting.evaluations(s, isLastOfAny(s, stages));
        this.planned = sum;
    }

    /**
     * Carries out the plan.
     *
     * @throws InputException when a stage has no rows to fit to
     * @throws InterruptedException when the run is called off; what was found is kept
     */
    public static Calibration calibrate(Question question, Keeping keeping, Listening listening)
            throws InterruptedException {
        try {
            return new Calibrating(question, keeping, listening).run();
        } catch (CancellationException calledOff) {
            Thread.interrupted();
            var stopped = new InterruptedException("called off");
            stopped.initCause(calledOff);
            throw stopped;
        }
    }

    /** Whether a stage is the last to fit one of its parameters. */
    private static boolean isLastOfAny(Stage stage, List<Stage> stages) {
        Set<String> later = new LinkedHashSet<>();
        for (Stage s : stages.subList(stages.indexOf(stage) + 1, stages.size()))
            s.parameters().forEach(p -> later.add(p.name()));
        return stage.parameters().stream().anyMatch(p -> !later.contains(p.name()));
    }

    private Calibration run() {
        List<Stage> stages = question.plan().stages();
        Calibration last = null;
        for (int i = 0; i < stages.size(); i++) last = stage(stages.get(i), i + 1, isLastOfAny(stages.get(i), stages));
        if (last == null)
            throw new InputException(Diagnostic.nowhere("LEY1347", "NOTHING TO FIT", "The plan has no stage."));
        return last;
    }

    private Calibration stage(Stage stage, int number, boolean certain) {
        Experiments typical = question.experiments().apply(stage);
        List<Row> rows = typical.rows();
        if (rows.isEmpty())
            throw new InputException(Diagnostic.nowhere("LEY1347", "NOTHING TO FIT", "Stage `" + stage.name()
                    + "`: no study of these ids or topics has a row of `role: fit` that one man can show."));
        listening.stage(stage.name(), rows.size(), stage.parameters().size());
        Experiments experiments = spread(typical, stage, number);
        long most = Fitting.evaluations(stage, certain);
        Fitting fitting = new Fitting(stage, number, question, experiments, Map.copyOf(fitted), keeping,
                done -> listening.done(before + stage.men() + Math.min(done, most), planned));
        Evaluated start = fitting.start();
        Evaluated best = fitting
                .fit((iteration, of, at) -> listening.iteration(stage.name(), iteration, of, at.cost()));
        Map<String, Double> began = start.values(fitting.box());
        achieved.add(new Achieved(stage.name(), rows.size(), stage.parameters().size(), start.cost(), best.cost()));
        fitted.putAll(best.values(fitting.box()));
        List<Correlated> correlations = List.of();
        List<Laplace.Direction> directions = List.of();
        Map<String, List<Profile.Point>> profiles = new LinkedHashMap<>();
        if (certain) {
            Laplace certainty = fitting.certainty(best);
            for (Stage.Wanted p : stage.parameters())
                found.put(p.name(), fitted(p.name(), stage, fitting, began, best, certainty, rows));
            correlations = correlations(stage, certainty);
            directions = certainty.directions();
            boolean atTheEnd = number == question.plan().stages().size();
            for (String name : atTheEnd ? question.plan().profiles() : List.<String>of())
                if (began.containsKey(name)) profiles.put(name, fitting.profile(name, best, certainty));
        }
        before += most + stage.men();
        listening.done(before, planned);
        double[] simulated = fitting.misfit().simulated(best.values(fitting.box()));
        Map<String, Double> assays = new TreeMap<>();
        fitting.misfit().offsets(simulated).forEach((assay, offset) -> assays.put(assay, StrictMath.exp(offset)));
        return new Calibration(List.copyOf(found.values()), question.derived().apply(fitted), assays, achieved,
                compared(rows, simulated, assays, best.residuals()), correlations, directions, profiles);
    }

    /** The experiments as many men would show them, where the stage wants that. */
    private Experiments spread(Experiments typical, Stage stage, int number) {
        if (stage.men() == 0) return typical;
        Map<String, Double> set = new TreeMap<>(fitted);
        set.putAll(question.derived().apply(set));
        try {
            return SpreadBetweenMen.at(set, stage.men(), question, typical, keeping, number,
                    (done, of) -> listening.done(before + stage.men() * done / of, planned));
        } catch (InterruptedException calledOff) {
            Thread.currentThread().interrupt();
            throw new CancellationException("called off");
        }
    }

    private Fitted fitted(String name, Stage stage, Fitting fitting, Map<String, Double> began, Evaluated best,
            Laplace certainty, List<Row> rows) {
        Map<String, Double> values = best.values(fitting.box());
        int i = List.copyOf(values.keySet()).indexOf(name);
        Set<String> tellers = new LinkedHashSet<>();
        for (int r : certainty.tellers(name, TELLERS)) if (r < rows.size()) tellers.addAll(rows.get(r).evidence());
        double start = began.get(name);
        return new Fitted(name, start, values.get(name), certainty.error(name), certainty.told(name),
                certainty.strongest(name), fitting.box().bound(i, best.logs()[i]), List.copyOf(tellers), stage.name());
    }

    private static List<Correlated> correlations(Stage stage, Laplace certainty) {
        List<Correlated> all = new ArrayList<>();
        List<String> names = stage.parameters().stream().map(Stage.Wanted::name).toList();
        for (int i = 0; i < names.size(); i++)
            for (int j = i + 1; j < names.size(); j++)
                all.add(new Correlated(names.get(i), names.get(j), certainty.correlation(names.get(i), names.get(j))));
        return all;
    }

    private static List<Compared> compared(List<Row> rows, double[] simulated, Map<String, Double> assays,
            double[] residuals) {
        List<Compared> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            double scale = rows.get(i).assay().map(a -> assays.getOrDefault(a, 1.0)).orElse(1.0);
            all.add(new Compared(rows.get(i), scale * simulated[i], residuals[i]));
        }
        return all;
    }
}
