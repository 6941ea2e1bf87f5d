package org.leydig.engine.course;

import org.leydig.engine.dose.Body;
import org.leydig.engine.dose.Dosing;
import org.leydig.engine.dose.Regimen;
import org.leydig.engine.evaluate.Evaluation;
import org.leydig.engine.event.Agenda;
import org.leydig.engine.event.Clock;
import org.leydig.engine.event.Crossings;
import org.leydig.engine.event.Zeno;
import org.leydig.engine.random.Draws;
import org.leydig.engine.scheme.Flow;
import org.leydig.engine.scheme.Scheme;
import org.leydig.engine.scheme.SlowFlow;
import org.leydig.engine.scheme.SlowStates;
import org.leydig.engine.scheme.Tolerance;

/**
 * One man on his way through time: steps of the scheme, cut short where something is due or a trigger turns, and what
 * then happens.
 */
final class Man implements Flow, SlowFlow, Body, Traveller {
    /** Shorter steps than so many of the smallest steps of time are not tried. */
    private static final double SHORTEST = 16;

    final Evaluation evaluation;
    final Method method;
    final Failure failure;
    final Draws draws;
    final Dosing dosing;
    final Story story;
    final Agenda agenda;
    final Tolerance tolerance;
    final Scheme scheme;
    final Pace pace;
    final double[] y;
    final double[] known;
    private final double[] origin;
    private final double[] heldAtOrigin;
    private final Clock clock;
    private final Crossings crossings;
    private final Zeno zeno;
    private final int events;
    private final int quick;
    /** Null when all states are quick. */
    private final SlowStates slow;
    private int attempts;
    private int attemptsBefore;

    private double time;
    private double tick = Double.POSITIVE_INFINITY;
    private int cause;
    private long sinceNews;
    long steps;
    long rejected;

    /**
     * @param y his states, {@code known} what he holds; both become his own
     * @param origin states and {@code heldAtOrigin} what he held, to which a reset leads back
     * @param span how long the run is
     */
    Man(Evaluation evaluation, Method method, Failure failure, Draws draws, Dosing dosing, Story story, double[] y,
            double[] known, double[] origin, double[] heldAtOrigin, double span) {
        this.evaluation = evaluation;
        this.method = method;
        this.failure = failure;
        this.draws = draws;
        this.dosing = dosing;
        this.story = story;
        this.y = y;
        this.known = known;
        this.origin = origin;
        this.heldAtOrigin = heldAtOrigin;
        events = evaluation.layout().model().events().size();
        agenda = new Agenda(evaluation);
        quick = method.quick(evaluation.layout());
        slow = quick < y.length ? new SlowStates(this) : null;
        tolerance = new Tolerance(method.relativeTolerance(), method.absoluteTolerance(), method.scaled(), quick);
        scheme = method.scheme().on(this);
        pace = new Pace(scheme.errorOrder(), events + y.length + 1);
        clock = new Clock(evaluation);
        crossings = new Crossings(evaluation, scheme, clock.searched());
        zeno = new Zeno(span);
    }

    @Override
    public void begin(double at) {
        time = at;
        cause = events + y.length;
        tolerance.saw(y);
        pace.restart(cause, Double.NaN);
        if (slow != null) slow.begin(time, y);
        happen();
    }

    @Override
    public void resume(double at, double step, double error, int attemptsSoFar) {
        time = at;
        attempts = attemptsSoFar;
        attemptsBefore = attemptsSoFar;
        if (slow != null) freeze(y);
        scheme.begin(time, y);
        tick = clock.next(time, y, known);
        pace.resume(step, error);
    }

    /**
     * Goes on until an instant; what happens at the instant itself is left to whoever goes on from there.
     *
     * @param exactly whether a step must end there; otherwise the state there comes from within a step
     */
    void run(double until, boolean exactly, Sampling sampling, Watch watch) {
        while (!advance(until, exactly, sampling))
            watch.step(time);
        if (slow != null) slow.at(until, y);
        sampling.finish(until, y, known);
    }

    private boolean advance(double until, boolean exactly, Sampling sampling) {
        if (until <= time) return true;
        double due = Math.min(tick, Math.min(agenda.next(), dosing.next()));
        double limit = exactly ? Math.min(due, until) : due;
        if (limit - time <= 4 * Math.ulp(time)) {
            time = Math.max(time, limit);
            if (due == limit) happen();
            return false;
        }
        boolean over = step(due, limit, until, exactly, sampling);
        if (!over && slow != null && attempts == SlowStates.STEPS) stride();
        return over;
    }

    /** The slow states make their stride. */
    private void stride() {
        attempts = 0;
        attemptsBefore = 0;
        slow.stride(time, y);
        scheme.begin(time, y);
        pace.proposes();
    }

    private boolean step(double due, double limit, double until, boolean exactly, Sampling sampling) {
        double end = pace.target(time, limit);
        double error = attempt(end);
        if (!(error <= 1)) return false;

        agenda.mark();
        double share = crossing(end, until);
        boolean crossed = !Double.isNaN(share);
        double reached = crossed ? time + share * (end - time) : end;
        double before = sampling.next();
        sampling.take(scheme, end, Math.min(reached, until), known);
        if (sampling.next() > before) sinceNews = 0;
        if (until < reached || (until == reached && !exactly)) {
            scheme.dense((until - time) / (end - time), y);
            return true;
        }
        attemptsBefore = attempts;
        pace.accepted(end - time, error, end == limit);
        if (crossed) {
            scheme.dense(share, y);
            if (slow != null) slow.passed(reached - time, scheme.state(), y);
            time = reached;
            happen();
        } else {
            if (slow != null) slow.passed(scheme);
            time = reached;
            System.arraycopy(scheme.end(), 0, y, 0, y.length);
            tolerance.saw(y);
            if (end == due) {
                happen();
            } else {
                scheme.accept();
            }
        }
        return false;
    }

