package org.leydig.trial.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.leydig.clinic.library.Library;
import org.leydig.trial.run.Crew;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Progress;
import org.leydig.trial.study.Cohort;
import org.leydig.trial.study.Statistic;
import org.leydig.trial.study.Study;
import org.leydig.trial.study.Typical;

/** Runs claims and says what each earns. Each is run by itself, so that no verdict depends on what else is asked. */
public final class Judging {
    private final Library library;
    private final Options options;

    public Judging(Library library, Options options) {
        this.library = library;
        this.options = options;
    }

    /**
     * The verdicts on claims, in their order.
     *
     * @param men how many virtual men are run, whose mean counts; the typical man alone where it is empty
     * @param seed of their chance
     * @throws InterruptedException when the calling thread is interrupted
     */
    public List<Judged> judge(List<Claim> claims, OptionalInt men, long seed, Progress progress)
            throws InterruptedException {
        List<List<Double>> figures = men.isPresent()
                ? many(claims, men.getAsInt(), seed, progress)
                : typical(claims, progress);
        var papers = new Reading();
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            List<Double> own = figures.get(i);
            int conditions = claim.seen().size();
            judged.add(new Judged(claim, seen(claim.seen(), own.subList(0, conditions), papers),
                    seen(claim.limits(), own.subList(conditions, own.size()), papers)));
        }
        return List.copyOf(judged);
    }

    private List<List<Double>> many(List<Claim> claims, int men, long seed, Progress progress)
            throws InterruptedException {
        List<List<Double>> figures = new ArrayList<>();
        for (Claim claim : claims) {
            long before = (long) men * figures.size();
            Progress all = (done, total) -> progress.done(before + done, (long) men * claims.size());
            figures.addAll(new Cohort(List.of(claim), library, options, seed).figures(men, all));
        }
        return figures;
    }

    private List<List<Double>> typical(List<Claim> claims, Progress progress) throws InterruptedException {
        var done = new AtomicLong();
        try (Crew crew = new Crew(options.threads())) {
            return crew.each(0, claims.size() - 1, i -> {
                List<Double> figures = typical(claims.get((int) i));
                synchronized (done) {
                    progress.done(done.incrementAndGet(), claims.size());
                }
                return figures;
            });
        }
    }

    private List<Double> typical(Claim claim) {
        var alone = new Options(options.version(), options.command(), options.method(), 1);
        try {
            return new Typical(List.of(claim), library, alone).figures(Map.of()).getFirst();
        } catch (InterruptedException calledOff) {
            Thread.currentThread().interrupt();
            throw new CancellationException("called off");
        }
    }

    private static List<Seen> seen(List<Condition> conditions, List<Double> figures, Supplier<Papers> papers) {
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            double simulated = simulated(condition, figures.get(i));
            boolean deny = !condition.must().holds(simulated) && papers.get().deny(condition, simulated);
            seen.add(new Seen(condition, simulated, deny));
        }
        return seen;
    }

    /** A limit that is never passed is passed later than any time. */
    private static double simulated(Condition condition, double figure) {
        boolean time = condition.measured().what() instanceof Statistic.TimeTo
                && condition.measured().against().isEmpty();
        return time && Double.isNaN(figure) ? Double.POSITIVE_INFINITY : figure;
    }

    /** The library's studies, read when they are first needed. */
    private final class Reading implements Supplier<Papers> {
        private Papers papers;

        @Override
        public Papers get() {
            if (papers == null) papers = new Papers(Study.all(library), library);
            return papers;
        }
    }
}
