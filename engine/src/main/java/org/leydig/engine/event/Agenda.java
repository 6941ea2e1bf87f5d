package org.leydig.engine.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.leydig.engine.evaluate.Evaluation;
import org.leydig.engine.evaluate.Layout;
import org.leydig.engine.random.Draws;
import org.leydig.language.model.Event;

/**
 * Which triggers held, which events wait, and how the events of one instant are carried out (SBML L3V2, 4.11): an event
 * is triggered when its trigger turns from false to true, also when another event or a dose turns it. Of those due the
 * one of highest priority goes first, those without priority last and in the order of the text (SBML leaves their order
 * open); after each, all triggers are looked at again. An event that is not persistent is dropped when its trigger turns
 * false while it waits. With {@code fromTrigger} the values are those of the moment of triggering.
 */
public final class Agenda {
    /** More events than this at one instant do not come to rest. */
    private static final int CASCADE = 1_000;

    private final Evaluation evaluation;
    private final List<Event> events;
    private final boolean[] held;
    private final boolean[] before;
    private final boolean[] persistent;
    private final boolean[] fromTrigger;
    private final int[][] targets;
    private final List<Execution> waiting = new ArrayList<>();
    private final List<Execution> spare = new ArrayList<>();
    private long carriedOut;

    /** Told of each event that is carried out. */
    public interface Witness {
        void saw(double time, int event);
    }

    /** One triggered event. */
    private static final class Execution {
        int event;
        double due;
        boolean settled;
        double[] values;
    }

    public Agenda(Evaluation evaluation) {
        this.evaluation = evaluation;
        Layout layout = evaluation.layout();
        events = layout.model().events();
        held = new boolean[events.size()];
        before = new boolean[events.size()];
        persistent = new boolean[events.size()];
        fromTrigger = new boolean[events.size()];
        targets = new int[events.size()][];
        for (int e = 0; e < targets.length; e++) {
            persistent[e] = events.get(e).persistent();
            fromTrigger[e] = events.get(e).fromTrigger();
            targets[e] = events.get(e).assignments().stream().mapToInt(a -> target(layout, a.quantity())).toArray();
        }
    }

    /** States are counted from 0 up, held values from -1 down. */
    private static int target(Layout layout, String name) {
        return layout.state(name).orElseGet(() -> -1 - layout.known(name).orElseThrow());
    }

    /** A fresh start: triggers have the values that the model gives them before it. */
    public void begin() {
        waiting.clear();
        for (int e = 0; e < held.length; e++) held[e] = events.get(e).initiallyTrue();
    }

    /** Takes up a run. Events that the model does not know are passed over; new ones begin as at a fresh start. */
    public void resume(Map<String, Boolean> holding, List<Delayed> delayed) {
        begin();
        for (int e = 0; e < held.length; e++) {
            String name = events.get(e).name();
            held[e] = holding.getOrDefault(name, held[e]);
            for (Delayed one : delayed) {
                if (one.event().equals(name)) {
                    Execution execution = enqueue(e, one.due());
                    execution.settled = !one.values().isEmpty();
                    for (int j = 0; j < one.values().size(); j++) execution.values[j] = one.values().get(j);
                }
            }
        }
    }

    /** Takes over which triggers hold from the agenda of the same model; nothing waits. */
    public void continueLike(Agenda other) {
        waiting.clear();
        System.arraycopy(other.held, 0, held, 0, held.length);
    }

    /** For each event whether its trigger held when it was last looked at. */
    public Map<String, Boolean> holding() {
        return named(held);
    }

    /** For each event whether its trigger held at the last {@link #mark}. */
    public Map<String, Boolean> heldBefore() {
        return named(before);
    }

    private Map<String, Boolean> named(boolean[] flags) {
        return IntStream.range(0, flags.length).boxed()
                .collect(Collectors.toMap(e -> events.get(e).name(), e -> flags[e]));
    }

    /** Notes which triggers hold at the beginning of a step. */
    public void mark() {
        System.arraycopy(held, 0, before, 0, held.length);
    }

