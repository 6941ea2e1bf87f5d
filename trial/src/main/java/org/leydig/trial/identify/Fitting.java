package org.leydig.trial.identify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.leydig.inference.likelihood.Cauchy;
import org.leydig.inference.optimise.Evaluated;
import org.leydig.inference.optimise.EvolutionStrategy;
import org.leydig.inference.optimise.LevenbergMarquardt;
import org.leydig.inference.optimise.Optimiser;
import org.leydig.inference.optimise.Problem;
import org.leydig.inference.prior.Box;
import org.leydig.inference.prior.Parameter;
import org.leydig.inference.sample.Laplace;
import org.leydig.inference.sample.Profile;

/** One stage being fitted. */
final class Fitting {
    private static final int CORRECTIONS = 2;
    private static final double TOLERANCE = 0.005;
    private static final int RUNGS = 4;
    private static final int REFITS = 2;
    private final Stage stage;
    private final long seed;
    private final Box box;
    private final Misfit misfit;
    private final Journal journal;
    private final Problem problem;

    /**
     * @param fixed all parameters of the plan, where earlier stages left them or likeliest before the studies: this stage
     *     begins there, and holds those that it does not fit
     */
    Fitting(Stage stage, int number, Question question, Experiments experiments, Map<String, Double> fixed,
            Keeping keeping, LongConsumer told) {
        this.stage = stage;
        this.seed = question.plan().seed();
        List<Parameter> parameters = stage.parameters().stream()
                .map(p -> p.from(fixed.get(p.name()))).toList();
        this.box = new Box(parameters);
        this.misfit = new Misfit(experiments, fixed, question.derived(), question.plan().scales(), question.threads());
        String inputs = hash(question.body(), experiments.fingerprint(), experiments.rows().toString(),
                parameters.stream().map(Parameter::name).sorted().toList().toString(), new TreeMap<>(fixed).toString(),
                question.plan().scales().stream().sorted().toList().toString());
        this.journal = new Journal(misfit, keeping, String.format("%02d", number), inputs, told);
        this.problem = new Problem(box, journal, Cauchy.USUAL);
    }

    /** A short text that differs whenever one of these does. */
    static String hash(String... texts) {
        String text = String.join("\n", texts);
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** How many evaluations a stage takes at most, its uncertainty included. */
    static long evaluations(Stage stage, boolean uncertainty) {
        int n = stage.parameters().size();
        long each = switch (stage.way()) {
            case GAUSS_NEWTON -> (stage.central() ? 2L : 1L) * n + RUNGS * (CORRECTIONS + 1);
            case CMA_ES -> 4 + (long) (3 * Math.log(n));
        };
        return 1 + stage.iterations() * each + (uncertainty ? (stage.central() ? 2L : 1L) * n : 0);
    }

    Box box() {
        return box;
    }

    Misfit misfit() {
        return misfit;
    }

    /** The misfit where the stage begins. */
    Evaluated start() {
        return problem.at(box.start());
    }

    Evaluated fit(Optimiser.Watch watch) {
        Optimiser way = switch (stage.way()) {
            case GAUSS_NEWTON ->
                new LevenbergMarquardt(stage.iterations(), stage.step(), stage.central(), CORRECTIONS, TOLERANCE);
            case CMA_ES -> EvolutionStrategy.usual(stage.iterations(), seed);
        };
        Evaluated best = way.minimise(problem, (iteration, of, found) -> {
            journal.write();
            watch.iteration(iteration, of, found);
        });
        journal.write();
        return best;
    }

    /** How surely the parameters are known there. */
    Laplace certainty(Evaluated best) {
        Laplace certainty = Laplace.at(problem, best, stage.step(), stage.central());
        journal.write();
        return certainty;
    }

    /** One parameter held one and two standard errors away to both sides, the others fitted anew. */
    List<Profile.Point> profile(String name, Evaluated best, Laplace certainty) {
        double value = best.values(box).get(name);
        Parameter p = box.parameters().stream().filter(q -> q.name().equals(name)).findFirst().orElseThrow();
        List<Double> held = IntStream.of(-2, -1, 1, 2)
                .mapToObj(k -> Math.clamp(value * StrictMath.exp(k * certainty.error(name)), p.low(), p.high()))
                .distinct().toList();
        List<Profile.Point> points = Profile.of(problem, best, name, held,
                new LevenbergMarquardt(REFITS, stage.step(), false, CORRECTIONS, TOLERANCE));
        journal.write();
        return points;
    }
}
