package org.leydig.engine.course;

import org.leydig.engine.dose.Regimen;
import org.leydig.engine.event.Crossings;
import org.leydig.engine.scheme.SlowStates;

/**
 * One man in a lane of a {@link Block}: what {@link Man} does between steps, bit for bit, while the steps themselves
 * are taken by the block.
 */
final class Lane extends Traveller {
    final Request request;
    final Sampling sampling;
    private final Block block;
    private final int lane;
    private final Pace pace;
    private final Crossings crossings;
    private final LaneView view;
    private final double[] rates;
    private final double until;

    private double due;
    private double limit;
    private long begins;
    private long movesBefore;
    private int granted;
    private boolean refused;

    Lane(Block block, int lane, Request request, Simulator.Begun begun, Sampling sampling, Failure failure,
            double start) {
        super(block.evaluation(), request.method(), failure, begun.draws, begun.dosing,
                new Story(block.evaluation().layout().model().events()), begun.y, begun.known, begun.origin,
                begun.heldAtOrigin, request.end() - start);
        this.block = block;
        this.lane = lane;
        this.request = request;
        this.sampling = sampling;
        rates = new double[y.length];
        until = request.end();
        pace = new Pace(block.pair().errorOrder(), causes(), true);
        view = new LaneView(block, lane);
        crossings = new Crossings(evaluation, view, clock.searched());
        movesBefore = block.moves();
        block.pair().forget(lane);
        block.holdings().know(lane, known);
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
            if (!(limit - time <= 4 * Math.ulp(time))) {
                agenda.mark();
                return pace.target(time, limit);
            }
            time = Math.max(time, limit);
            block.pair().state(lane, y);
            happen();
        }
    }

    /** Says up to when the next steps may be plain ones. */
    void plain(PlainSteps steps) {
        granted = (int) Math.min(Integer.MAX_VALUE, method.steps() - sinceNews);
        steps.from(lane, pace, limit, Math.min(until, sampling.next()), granted);
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
     * Goes on from an attempt that was no plain step.
     *
     * @param attempt its number since the slow states last moved on, from 0 up
     * @param left plain steps that were left to him
     * @param error of the attempt over what is allowed
     * @param calm whether no event can be triggered within it
     */
    Outcome conclude(int attempt, int left, double end, double error, boolean calm) {
        time = block.pair().time()[lane];
        int taken = granted - left;
        steps += taken;
        sinceNews += taken + 1;
        boolean again = refused && taken == 0;
        if (attempt % SlowStates.STEPS == 0 || !again) attemptsBefore = attempt;
        attempts = attempt + 1;
        if (sinceNews > method.steps()) throw failure.tooManySteps(time, block.pair().worst(lane), method.steps());
        refused = !(error <= 1);
        if (refused) {
            rejected++;
            double length = end - time;
            pace.rejected(length, error);
            if (length < SHORTEST * Math.ulp(time) || length == 0) throw stuck(error);
            return Outcome.REFUSED;
        }
        steps++;
        double share = calm ? Double.NaN : crossing(end);
        boolean crossed = !Double.isNaN(share);
        double reached = crossed ? time + share * (end - time) : end;
        double before = sampling.next();
        double passed = Math.min(reached, until);
        if (before < passed) {
            view.within(block.states(), time);
            if (slow != null) takeSlow();
            sampling.take(view, end, passed, known, slow);
            if (sampling.next() > before) sinceNews = 0;
        }
        if (until <= reached) {
            view.within(block.states(), time);
            view.dense((until - time) / (end - time), y);
            arrive();
            return Outcome.OVER;
        }
        attemptsBefore = attempts;
        pace.accepted(end - time, error, end == limit);
        double length = reached - time;
        time = reached;
        if (crossed) {
            if (slow != null) {
                block.slowStates().passed(lane, length, y);
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
        takeSlow();
        slow.at(until, y);
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
        double share = block.roots().first(crossings, lane, end, known);
        while (!Double.isNaN(share)) {
            view.within(block.telling(), time);
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

    @Override
    boolean settle() {
        boolean settled = super.settle();
        if (settled) block.holdings().hold(lane, known);
        return settled;
    }

    @Override
    void takeSlow() {
        block.pair().standing(lane, y);
        block.slowStates().take(lane, slow);
        block.holdings().frozen(lane, known);
    }

    @Override
    void putSlow() {
        block.slowStates().put(lane, slow);
        block.pair().stand(lane, y);
    }

    /** Begins to move after he has waited: takes his place once more, as other men's strides have touched it. */
    void join() {
        movesBefore = block.moves();
        if (slow == null) return;
        freeze(y);
        putSlow();
        block.place(lane, y);
    }

    @Override
    void place() {
        begins++;
        block.holdings().inflow(lane, dosing.infusing() ? dosing.inflow() : null);
        block.place(lane, y);
    }

    @Override
    public void freeze(double[] state) {
        super.freeze(state);
        block.holdings().freeze(lane, known);
    }

    Course.Work work() {
        long evaluations = begins + block.moves() - movesBefore + (steps + rejected) * block.pair().evaluations();
        return new Course.Work(steps, rejected, evaluations, agenda.carriedOut());
    }

    @Override
    double[] strideStart() {
        double[] states = new double[y.length];
        block.pair().state(lane, states);
        return states;
    }

    @Override
    Pace pace() {
        return pace;
    }

    @Override
    double[] rates() {
        if (slow == null) {
            evaluation.derivatives(time, y, known, rates);
        } else {
            block.holdings().frozen(lane, known);
            evaluation.quick(time, y, known, rates);
        }
        flowIn(0, quick, rates);
        return rates;
    }

    @Override
    double[] largest() {
        double[] largest = new double[y.length];
        for (int i = 0; i < largest.length; i++) largest[i] = block.pair().largest(lane, i);
        return largest;
    }

    @Override
    void saw(double[] magnitudes) {
        block.pair().saw(lane, magnitudes);
    }

    @Override
    public void reset() {
        super.reset();
        block.holdings().know(lane, known);
    }

    @Override
    public double[] steadyState(Regimen regimen) {
        throw new IllegalStateException("a block takes no man who is dosed to steady state");
    }
}