    private double attempt(double end) {
        double length = end - time;
        attempts++;
        double error = scheme.attempt(end, tolerance);
        if (++sinceNews > method.steps()) {
            throw failure.tooManySteps(time, tolerance.worst(scheme.error(), scheme.state(), scheme.end()),
                    method.steps());
        }
        if (error <= 1) {
            steps++;
        } else {
            rejected++;
            pace.rejected(length, error);
            if (length < SHORTEST * Math.ulp(time) || length == 0) throw stuck(error);
        }
        return error;
    }

    private RunException stuck(double error) {
        int state = tolerance.worst(scheme.error(), scheme.state(), scheme.end());
        if (Double.isFinite(error)) return failure.stepTooSmall(time, state);
        return failure.notFinite(time, state, scheme.state()[state], scheme.rates()[state]);
    }

    /** The share of the last attempt at which an event is triggered; NaN for none. */
    private double crossing(double end, double until) {
        if (!crossings.any()) return Double.NaN;
        double share = crossings.after(0, end, known);
        while (!Double.isNaN(share)) {
            crossings.state(share, y);
            double at = time + share * (end - time);
            if (at >= until) return Double.NaN;
            if (agenda.rises(at, y, known)) return share;
            agenda.settle(at, y, known, draws, story);
            share = share < 1 ? crossings.after(share, end, known) : Double.NaN;
        }
        return Double.NaN;
    }

    /** All that happens at the present instant, and a fresh start after it. */
    private void happen() {
        boolean moved = false;
        cause = events + y.length;
        if (dosing.next() <= time + 4 * Math.ulp(time)) {
            if (slow != null) {
                slow.stride(time, y);
                slow.at(time, y);
            }
            dosing.at(time, this);
            if (slow != null) slow.begin(time, y);
            moved = true;
        }
        moved |= settle();
        if (clock.runs() && agenda.rises(Math.nextUp(time), y, known)) {
            time = Math.nextUp(time);
            moved |= settle();
        }
        tick = clock.next(time, y, known);
        tolerance.saw(y);
        scheme.begin(time, y);
        sinceNews = 0;
        if (moved || Double.isNaN(pace.step())) pace.restart(cause, pace.guess(y, scheme.rates()));
    }

    private boolean settle() {
        int before = story.events();
        if (!agenda.settle(time, y, known, draws, story)) return false;
        cause = story.lastEvent();
        if (story.events() > before) zeno.saw(time, cause);
        return true;
    }

    @Override
    public double time() {
        return time;
    }

    @Override
    public double[] y() {
        return y;
    }

    @Override
    public double[] strideStart() {
        return scheme.state();
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public Agenda agenda() {
        return agenda;
    }

    @Override
    public Draws draws() {
        return draws;
    }

    @Override
    public Dosing dosing() {
        return dosing;
    }

    @Override
    public Failure failure() {
        return failure;
    }

    @Override
    public double largest(int state) {
        return tolerance.largest(state);
    }

    @Override
    public void saw(double[] magnitudes) {
        tolerance.saw(magnitudes);
    }

    @Override
    public SlowStates slow() {
        return slow;
    }

    @Override
    public int attempts() {
        return attemptsBefore;
    }

    @Override
    public int size() {
        return y.length;
    }

    @Override
    public int quick() {
        return quick;
    }

    @Override
    public void derivatives(double t, double[] state, double[] dydt) {
        if (slow == null) evaluation.derivatives(t, state, known, dydt);
        else
            evaluation.quick(t, state, known, dydt);
        flowIn(0, quick, dydt);
    }

    private void flowIn(int from, int to, double[] dydt) {
        if (!dosing.infusing()) return;
        double[] inflow = dosing.inflow();
        for (int i = from; i < to; i++) dydt[i] += inflow[i];
    }

    @Override
    public void slow(double t, double[] state, double[] dydt) {
        evaluation.slow(t, state, known, dydt);
        flowIn(quick, y.length, dydt);
    }

    @Override
    public void freeze(double[] state) {
        evaluation.freeze(state, known);
    }

    @Override
    public void jacobian(double t, double[] state, double[] jacobian) {
        evaluation.jacobian(t, state, known, jacobian);
    }

    @Override
    public void timeDerivatives(double t, double[] state, double[] dfdt) {
        evaluation.timeDerivatives(t, state, known, dfdt);
    }

    @Override
    public double[] states() {
        return y;
    }

    @Override
    public double[] known() {
        return known;
    }

    @Override
    public void reset() {
        System.arraycopy(origin, 0, y, 0, y.length);
        System.arraycopy(heldAtOrigin, 0, known, 0, known.length);
    }

    @Override
    public double[] steadyState(Regimen regimen) {
        return new SettledMan(this, origin).under(regimen, time);
    }

    @Override
    public void arrived(double at, String into, int state, double amount) {
        cause = events + state;
        story.dose(at, into, amount);
    }
}
