package org.leydig.engine.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.leydig.engine.dose.Dose;
import org.leydig.engine.dose.Dosing;
import org.leydig.engine.dose.Refused;
import org.leydig.engine.evaluate.Evaluation;
import org.leydig.engine.evaluate.Compiled;
import org.leydig.engine.evaluate.Lanes;
import org.leydig.engine.evaluate.Layout;
import org.leydig.engine.evaluate.Reciprocals;
import org.leydig.engine.event.Unsettled;
import org.leydig.engine.random.KeyedDraws;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;

/**
 * Runs men through one model. Safe to share between threads: each run keeps all that changes to itself.
 *
 * <p>A run covers its time from the start up to but without the end: what happens at the very end (a dose, an event)
 * belongs to the run that goes on from there. A sample sees the man after all that happens at its instant, one at the
 * end before it. Sampling never changes a step, so a man's bits do not depend on what is asked of him.
 */
public final class Simulator {
    private final Evaluation evaluation;
    private final boolean strict;
    private final boolean even;
    private final Snapshots snapshots;

    private Simulator(Evaluation evaluation, boolean strict, boolean even, Snapshots snapshots) {
        this.evaluation = evaluation;
        this.strict = strict;
        this.even = even;
        this.snapshots = snapshots;
    }

    /** For a model, evaluated the fastest way there is. */
    public static Simulator of(Model model) {
        return of(Compiled.of(Reciprocals.of(model)));
    }

    /** The same, with states that {@link Method.Scheme#TWO_PACES} may take for slow. */
    public static Simulator of(Model model, Set<String> slow) {
        return of(Compiled.of(Reciprocals.of(model), slow));
    }

    /** For a model that is ready to be evaluated. */
    public static Simulator of(Evaluation evaluation) {
        return new Simulator(evaluation, false, false, new Snapshots(evaluation));
    }

    /** One that fails where this one would only give notice: when a steady state has not settled. */
    public Simulator strict() {
        return new Simulator(evaluation, true, even, snapshots);
    }

    /** One whose men draw {@linkplain KeyedDraws#even evenly}: fewer pulses show what many do on average. */
    public Simulator even() {
        return new Simulator(evaluation, strict, true, snapshots);
    }

    /** The quantities of the model and their places. */
    public Layout layout() {
        return evaluation.layout();
    }

    /**
     * Runs one man.
     *
     * @throws RunException when he cannot be run to the end, with the reason
     * @throws java.util.concurrent.CancellationException when the thread was interrupted (and remains so)
     */
    public Course run(Request request) {
        return run(request, share -> {});
    }

    /**
     * The same, telling how far it is.
     *
     * @param progress told now and then which share of the time is done
     */
    public Course run(Request request, DoubleConsumer progress) {
        Failure failure = new Failure(layout(), request.man());
        double start = request.from().map(Snapshot::time).orElse(request.start());
        check(request, start, failure);
        Sampling sampling = new Sampling(evaluation, request.report(), request.samples());
        Man man;
        try {
            man = man(request, start, failure);
            man.run(request.end(), false, sampling, new Watch(progress, start, request.end()));
        } catch (Refused | Unsettled failed) {
            throw failure.of(failed);
        }
        if (strict && !man.story.notices().isEmpty()) throw new RunException(man.story.notices().getFirst());
        Course.Work work = new Course.Work(man.steps, man.rejected, man.scheme.evaluations(), man.agenda.carriedOut());
        return new Course(sampling.names(), sampling.times(), sampling.columns(), man.story.happenings(),
                man.story.notices(), snapshots.take(man, request), work);
    }

    private Man man(Request request, double start, Failure failure) {
        Begun begun = begun(request, start);
        Man man = new Man(evaluation, request.method(), failure, begun.draws, begun.dosing,
                new Story(layout().model().events()), begun.y, begun.known, begun.origin, begun.heldAtOrigin,
                request.end() - start);
        begin(man, request, start);
        return man;
    }

    /** All that a man sets out with. */
    static final class Begun {
        final double[] y;
        final double[] known;
        final double[] origin;
        final double[] heldAtOrigin;
        final KeyedDraws draws;
        final Dosing dosing;

