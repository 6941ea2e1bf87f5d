package org.leydig.engine.course;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leydig.engine.dose.Dose.SteadyState;
import org.leydig.engine.evaluate.Evaluation;
import org.leydig.engine.evaluate.Lanes;
import org.leydig.engine.evaluate.Layout;
import org.leydig.engine.event.Clock;
import org.leydig.engine.scheme.BlockFlow;
import org.leydig.engine.scheme.BlockPair;
import org.leydig.engine.scheme.BlockSlowStates;
import org.leydig.engine.scheme.SlowStates;
import org.leydig.engine.scheme.StepControl;
import org.leydig.engine.scheme.Tolerance;

/**
 * Runs many men through one model side by side, each in a lane with his own time and step. A man's bits are those of
 * {@link Simulator#run}: they depend neither on who stands beside him nor on his lane. A lane whose man has arrived is
 * given to the next at once.
 *
 * <p>Belongs to one thread.
 */
public final class Block implements BlockFlow {
    /** Steps that are tried at a go. */
    private static final int GO = 128;
    /** About as many men's rates at a time cost as much as those of one man alone. */
    private static final int ALONE = 4;

    private final Simulator simulator;
    private final Evaluation evaluation;
    private final Method method;
    private final Lanes lanes;
    private final int width;
    private final int size;
    private final int quick;
    private final int[] standing;
    private final BlockPair pair;
    /** Null when all states are quick. */
    private final BlockSlowStates slow;
    private final Lane[] men;
    private final Lane.Outcome[] outcomes;
    private int attempt;
    private long room;
    private int present;
    private int waiting;
    private final boolean[] fresh;
    private int placed;
    private final boolean[] goes;
    private final double[] wanted;
    private final int[] states;
    private final int[] rootStates;
    /** Those that are looked at where something happens: what is taken forward, and what its rates and events read. */
    private final int[] telling;
    private final Holdings holdings;
    private final double[] errors;
    private final BlockRoots roots;
    private final PlainSteps plain;
    private long moves;

    /** Receives what has become of the men, in the order in which they arrive. */
    public interface Receiver {
        /** One man has been run. */
        void course(Request request, Course course);

        /** One man could not be run. */
        void failed(Request request, RunException failure);
    }

    /**
     * @param simulator what every man is run through
     * @param method of every man; an explicit one
     * @param lanes the model made ready for a block
     */
    Block(Simulator simulator, Method method, Lanes lanes) {
        this.simulator = simulator;
        this.method = method;
        this.lanes = lanes;
        evaluation = simulator.evaluation();
        width = lanes.width();
        Layout layout = evaluation.layout();
        size = layout.states().size();
        quick = method.quick(layout);
        rootStates = evaluation.rootStates();
        standing = IntStream.concat(Arrays.stream(lanes.quickStates()), Arrays.stream(rootStates))
                .filter(state -> state >= quick).distinct().toArray();
        telling = Stream.of(IntStream.range(0, quick), Arrays.stream(standing), Arrays.stream(evaluation.eventStates()))
                .flatMapToInt(states -> states).distinct().toArray();
        pair = method.scheme().on(this, new Tolerance.Kind(method.relativeTolerance(), method.absoluteTolerance(),
                method.scaled()));
        slow = quick < size ? new BlockSlowStates(this, pair) : null;
        men = new Lane[width];
        outcomes = new Lane.Outcome[width];
        goes = new boolean[width];
        fresh = new boolean[width];
        wanted = new double[width];
        states = IntStream.range(0, size).toArray();
        holdings = new Holdings(evaluation, width);
        errors = new double[width];
        roots = new BlockRoots(lanes, pair, size, evaluation.roots(), rootStates, new Clock(evaluation).searched());
        plain = new PlainSteps(pair, lanes.factors(new StepControl(pair.errorOrder())), width);
    }

    /** Whether this request can stand in a block: others are run alone, with the same result. */
    private boolean takes(Request request) {
        return request.method().equals(method)
                && request.doses().stream().allMatch(dose -> dose.steadyState() == SteadyState.NONE);
    }

    /** A block for the same men on another thread; what is compiled is shared. */
    public Block another() {
        return new Block(simulator, method, lanes.another());
    }

