package org.leydig.engine.course;

import org.leydig.engine.dose.Body;
import org.leydig.engine.dose.Dosing;
import org.leydig.engine.evaluate.Evaluation;
import org.leydig.engine.event.Agenda;
import org.leydig.engine.event.Clock;
import org.leydig.engine.event.Zeno;
import org.leydig.engine.random.Draws;
import org.leydig.engine.scheme.SlowFlow;
import org.leydig.engine.scheme.SlowStates;

/**
 * A man on his way through time: what he carries with him and what happens at an instant. How steps are taken between
 * instants is up to {@link Man}, alone, and {@link Lane}, in a block.
 */
abstract class Traveller implements SlowFlow, Body {
    /** Shorter steps than so many of the smallest steps of time are not tried. */
    static final double SHORTEST = 16;

    final Evaluation evaluation;
    final Method method;
    final Failure failure;
    final Draws draws;
    final Dosing dosing;
    final Story story;
    final Agenda agenda;
    final Clock clock;
    final double[] y;
    final double[] known;
    final int quick;
    /** Null when all states are quick. */
    final SlowStates slow;
    private final double[] origin;
    private final double[] heldAtOrigin;
    private final Zeno zeno;
    private final int events;

    double time;
    double tick = Double.POSITIVE_INFINITY;
    long sinceNews;
    long steps;
    long rejected;
    /** Since the slow states last moved on, and those of them before the present step was first tried. */
    int attempts;
    int attemptsBefore;
    private int cause;

    /**
     * @param y his states, {@code known} what he holds; both become his own
     * @param origin states and {@code heldAtOrigin} what he held, to which a reset leads back
     * @param span how long the run is
     */
    Traveller(Evaluation evaluation, Method method, Failure failure, Draws draws, Dosing dosing, Story story,
            double[] y,
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
        clock = new Clock(evaluation);
        zeno = new Zeno(span);
        quick = method.quick(evaluation.layout());
        slow = quick < y.length ? new SlowStates(this) : null;
    }

    /** How many causes of a fresh start there are: events, doses into each state, the start itself. */
    final int causes() {
        return events + y.length + 1;
    }

    abstract Pace pace();

    /** His states where his present step begins. */
    abstract double[] strideStart();

    /** The largest magnitude of each state so far; an array of its own. */
    abstract double[] largest();

    /** Learns magnitudes that his states have had. */
    abstract void saw(double[] magnitudes);

    /** Begins to take steps from his states, with fresh rates. */
    abstract void place();

    /** The rates where he was last placed. */
    abstract double[] rates();

    /** {@link #slow} and all of his states, not only those that events read, are about to be used. */
    abstract void takeSlow();

    /** {@link #slow} was used. */
    abstract void putSlow();

    /** Begins at an instant with whatever happens there. */
    final void begin(double at) {
        time = at;
        cause = events + y.length;
        saw(y);
        pace().restart(cause);
        if (slow != null) {
            slow.begin(time, y);
            putSlow();
        }
        happen();
    }

    /** Takes up a step that was under way. */
    final void resume(double at, double step, double error, int attemptsSoFar) {
        time = at;
        attempts = attemptsSoFar;
        attemptsBefore = attemptsSoFar;
        if (slow != null) {
            freeze(y);
            putSlow();
        }
        place();
        tick = clock.next(time, y, known);
        pace().resume(step, error);
    }

    /** All that happens at the present instant, and a fresh start after it. */
    final void happen() {
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
        saw(y);
        place();
        sinceNews = 0;
        double before = pace().step();
        if (moved || Double.isNaN(before)) pace().restart(cause);
        if (Double.isNaN(pace().step())) pace().guess(before, y, rates());
    }

    /** A dose may go into a slow state: they come to where they are, and begin a stride of their own from there. */
    private void dose() {
        if (slow == null) {
            dosing.at(time, this);
            return;
        }
        takeSlow();
        slow.stride(time, y);
        slow.at(time, y);
        dosing.at(time, this);
        slow.begin(time, y);
        putSlow();
    }

    /** Carries out events. Whether there were any. */
    boolean settle() {
        int before = story.events();
        if (!agenda.settle(time, y, known, draws, story)) return false;
        cause = story.lastEvent();
        if (story.events() > before) zeno.saw(time, cause);
        return true;
    }

    /** The next attempt is the first since a stride of the slow states. */
    final void strideBegins() {
        attempts %= SlowStates.ROUND;
        attemptsBefore = attempts;
        pace().proposes();
    }

    @Override
    public final int size() {
        return y.length;
    }

    @Override
    public final int quick() {
        return quick;
    }

    /** Adds what infusions bring to some of the states. */
    final void flowIn(int from, int to, double[] dydt) {
        if (!dosing.infusing()) return;
        double[] inflow = dosing.inflow();
        for (int i = from; i < to; i++) dydt[i] += inflow[i];
    }

    @Override
    public final void slow(double t, double[] state, double[] dydt) {
        evaluation.slow(t, state, known, dydt);
        flowIn(quick, y.length, dydt);
    }

    @Override
    public void freeze(double[] state) {
        evaluation.freeze(state, known);
    }

    @Override
    public final double[] states() {
        return y;
    }

    @Override
    public final double[] known() {
        return known;
    }

    @Override
    public void reset() {
        System.arraycopy(origin, 0, y, 0, y.length);
        System.arraycopy(heldAtOrigin, 0, known, 0, known.length);
    }

    final double[] origin() {
        return origin;
    }

    @Override
    public final void arrived(double at, String into, int state, double amount) {
        cause = events + state;
        story.dose(at, into, amount);
    }
}
