package org.leydig.engine.course;

import java.util.ArrayList;
import java.util.List;
import org.leydig.engine.dose.Dose;
import org.leydig.engine.dose.Dosing;
import org.leydig.engine.dose.Infusion;
import org.leydig.engine.dose.Regimen;
import org.leydig.engine.random.Draws;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.model.Quantity;

/**
 * Brings a man to the steady state of a regimen, whatever his equations: dose after dose (or, for a constant infusion,
 * stretch after stretch of time) until what one adds is less than the tolerance, the rest of a geometric approach
 * included; {@link Extrapolation} shortens the way.
 *
 * <p>A steady state that replaces starts from the man as he is. One that is added is what the regimen changes in a man at
 * his start; in a model that starts empty that is the steady state itself, as NONMEM has it. Where rates depend on the
 * time of day, doses are given at their true times, 24 at a time.
 *
 * <p>A man whose events draw at random has no steady state, and is refused. One that has not settled within
 * {@value #MOST} passes is told so by a notice.
 */
final class SettledMan {
    private static final int MOST = 200;
    private static final int DEEPEST = 8;
    private static final double ROUNDING = 1e-14;
    /** The way there is integrated so much more sharply than the run, so that differences are not made of errors. */
    private static final double SHARPER = 0.01;
    private static final Draws NONE = (stream, distribution, first, second) -> {
        throw new IllegalStateException(stream + " draws");
    };

    private final Man man;
    private final Method method;
    private final double[] origin;
    private final int doses;
    private double stretch;
    private int worst;

    SettledMan(Man man, double[] origin) {
        this.man = man;
        this.origin = origin;
        double sharp = Math.max(1e-13, SHARPER * man.method.relativeTolerance());
        double floor = Math.max(1e-16, SHARPER * man.method.absoluteTolerance());
        Method.Scheme scheme = man.method.scheme() == Method.Scheme.TWO_PACES
                ? Method.Scheme.EXPLICIT_LOW
                : man.method.scheme();
        method = new Method(scheme, sharp, floor, man.method.scaled(), man.method.steps());
        doses = Habits.followsClock(man.evaluation.layout().model()) ? 24 : 1;
    }

    /** The states at the instant of the regimen's record, or what it adds to them. */
    double[] under(Regimen regimen, double time) {
        Habits.drawing(man.evaluation.layout().model()).ifPresent(event -> {
            throw man.failure.at(event.region(), "LEY2021", "NO STEADY STATE", time,
                    "`" + event.name() + "` draws at random, so a steady state of doses into `"
                            + regimen.dose().into() + "` does not exist.",
                    "Give the doses one by one (`additional`), for as long as the man should be on them.");
        });
        boolean added = regimen.dose().steadyState() == Dose.SteadyState.ADD;
        double[] start = added ? origin.clone() : man.y.clone();
        boolean constant = regimen.amount() == 0;
        stretch = constant ? 1 : doses * regimen.interval();
        double arrived = constant ? time : time - regimen.since();
        double[] settled = settle(regimen, start, arrived);
        if (!constant) settled = pass(regimen, settled, arrived, regimen.since());
        if (added) for (int i = 0; i < settled.length; i++) settled[i] -= origin[i];
        return settled;
    }

    private double[] settle(Regimen regimen, double[] start, double arrived) {
        int n = start.length;
        int depth = Math.min(n, DEEPEST) + 2;
        double[] scale = new double[n];
        double[] x = start;
        double before = Double.NaN;
        double change = Double.NaN;
        Extrapolation way = new Extrapolation(scale);
        way.add(x);
        for (int pass = 1; pass <= MOST; pass++) {
            double[] next = pass(regimen, x, arrived - stretch, stretch);
            for (int i = 0; i < n; i++)
                scale[i] = Math.max(Math.max(1e-3 * scale[i], Math.abs(next[i])), Double.MIN_NORMAL);
            change = change(x, next, scale);
            double ratio = Math.min(change / before, 0.999);
            double rest = ratio > 0 ? change * Math.max(1, ratio / (1 - ratio)) : change;
            boolean judged = !Double.isNaN(before);
            if (change <= ROUNDING || (judged && rest <= 0.1 * man.method.relativeTolerance())) return next;
            before = change;
            x = next;
            way.add(x);
            if (way.size() < depth) continue;
            x = way.limit();
            before = Double.NaN;
            way = new Extrapolation(scale);
            way.add(x);
            if (regimen.amount() == 0) stretch *= 2;
        }
        Quantity least = man.evaluation.layout().states().get(worst);
        man.story.notice(Diagnostic.at(least.region(), "LEY2020", "STEADY STATE HAS NOT SETTLED",
                "After " + MOST + " rounds of the dose into `" + regimen.dose().into() + "` at " + regimen.dose().time()
                        + " " + man.evaluation.layout().model().timeUnit().words() + ", `" + least.name()
                        + "` still changes by a share of " + change + " from one to the next.",
                "Give the doses one by one (`additional`), for as long as the man should be on them."));
        return x;
    }

    private double change(double[] from, double[] to, double[] scale) {
        double most = 0;
        for (int i = 0; i < from.length; i++) {
            double change = Math.abs(to[i] - from[i]) / scale[i];
            if (change > most) {
                most = change;
                worst = i;
            }
        }
        return most;
    }

    /** The states some time after a dose arrived (and, over more than an interval, those after it). */
    private double[] pass(Regimen regimen, double[] from, double start, double length) {
        double interval = regimen.interval();
        List<Dose> given;
        List<Infusion> running = List.of();
        String into = regimen.dose().into();
        if (regimen.amount() == 0) {
            given = List.of();
            running = List.of(new Infusion(into, regimen.rate(), Double.POSITIVE_INFINITY));
        } else {
            int additional = Math.max(0, (int) Math.ceil(length / interval * (1 - 1e-12)) - 1);
            given = List.of(new Dose(start, into, regimen.amount(), regimen.rate(), interval, additional,
                    Dose.SteadyState.NONE, Dose.Kind.DOSE));
            running = running(regimen, start);
        }
        Dosing dosing = new Dosing(man.evaluation.layout(), given, List.of(), start, List.of(), running);
        Man other = new Man(man.evaluation, method, man.failure, NONE, dosing,
                new Story(man.evaluation.layout().model().events()), from.clone(), man.known.clone(), origin,
                man.known.clone(), length);
        other.agenda.continueLike(man.agenda);
        other.begin(start);
        other.run(start + length, true, Sampling.none(man.evaluation), Watch.quiet());
        return other.y;
    }

    /** Infusions of earlier doses that still run when one arrives. */
    private static List<Infusion> running(Regimen regimen, double start) {
        List<Infusion> running = new ArrayList<>();
        for (int k = 1; k * regimen.interval() < regimen.duration(); k++) {
            double until = start - k * regimen.interval() + regimen.duration();
            if (until > start + 8 * Math.ulp(start)) {
                running.add(new Infusion(regimen.dose().into(), regimen.rate(), until));
            }
        }
        return running;
    }
}
