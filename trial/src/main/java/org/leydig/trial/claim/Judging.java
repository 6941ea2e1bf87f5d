package org.leydig.trial.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.leydig.clinic.library.Library;
import org.leydig.trial.run.Crew;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Progress;
import org.leydig.trial.study.Cohort;
import org.leydig.trial.study.Outcome;
import org.leydig.trial.study.Statistic;
import org.leydig.trial.study.Study;
import org.leydig.trial.study.Typical;

/** Runs claims and says what each earns. Each is run by itself, so that no verdict depends on what else is asked. */
public final class Judging {
    private static final int ONE = 1;
    private final Library library;
    private final Options options;

    public Judging(Library library, Options options) {
        this.library = library;
        this.options = options;
    }

    /**
     * The verdicts on claims, in their order.
     *
     * @param men how many virtual men are run; where it is empty, as many as a claim says, or the typical man
     * @param seed of their chance
     * @throws InterruptedException when the calling thread is interrupted
     */
    public List<Judged> judge(List<Claim> claims, OptionalInt men, long seed, Progress progress)
            throws InterruptedException {
        List<Integer> crowds = claims.stream().map(c -> men.isPresent() ? men.getAsInt() : c.men().orElse(ONE))
                .toList();
        var steps = new Steps(progress, crowds.stream().mapToLong(Integer::longValue).sum());
        List<Optional<Outcome>> typical = typical(claims, men, steps);
        var papers = new Reading();
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Outcome outcome = typical.get(i).isPresent()
                    ? typical.get(i).get()
                    : crowd(claims.get(i), crowds.get(i), seed, steps);
            judged.add(judged(claims.get(i), outcome, papers));
        }
        return List.copyOf(judged);
    }

    private static Judged judged(Claim claim, Outcome outcome, Supplier<Papers> papers) {
        int conditions = claim.seen().size();
        List<Double> own = outcome.figures();
        return new Judged(claim, seen(claim.seen(), own.subList(0, conditions), papers),
                seen(claim.limits(), own.subList(conditions, own.size()), papers), outcome);
    }

    private Outcome crowd(Claim claim, int men, long seed, Steps steps) throws InterruptedException {
        long before = steps.done();
        return new Cohort(List.of(claim), library, options, seed)
                .outcomes(men, (done, _) -> steps.at(before + done)).getFirst();
    }

    /** The outcomes of the claims that the typical man is asked; nothing of others. */
    private List<Optional<Outcome>> typical(List<Claim> claims, OptionalInt men, Steps steps)
            throws InterruptedException {
        try (Crew crew = new Crew(options.threads())) {
            return crew.each(0, claims.size() - 1, i -> {
                Claim claim = claims.get((int) i);
                if (men.isPresent() || claim.men().isPresent()) return Optional.empty();
                Outcome outcome = new Typical(List.of(claim), library, options).outcome(claim);
                steps.more();
                return Optional.of(outcome);
            });
        }
    }

    /** How many men are done, over all claims. */
    private static final class Steps {
        private final Progress progress;
        private final long of;
        private long done;

        Steps(Progress progress, long of) {
            this.progress = progress;
            this.of = of;
        }

        synchronized long done() {
            return done;
        }

        synchronized void more() {
            at(done + 1);
        }

        synchronized void at(long so) {
            done = so;
            progress.done(done, of);
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
