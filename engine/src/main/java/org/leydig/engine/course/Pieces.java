package org.leydig.engine.course;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.leydig.engine.dose.Arrival;
import org.leydig.engine.dose.Dose;
import org.leydig.engine.dose.Dosing;
import org.leydig.engine.dose.Infusion;
import org.leydig.engine.dose.Refused;
import org.leydig.engine.event.Delayed;
import org.leydig.engine.event.Unsettled;
import org.leydig.engine.evaluate.Layout;

/**
 * One man who is lived piece by piece. Between two pieces his parameters may be changed, and he may be moved in time: he is
 * then another day as he was, with all that waits for him as far ahead as before.
 */
public final class Pieces {
    private final Simulator simulator;
    private final Request request;
    private final Failure failure;
    private final Simulator.Begun begun;
    private final Story story;
    private List<Arrival> arrivals;
    private List<Infusion> infusions;
    private double time;
    private Man man;
    private long steps;
    private long rejected;
    private long evaluations;
    private long events;

    Pieces(Simulator simulator, Request request) {
        this.simulator = simulator;
        this.request = request;
        failure = new Failure(simulator.layout(), request.man());
        time = request.from().map(Snapshot::time).orElse(request.start());
        simulator.check(request, time, failure);
        begun = simulator.begun(request, time);
        story = new Story(simulator.layout().model().events());
        arrivals = request.from().map(Snapshot::arrivals).orElse(List.of());
        infusions = request.from().map(Snapshot::infusions).orElse(List.of());
    }

    /** Where he is in time. */
    public double time() {
        return time;
    }

    /** The quantities of the model and their places. */
    public Layout layout() {
        return simulator.layout();
    }

    /** His states. Not to be changed. */
    public double[] states() {
        return begun.y;
    }

    /** What he holds, by the layout's places. Not to be changed. */
    public double[] known() {
        return begun.known;
    }

    /** Row-major partial derivatives of all his rates by all states, where he is: {@code into[i * n + j]}. */
    public void jacobian(double[] into) {
        simulator.evaluation().jacobian(time, begun.y, begun.known, into);
    }

    /** Doses on their way. */
    public List<Arrival> arrivals() {
        return arrivals;
    }

    /** Infusions under way. */
    public List<Infusion> infusions() {
        return infusions;
    }

    /** Gives a parameter that no derived parameter uses another value. */
    public void set(String parameter, double value) {
        begun.known[layout().known(parameter).orElseThrow()] = value;
    }

    /** Moves him in time, with the doses on their way and the infusions as they are to be there. */
    public void move(double to, List<Arrival> coming, List<Infusion> running) {
        if (man != null) {
            List<Delayed> later = man.agenda.delayed().stream()
                    .map(d -> new Delayed(d.event(), d.due() + (to - time), d.values())).toList();
            man.agenda.resume(man.agenda.holding(), later);
        }
        time = to;
        arrivals = List.copyOf(coming);
        infusions = List.copyOf(running);
    }

    /**
     * Lives on to an instant.
     *
     * @param doses dosing records; those before the piece are passed over
     * @param names quantities that are written down
     * @param samples when, ascending within the piece
     * @param progress told now and then which share of the piece is done
     * @return for each name its values at the samples
     * @throws RunException when he cannot be run so far, with the reason
     */
    public double[][] live(double until, List<Dose> doses, List<String> names, Series samples,
            DoubleConsumer progress) {
        Sampling sampling = new Sampling(simulator.evaluation(), names, samples);
        try {
            Dosing dosing = new Dosing(layout(), doses, request.compartments(), time, arrivals, infusions);
            Man next = new Man(simulator.evaluation(), request.method(), failure, begun.draws, dosing, story, begun.y,
                    begun.known, begun.origin, begun.heldAtOrigin, until - time);
            if (man == null) begin(next);
            else
                goOn(next);
            man = next;
            man.run(until, false, sampling, new Watch(progress, time, until));
            arrivals = dosing.arrivals();
            infusions = dosing.infusions();
        } catch (Refused | Unsettled failed) {
            throw failure.of(failed);
        }
        steps += man.steps;
        rejected += man.rejected;
        evaluations += man.scheme.evaluations();
        events += man.agenda.carriedOut();
        time = until;
        return sampling.values();
    }

    private void begin(Man first) {
        if (request.from().isEmpty()) {
            first.agenda.begin();
        } else {
            Snapshot from = request.from().get();
            first.saw(simulator.snapshots().largest(from));
            first.agenda.resume(from.triggers(), from.delayed());
        }
        first.begin(time);
    }

    private void goOn(Man next) {
        next.saw(man.largest());
        next.agenda.resume(man.agenda.holding(), man.agenda.delayed());
        next.pace.learn(man.pace.learned());
        next.pace.below(man.pace.ceiling(), man.pace.raised());
        next.begin(time);
    }

    /** What he is like where he is, before anything happens there: for each name one value. */
    public double[][] look(List<String> names) {
        Sampling sampling = new Sampling(simulator.evaluation(), names, Series.of(time));
        sampling.finish(time, begun.y, begun.known);
        return sampling.values();
    }

    /** The man where he is, for whoever goes on with him. */
    public Snapshot end() {
        if (man == null) return request.from().orElse(new Snapshot(time, Map.of(), Map.of()));
        Snapshot end = simulator.snapshots().take(man, request);
        return new Snapshot(time, end.values(), end.drawn(), end.triggers(), end.delayed(), arrivals, infusions,
                end.largest(), end.stride().filter(_ -> false));
    }

    /** What it took so far. */
    public Course.Work work() {
        return new Course.Work(steps, rejected, evaluations, events);
    }
}
