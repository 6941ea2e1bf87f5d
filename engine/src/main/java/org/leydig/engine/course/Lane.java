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
import org.leydig.engine.scheme.SlowFlow;
import org.leydig.engine.scheme.SlowStates;

/**
 * One man in a lane of a {@link Block}: what {@link Man} does between steps, bit for bit, while the steps themselves
 * are taken by the block.
 */
final class Lane implements SlowFlow, Body, Traveller {
    private static final double SHORTEST = 16;

    final Request request;
    final Sampling sampling;
    final Story story;
    private final Block block;
    private final int lane;
    private final Evaluation evaluation;
    private final Method method;
    private final Failure failure;
    private final Draws draws;
    private final Dosing dosing;
    private final Agenda agenda;
    private final Pace pace;
    private final Clock clock;
    private final Crossings crossings;
    private final Zeno zeno;
    private final LaneView view;
    private final double[] y;
    private final double[] known;
    private final double[] origin;
    private final double[] heldAtOrigin;
    private final double[] rates;
    private final int events;
    private final double until;
    private final int quick;
    /** Null when all states are quick; his own only while he is out of the block. */
    private final SlowStates slow;
    private int attempts;
    private int attemptsBefore;

    private double time;
    private double due;
    private double limit;
    private double tick = Double.POSITIVE_INFINITY;
    private int cause;
    private long sinceNews;
    private long begins;
    private long steps;
    private long rejected;

    Lane(Block block, int lane, Request request, Simulator.Begun begun, Sampling sampling, Failure failure,
            double start) {
        this.block = block;
        this.lane = lane;
        this.request = request;
        this.sampling = sampling;
        this.failure = failure;
        evaluation = block.evaluation();
        method = request.method();
        draws = begun.draws;
        dosing = begun.dosing;
        y = begun.y;
        known = begun.known;
        origin = begun.origin;
        heldAtOrigin = begun.heldAtOrigin;
        rates = new double[y.length];
        until = request.end();
        events = evaluation.layout().model().events().size();
        story = new Story(evaluation.layout().model().events());
        agenda = new Agenda(evaluation);
        pace = new Pace(block.pair().errorOrder(), events + y.length + 1);
        view = new LaneView(block, lane);
        clock = new Clock(evaluation);
        crossings = new Crossings(evaluation, view, clock.searched());
        zeno = new Zeno(request.end() - start);
        quick = block.quick();
        slow = quick < y.length ? new SlowStates(this) : null;
        block.pair().forget(lane);
        block.know(lane, known);
    }

    @Override
    public void begin(double at) {
        time = at;
        cause = events + y.length;
        block.pair().saw(lane, y);
        pace.restart(cause, Double.NaN);
        if (slow != null) {
            slow.begin(time, y);
            block.slowStates().put(lane, slow);
        }
        happen();
    }

    @Override
    public void resume(double at, double step, double error, int attemptsSoFar) {
        time = at;
        attempts = attemptsSoFar;
        attemptsBefore = attemptsSoFar;
        if (slow != null) {
            freeze(y);
            block.slowStates().put(lane, slow);
        }
        place();
        begins++;
        tick = clock.next(time, y, known);
        pace.resume(step, error);
    }

    /**
     * Does what is due until a step is to be tried.
     *
     * @return where it is to end; NaN when the run is over
     */
    double prepare() {
        while (true) {
            if (until <= time) {
                block.pair().state(lane, y);
                arrive();
                return Double.NaN;
            }
            due = Math.min(tick, Math.min(agenda.next(), dosing.next()));
            limit = due;
            if (!(limit - time <= 4 * Math.ulp(time))) return pace.target(time, limit);
            time = Math.max(time, limit);
            block.pair().state(lane, y);
            happen();
        }
    }

    /** What the block made of an attempt. */
    enum Outcome {
        /** The step is taken and the next begins where it ended. */
        TAKEN,
        /** It has to be tried again. */
        REFUSED,
        /** The man was placed anew. */
        PLACED,
        /** The run is over. */
        OVER
    }

    /**
     * Goes on from an attempt.
     *
     * @param error of the attempt over what is allowed
     * @param suspected whether an event may be triggered within it
     */
    Outcome conclude(double end, double error, double power, double ofEarlier, boolean suspected) {
        attempts++;
        if (++sinceNews > method.steps()) {
            throw failure.tooManySteps(time, block.pair().worst(lane), method.steps());
        }
        if (!(error <= 1)) {
            rejected++;
            double length = end - time;
            pace.rejected(length, error, power);
            if (length < SHORTEST * Math.ulp(time) || length == 0) throw stuck(error);
            return Outcome.REFUSED;
        }
        steps++;
        agenda.mark();
        double share = suspected ? crossing(end) : Double.NaN;
        boolean crossed = !Double.isNaN(share);
        double reached = crossed ? time + share * (end - time) : end;
        double before = sampling.next();
        double taken = Math.min(reached, until);
        if (before < taken) {
            view.whole(time);
            sampling.take(view, end, taken, known);
            if (sampling.next() > before) sinceNews = 0;
        }
        if (until <= reached) {
            view.whole(time);
            view.dense((until - time) / (end - time), y);
            arrive();
            return Outcome.OVER;
        }
        attemptsBefore = attempts;
        pace.accepted(end - time, error, power, ofEarlier, end == limit);
        double from = time;
        time = reached;
        if (crossed) {
            view.whole(from);
            view.dense(share, y);
            if (slow != null) {
                block.slowStates().passed(lane, reached - from, y);
                block.pair().nothing(lane);
            }
        } else if (end == due) {
            block.pair().end(lane, y);
            block.pair().saw(lane, y);
        } else {
            return Outcome.TAKEN;
        }
        return Outcome.PLACED;
    }