    /** How many steps there has been room to try, had a man stood in every lane. */
    public long room() {
        return room;
    }

    /** How many men are under way. */
    public int present() {
        return present;
    }

    /**
     * Runs all men that there are.
     *
     * @param next gives the next request, null when there are no more
     * @throws CancellationException when the thread was interrupted (and remains so)
     */
    public void run(Supplier<Request> next, Receiver receiver) {
        while (goOn(next, receiver)) {
            // until the last has arrived
        }
    }

    /**
     * Runs those who are under way and those who come some steps further. Who is under way then goes on the next time,
     * with the same bits.
     *
     * @param next gives the next request, null when there is none now
     * @return whether anybody is still under way
     * @throws CancellationException when the thread was interrupted (and remains so)
     */
    public boolean goOn(Supplier<Request> next, Receiver receiver) {
        if (Thread.currentThread().isInterrupted()) throw new CancellationException("stopped with men under way");
        for (int lane = 0; lane < width; lane++) if (men[lane] == null) refill(lane, next, receiver);
        for (int round = 0; round < GO && present > 0; round++) {
            join();
            attempt(next, receiver);
            room += width;
            if (slow != null) attempt = (attempt + 1) % SlowStates.ROUND;
        }
        return present > 0;
    }

    /** Everybody tries a step. */
    private void attempt(Supplier<Request> next, Receiver receiver) {
        begin();
        pair.attempt(errors);
        boolean[] calm = roots.look(holdings.known());
        plain.take(errors, calm);
        int[] others = plain.others();
        int count = plain.count();
        for (int i = 0; i < count; i++) {
            int lane = others[i];
            outcomes[i] = goes[lane] ? conclude(lane, calm[lane], receiver) : Lane.Outcome.REFUSED;
        }
        for (int i = 0; i < count; i++) if (outcomes[i] == Lane.Outcome.REFUSED) pair.stay(others[i]);
        if (slow != null) slow.passed();
        pair.advance();
        for (int i = 0; i < count; i++) {
            if (outcomes[i] == Lane.Outcome.PLACED) outcomes[i] = happen(others[i], receiver);
        }
        pair.saw();
        if (slow != null && (attempt + 1) % SlowStates.STEPS == 0) stride(others, count);
        for (int i = 0; i < count; i++) {
            int lane = others[i];
            boolean gone = goes[lane] && (outcomes[i] == Lane.Outcome.OVER || !goesOn(lane, receiver));
            if (gone) refill(lane, next, receiver);
        }
    }

    /** Lets men begin who wait for the others' slow states to be where theirs are. */
    private void join() {
        for (int lane = 0; waiting > 0 && lane < width; lane++) {
            Lane man = men[lane];
            if (man == null || goes[lane]) continue;
            if (slow != null && man.attempts != attempt) continue;
            waiting--;
            goes[lane] = true;
            man.join();
            pair.end()[lane] = wanted[lane];
            man.plain(plain);
        }
    }

    /** The slow states make their strides, and move on after a round. */
    private void stride(int[] others, int count) {
        slow.stride();
        if (attempt == SlowStates.ROUND - 1) {
            slow.move();
            begun();
            moves++;
        }
        for (int i = 0; i < count; i++) if (goes[others[i]]) men[others[i]].strideBegins();
    }

    private Lane.Outcome conclude(int lane, boolean calm, Receiver receiver) {
        Lane man = men[lane];
        try {
            Lane.Outcome outcome = man.conclude(attempt, plain.left(lane), pair.end()[lane], errors[lane], calm);
            if (outcome == Lane.Outcome.OVER) arrived(man, receiver);
            else
                pair.time()[lane] = man.time;
            return outcome;
        } catch (RuntimeException failed) {
            receiver.failed(man.request, man.failure.of(failed));
            return Lane.Outcome.OVER;
        }
    }

    private Lane.Outcome happen(int lane, Receiver receiver) {
        try {
            men[lane].happen();
            pair.time()[lane] = men[lane].time;
            return Lane.Outcome.PLACED;
        } catch (RuntimeException failed) {
            receiver.failed(men[lane].request, men[lane].failure.of(failed));
            return Lane.Outcome.OVER;
        }
    }