        Begun(double[] y, double[] known, double[] origin, double[] heldAtOrigin, KeyedDraws draws, Dosing dosing) {
            this.y = y;
            this.known = known;
            this.origin = origin;
            this.heldAtOrigin = heldAtOrigin;
            this.draws = draws;
            this.dosing = dosing;
        }
    }

    Begun begun(Request request, double start) {
        double[] known = evaluation.known();
        request.set().forEach((name, value) -> known[layout().known(name).orElseThrow()] = value);
        evaluation.derive(known);
        double[] y = new double[layout().states().size()];
        KeyedDraws first = new KeyedDraws(request.seed(), request.man());
        evaluation.start(start, y, known, first);
        double[] origin = y.clone();
        double[] heldAtOrigin = known.clone();
        Map<String, Long> drawn = new HashMap<>(first.drawn());
        request.from().ifPresent(snapshot -> {
            drawn.putAll(snapshot.drawn());
            snapshots.put(snapshot.values(), y, known);
        });
        Dosing dosing = new Dosing(layout(), request.doses(), request.compartments(), start,
                request.from().map(Snapshot::arrivals).orElse(List.of()),
                request.from().map(Snapshot::infusions).orElse(List.of()));
        KeyedDraws draws = even
                ? KeyedDraws.even(request.seed(), request.man(), drawn)
                : new KeyedDraws(request.seed(), request.man(), drawn);
        return new Begun(y, known, origin, heldAtOrigin, draws, dosing);
    }

    /** Lets a man set out, from the start or from where a snapshot was taken. */
    void begin(Traveller man, Request request, double start) {
        if (request.from().isPresent()) {
            snapshots.resume(man, request.from().get(), request);
        } else {
            man.agenda.begin();
            man.begin(start);
        }
    }

    /**
     * A block in which many men are run side by side, one thread's own.
     *
     * @param method of all of them, an explicit one
     * @param maker of the model for blocks
     * @param width how many at once
     */
    public Block block(Method method, Lanes.Maker maker, int width) {
        return new Block(this, method, maker.make(layout(), width));
    }

    /**
     * A man who is lived in pieces.
     *
     * @param request where he begins; its doses and samples do not count, those of each piece do
     */
    public Pieces pieces(Request request) {
        return new Pieces(this, request);
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Snapshots snapshots() {
        return snapshots;
    }

    boolean isStrict() {
        return strict;
    }

    void check(Request request, double start, Failure failure) {
        if (!Double.isFinite(start) || !Double.isFinite(request.end()) || request.end() < start) {
            throw failure.nonsense("LEY2011", "NO TIME TO RUN",
                    "The run goes from " + start + " to " + request.end() + ".",
                    "Let it end after it starts.");
        }
        for (int i = 0; i < request.samples().size(); i++) {
            double at = request.samples().at(i);
            if (!(at >= (i == 0 ? start : request.samples().at(i - 1)) && at <= request.end())) {
                throw failure.nonsense("LEY2012", "SAMPLES OUT OF ORDER", "Sample " + (i + 1) + " is at " + at
                        + ", in a run from " + start + " to " + request.end() + ".",
                        "Samples ascend, between start and end.");
            }
        }
        for (Dose dose : request.doses()) {
            if (request.from().isEmpty() && dose.time() < start) {
                throw failure.nowhere("LEY2010", "A DOSE THAT CANNOT BE GIVEN", dose.time(),
                        "the dose into `" + dose.into() + "` is recorded before the start.",
                        "Start earlier, or go on from a snapshot.");
            }
        }
        for (String name : request.report()) {
            boolean there = layout().state(name).isPresent() || layout().known(name).isPresent()
                    || layout().output(name).isPresent();
            if (!there) throw failure.noSuch("LEY2008", "quantity", name, names());
        }
        for (String name : request.set().keySet()) {
            OptionalInt place = layout().known(name);
            boolean settable = place.isPresent()
                    && layout().known().get(place.getAsInt()).kind() == Quantity.Kind.PARAMETER;
            if (!settable) throw failure.noSuch("LEY2009", "parameter", name, parameters());
        }
    }

    private List<String> names() {
        return layout().model().quantities().stream().map(Quantity::name).toList();
    }

    private List<String> parameters() {
        return new ArrayList<>(layout().model().of(Quantity.Kind.PARAMETER).stream().map(Quantity::name).toList());
    }
}