    /** The events that wait. */
    public List<Delayed> delayed() {
        return waiting.stream().map(w -> new Delayed(events.get(w.event).name(), w.due,
                w.settled ? DoubleStream.of(w.values).boxed().toList() : List.of())).toList();
    }

    /** When the next waiting event is due; infinite for none. */
    public double next() {
        double next = Double.POSITIVE_INFINITY;
        for (int i = 0; i < waiting.size(); i++) next = Math.min(next, waiting.get(i).due);
        return next;
    }

    /** How many events have been carried out so far. */
    public long carriedOut() {
        return carriedOut;
    }

    /** Whether a trigger that did not hold holds now. Does not look at it for good: {@link #settle} does. */
    public boolean rises(double time, double[] y, double[] known) {
        for (int e = 0; e < held.length; e++) if (!held[e] && evaluation.trigger(e, time, y, known)) return true;
        return false;
    }

    /**
     * Looks at all triggers and carries out all that is due until nothing is.
     *
     * @return whether any event was carried out
     */
    public boolean settle(double time, double[] y, double[] known, Draws draws, Witness witness) {
        int done = 0;
        look(time, y, known, draws);
        for (Execution next = due(time, y, known); next != null; next = due(time, y, known)) {
            if (++done > CASCADE) throw new Unsettled(Unsettled.Why.CASCADE, time, next.event, done);
            waiting.remove(next);
            carryOut(next, time, y, known, draws);
            witness.saw(time, next.event);
            spare.add(next);
            look(time, y, known, draws);
        }
        carriedOut += done;
        return done > 0;
    }

    private void look(double time, double[] y, double[] known, Draws draws) {
        for (int e = 0; e < held.length; e++) {
            boolean holds = evaluation.trigger(e, time, y, known);
            if (holds && !held[e]) {
                trigger(e, time, y, known, draws);
            } else if (held[e] && !holds && !persistent[e]) {
                drop(e);
            }
            held[e] = holds;
        }
    }

    private void drop(int event) {
        for (int i = waiting.size() - 1; i >= 0; i--) if (waiting.get(i).event == event) spare.add(waiting.remove(i));
    }

    private void trigger(int event, double time, double[] y, double[] known, Draws draws) {
        double delay = evaluation.delay(event, time, y, known);
        if (!(delay >= 0)) throw new Unsettled(Unsettled.Why.DELAY, time, event, delay);
        Execution execution = enqueue(event, time + delay);
        execution.settled = fromTrigger[event];
        if (execution.settled) evaluation.assign(event, time, y, known, draws, execution.values);
    }

    private Execution enqueue(int event, double due) {
        Execution execution = spare.isEmpty() ? new Execution() : spare.removeLast();
        execution.event = event;
        execution.due = due;
        int n = targets[event].length;
        if (execution.values == null || execution.values.length != n) execution.values = new double[n];
        execution.settled = false;
        waiting.add(execution);
        return execution;
    }

    /** The waiting event that goes next, null for none. The earliest due first, then by priority, then by the text. */
    private Execution due(double time, double[] y, double[] known) {
        Execution next = null;
        double best = Double.NaN;
        for (int i = 0; i < waiting.size(); i++) {
            Execution one = waiting.get(i);
            if (one.due > time) continue;
            double stated = evaluation.priority(one.event, time, y, known);
            double priority = Double.isNaN(stated) ? Double.NEGATIVE_INFINITY : stated;
            if (next == null || priority > best || (priority == best && one.event < next.event)) {
                next = one;
                best = priority;
            }
        }
        return next;
    }

    private void carryOut(Execution execution, double time, double[] y, double[] known, Draws draws) {
        double[] from = execution.values;
        if (!execution.settled) evaluation.assign(execution.event, time, y, known, draws, from);
        int[] to = targets[execution.event];
        for (int j = 0; j < to.length; j++) {
            if (Double.isNaN(from[j]) || (to[j] >= 0 && Double.isInfinite(from[j]))) {
                throw new Unsettled(Unsettled.Why.ASSIGNMENT, time, execution.event, from[j]);
            }
            if (to[j] >= 0) y[to[j]] = from[j];
            else
                known[-1 - to[j]] = from[j];
        }
    }
}