    /** Whether the man in this lane has another step to try. */
    private boolean goesOn(int lane, Receiver receiver) {
        try {
            return goesOn(lane, men[lane], receiver);
        } catch (RuntimeException failed) {
            receiver.failed(men[lane].request, men[lane].failure.of(failed));
            return false;
        }
    }

    private boolean goesOn(int lane, Lane man, Receiver receiver) {
        double end = man.prepare();
        if (Double.isNaN(end)) {
            arrived(man, receiver);
            return false;
        }
        pair.time()[lane] = man.time;
        pair.end()[lane] = goes[lane] ? end : man.time;
        wanted[lane] = end;
        if (goes[lane]) man.plain(plain);
        return true;
    }

    /** Gives a lane to the next man who has a step to try, and to nobody when there is none left. */
    private void refill(int lane, Supplier<Request> next, Receiver receiver) {
        if (men[lane] != null) present--;
        men[lane] = null;
        goes[lane] = false;
        plain.none(lane);
        for (Request request = next.get(); request != null; request = next.get()) {
            Failure failure = new Failure(evaluation.layout(), request.man());
            try {
                if (!takes(request)) {
                    receiver.course(request, simulator.run(request));
                    continue;
                }
                double start = request.from().map(Snapshot::time).orElse(request.start());
                simulator.check(request, start, failure);
                Sampling sampling = new Sampling(evaluation, request.report(), request.samples());
                Lane man = new Lane(this, lane, request, simulator.begun(request, start), sampling, failure, start);
                simulator.begin(man, request, start);
                if (!goesOn(lane, man, receiver)) continue;
                men[lane] = man;
                present++;
                waiting++;
                return;
            } catch (RuntimeException failed) {
                receiver.failed(request, failure.of(failed));
            }
        }
        holdings.inflow(lane, null);
        if (fresh[lane]) placed--;
        fresh[lane] = false;
        pair.end()[lane] = pair.time()[lane];
    }

    private void arrived(Lane man, Receiver receiver) {
        man.sampling.finish(man.request.end(), man.y, man.known);
        Story story = man.story;
        if (simulator.isStrict() && !story.notices().isEmpty()) throw new RunException(story.notices().getFirst());
        receiver.course(man.request, new Course(man.sampling.names(), man.sampling.times(), man.sampling.columns(),
                story.happenings(), story.notices(), simulator.snapshots().take(man, man.request), man.work()));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int quick() {
        return quick;
    }

    @Override
    public int[] standing() {
        return standing;
    }

    @Override
    public void rates(double[] time, double[] y, double[] dydt) {
        if (slow == null) lanes.rates(time, y, holdings.known(), dydt);
        else
            lanes.quick(time, y, holdings.known(), dydt);
        holdings.flowIn(0, quick, dydt);
    }

    @Override
    public void slow(double[] time, double[] y, double[] dydt) {
        lanes.slow(time, y, holdings.known(), dydt);
        holdings.flowIn(quick, size, dydt);
    }

    @Override
    public void freeze(double[] y) {
        lanes.freeze(y, holdings.known());
    }

    Holdings holdings() {
        return holdings;
    }

    BlockSlowStates slowStates() {
        return slow;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    BlockPair pair() {
        return pair;
    }

    /** How often the slow states have moved on. */
    long moves() {
        return moves;
    }

    int[] states() {
        return states;
    }

    BlockRoots roots() {
        return roots;
    }

    int[] rootStates() {
        return rootStates;
    }

    int[] telling() {
        return telling;
    }

    /** Places a man; his rates are computed anew before the next attempt. */
    void place(int lane, double[] y) {
        pair.place(lane, y);
        if (!fresh[lane]) placed++;
        fresh[lane] = true;
    }

    /** Computes the rates of men who have been placed anew: those of a few one by one. */
    private void begin() {
        if (placed == 0) return;
        if (placed * ALONE > width) {
            pair.begin();
        } else {
            for (int lane = 0; lane < width; lane++) if (fresh[lane]) pair.begin(lane, men[lane].rates());
        }
        begun();
    }

    private void begun() {
        Arrays.fill(fresh, false);
        placed = 0;
    }
}
