package org.leydig.engine.course;

import org.leydig.engine.dose.Dosing;
import org.leydig.engine.dose.Regimen;
import org.leydig.engine.evaluate.Evaluation;
import org.leydig.engine.event.Crossings;
import org.leydig.engine.random.Draws;
import org.leydig.engine.scheme.Flow;
import org.leydig.engine.scheme.Scheme;
import org.leydig.engine.scheme.SlowStates;
import org.leydig.engine.scheme.Tolerance;

/**
 * One man on his way through time: steps of the scheme, cut short where something is due or a trigger turns, and what
 * then happens.
 */
final class Man extends Traveller implements Flow {
    final Tolerance tolerance;
    final Scheme scheme;
    final Pace pace;
    private final Crossings crossings;

    /** See {@link Traveller#Traveller}. */
    Man(Evaluation evaluation, Method method, Failure failure, Draws draws, Dosing dosing, Story story, double[] y,
            double[] known, double[] origin, double[] heldAtOrigin, double span) {
        super(evaluation, method, failure, draws, dosing, story, y, known, origin, heldAtOrigin, span);
        tolerance = new Tolerance(method.relativeTolerance(), method.absoluteTolerance(), method.scaled(), quick);
        scheme = method.scheme().on(this);
        pace = new Pace(scheme.errorOrder(), causes(), method.scheme() != Method.Scheme.STIFF);
        crossings = new Crossings(evaluation, scheme, clock.searched());
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
        if (!over && slow != null && attempts % SlowStates.STEPS == 0) stride();
        return over;
    }

    /** The slow states make their stride, and move on after a round. */
    private void stride() {
        slow.stride(time, y);
        if (attempts == SlowStates.ROUND) {
            slow.move(y);
            place();
        }
        strideBegins();
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
        sampling.take(scheme, end, Math.min(reached, until), known, slow);
        if (sampling.next() > before) sinceNews = 0;
        if (until < reached || (until == reached && !exactly)) {
            scheme.dense((until - time) / (end - time), y);
            return true;
        }
        attemptsBefore = attempts;
        pace.accepted(end - time, error, end == limit);
        if (crossed) {
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

    @Override
    double[] strideStart() {
        return scheme.state();
    }

    @Override
    Pace pace() {
        return pace;
    }

    @Override
    void place() {
        scheme.begin(time, y);
    }

    @Override
    double[] rates() {
        return scheme.rates();
    }

    @Override
    void takeSlow() {
    }

    @Override
    void putSlow() {
    }

    @Override
    double[] largest() {
        double[] largest = new double[y.length];
        for (int i = 0; i < largest.length; i++) largest[i] = tolerance.largest(i);
        return largest;
    }

    @Override
    void saw(double[] magnitudes) {
        tolerance.saw(magnitudes);
    }

    @Override
    public void derivatives(double t, double[] state, double[] dydt) {
        if (slow == null) evaluation.derivatives(t, state, known, dydt);
        else
            evaluation.quick(t, state, known, dydt);
        flowIn(0, quick, dydt);
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
    public double[] steadyState(Regimen regimen) {
        return new SettledMan(this, origin()).under(regimen, time);
    }
}