    /** The run is over: his slow states come to where they are. */
    private void arrive() {
        if (slow == null) return;
        block.slowStates().take(lane, slow);
        slow.at(until, y);
    }

    /** The slow states of all men make their stride. */
    void strides() {
        if (attempts != SlowStates.STEPS) throw new IllegalStateException(attempts + " attempts to a stride");
        attempts = 0;
        attemptsBefore = 0;
        begins++;
        pace.proposes();
    }

    private RunException stuck(double error) {
        int state = block.pair().worst(lane);
        if (Double.isFinite(error)) return failure.stepTooSmall(time, state);
        block.pair().state(lane, y);
        block.pair().rates(lane, rates);
        return failure.notFinite(time, state, y[state], rates[state]);
    }

    /** The share of the last attempt at which an event is triggered; NaN for none. */
    private double crossing(double end) {
        view.some(block.rootStates(), time);
        double share = crossings.after(0, end, known);
        while (!Double.isNaN(share)) {
            view.whole(time);
            crossings.state(share, y);
            double at = time + share * (end - time);
            if (at >= until) return Double.NaN;
            if (agenda.rises(at, y, known)) return share;
            agenda.settle(at, y, known, draws, story);
            view.some(block.rootStates(), time);
            share = share < 1 ? crossings.after(share, end, known) : Double.NaN;
        }
        return Double.NaN;
    }

    /** All that happens at the present instant, and a fresh start after it. */
    void happen() {
        boolean moved = false;
        cause = events + y.length;
        if (dosing.next() <= time + 4 * Math.ulp(time)) {
            dose();
            moved = true;
        }
        moved |= settle();
        if (clock.runs() && agenda.rises(Math.nextUp(time), y, known)) {
            time = Math.nextUp(time);
            moved |= settle();
        }
        tick = clock.next(time, y, known);
        block.pair().saw(lane, y);
        place();
        begins++;
        sinceNews = 0;
        if (moved || Double.isNaN(pace.step())) pace.restart(cause, pace.guess(y, rates));
    }

    private void dose() {
        if (slow == null) {
            dosing.at(time, this);
            return;
        }
        block.slowStates().take(lane, slow);
        block.frozen(lane, known);
        slow.stride(time, y);
        slow.at(time, y);
        dosing.at(time, this);
        slow.begin(time, y);
        block.slowStates().put(lane, slow);
    }

    private boolean settle() {
        int before = story.events();
        if (!agenda.settle(time, y, known, draws, story)) return false;
        cause = story.lastEvent();
        if (story.events() > before) zeno.saw(time, cause);
        block.hold(lane, known);
        return true;
    }

    /** Begins to move after he has waited: takes his place once more, as other men's strides have touched it. */
    void join() {
        if (slow == null) return;
        freeze(y);
        block.slowStates().put(lane, slow);
        place();
    }

    /** Takes his place in the block, with fresh rates. */
    private void place() {
        if (slow == null) {
            evaluation.derivatives(time, y, known, rates);
        } else {
            block.frozen(lane, known);
            evaluation.quick(time, y, known, rates);
        }
        flowIn(0, quick, rates);
        block.inflow(lane, dosing.infusing() ? dosing.inflow() : null);
        block.pair().place(lane, y, rates);
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
    public void slow(double t, double[] state, double[] dydt) {
        evaluation.slow(t, state, known, dydt);
        flowIn(quick, y.length, dydt);
    }

    private void flowIn(int from, int to, double[] dydt) {
        if (!dosing.infusing()) return;
        double[] inflow = dosing.inflow();
        for (int i = from; i < to; i++) dydt[i] += inflow[i];
    }

    @Override
    public void freeze(double[] state) {
        evaluation.freeze(state, known);
        block.freeze(lane, known);
    }

    @Override
    public SlowStates slow() {
        return slow;
    }

    @Override
    public int attempts() {
        return attemptsBefore;
    }

    Course.Work work() {
        long evaluations = begins + (steps + rejected) * block.pair().evaluations();
        return new Course.Work(steps, rejected, evaluations, agenda.carriedOut());
    }

    boolean suspected(double[] before, double[] half, double[] behind, int width) {
        return crossings.suspected(before, half, behind, lane, width);
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
    public double[] known() {
        return known;
    }

    @Override
    public double[] strideStart() {
        double[] states = new double[y.length];
        block.pair().state(lane, states);
        return states;
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
        return block.pair().largest(lane, state);
    }

    @Override
    public void saw(double[] magnitudes) {
        block.pair().saw(lane, magnitudes);
    }

    @Override
    public double[] states() {
        return y;
    }

    @Override
    public void reset() {
        System.arraycopy(origin, 0, y, 0, y.length);
        System.arraycopy(heldAtOrigin, 0, known, 0, known.length);
        block.know(lane, known);
    }

    @Override
    public double[] steadyState(Regimen regimen) {
        throw new IllegalStateException("a block takes no man who is dosed to steady state");
    }

    @Override
    public void arrived(double at, String into, int state, double amount) {
        cause = events + state;
        story.dose(at, into, amount);
    }
}
