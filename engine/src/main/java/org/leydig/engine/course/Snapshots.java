package org.leydig.engine.course;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leydig.engine.dose.Infusion;
import org.leydig.engine.evaluate.Evaluation;
import org.leydig.engine.evaluate.Layout;
import org.leydig.engine.random.KeyedDraws;
import org.leydig.engine.scheme.SlowStates;
import org.leydig.language.model.Event;
import org.leydig.language.model.Quantity;

/** Takes snapshots of men, and takes men up from them. */
final class Snapshots {
    private final Layout layout;
    private final List<Event> events;
    /** Places of what is known and stays. */
    private final int stays;
    private final int[] held;
    /** States and what is held. */
    private final ByName.Names all;
    private final ByName.Names states;
    private final ByName.Names quick;
    private final ByName.Names slow;
    /** What can begin a first step: an event, a dose into a state, the start. */
    private final ByName.Names causes;
    private volatile String equations = "";

    Snapshots(Evaluation evaluation) {
        layout = evaluation.layout();
        stays = evaluation.firstFrozen();
        events = layout.model().events();
        held = layout.held();
        List<String> names = layout.states().stream().map(Quantity::name).toList();
        all = new ByName.Names(Stream.concat(names.stream(),
                Arrays.stream(held).mapToObj(i -> layout.known().get(i).name())).toList());
        states = new ByName.Names(names);
        quick = new ByName.Names(names.subList(0, layout.quick()));
        slow = new ByName.Names(names.subList(layout.quick(), names.size()));
        causes = new ByName.Names(Stream.of(events.stream().map(event -> "event " + event.name()),
                names.stream().map(state -> "dose " + state), Stream.of("start")).flatMap(s -> s).toList());
    }

    /**
     * The man at the end of the request.
     *
     * @throws RunException when a state of his is not a number; slow states take their strides unwatched
     */
    Snapshot take(Traveller man, Request request) {
        for (int i = 0; i < man.y.length; i++) {
            if (!Double.isFinite(man.y[i])) throw man.failure.notFinite(request.end(), i, man.y[i], Double.NaN);
        }
        Pace pace = man.pace();
        Stride stride = new Stride(key(man, request), man.time, pace.proposed(), pace.error(),
                pace.ceiling(), pace.raised(),
                pace.cause() < 0 ? "" : causes.name(pace.cause()), states.with(man.strideStart().clone()),
                man.agenda.heldBefore(), causes.with(pace.learned()), slow(man));
        Map<String, Long> drawn = man.draws instanceof KeyedDraws draws ? draws.drawn() : Map.of();
        return new Snapshot(request.end(), all.with(allOf(man.y, man.known)), drawn, man.agenda.holding(),
                man.agenda.delayed(),
                man.dosing.arrivals(), man.dosing.infusions(), states.with(man.largest()), Optional.of(stride));
    }

    private Optional<Stride.Slow> slow(Traveller man) {
        SlowStates of = man.slow;
        if (of == null) return Optional.empty();
        return Optional.of(new Stride.Slow(of.since(), man.attemptsBefore, slow.with(behind(of.base(), man.quick)),
                slow.with(behind(of.rate(), man.quick)), quick.with(of.sum().clone()),
                slow.with(behind(of.moved(), man.quick))));
    }

    private static double[] behind(double[] all, int from) {
        return Arrays.copyOfRange(all, from, all.length);
    }

    private void resume(SlowStates to, Stride.Slow from) {
        System.arraycopy(quick.of(from.sum(), to.sum()), 0, to.sum(), 0, to.sum().length);
        takeUp(from.base(), to.base());
        takeUp(from.rate(), to.rate());
        takeUp(from.moved(), to.moved());
        to.since(from.since());
    }

    private void takeUp(Map<String, Double> from, double[] all) {
        int first = layout.quick();
        System.arraycopy(slow.of(from, behind(all, first)), 0, all, first, all.length - first);
    }

    /** All that must be the same for a step to be the same. */
    private String key(Traveller man, Request request) {
        return equations() + Integer.toHexString(Arrays.hashCode(Arrays.copyOf(man.known, stays))) + " "
                + request.method() + " "
                + request.seed() + " " + request.man();
    }

    /** The equations in short, the same in every Java machine; computed when first asked for. */
    private String equations() {
        String known = equations;
        if (known.isEmpty()) {
            StringBuilder text = new StringBuilder();
            for (Quantity q : layout.model().quantities()) {
                text.append(q.name()).append(q.definition()).append(q.derivative()).append('\n');
            }
            known = Integer.toHexString(text.toString().hashCode()) + " ";
            equations = known;
        }
        return known;
    }

    /** Puts values where the model has them. */
    void put(Map<String, Double> values, double[] y, double[] known) {
        double[] put = all.of(values, allOf(y, known));
        System.arraycopy(put, 0, y, 0, y.length);
        for (int i = 0; i < held.length; i++) known[held[i]] = put[y.length + i];
    }

    private double[] allOf(double[] y, double[] known) {
        double[] values = Arrays.copyOf(y, y.length + held.length);
        for (int i = 0; i < held.length; i++) values[y.length + i] = known[held[i]];
        return values;
    }

    /** The largest magnitude of each state so far, 0 for one that the snapshot does not have. Not to be changed. */
    double[] largest(Snapshot of) {
        return states.of(of.largest(), new double[layout.states().size()]);
    }

    /** Lets a man who has the snapshot's values go on from there. */
    void resume(Traveller man, Snapshot snapshot, Request request) {
        requireHis(man, snapshot);
        man.saw(largest(snapshot));
        Optional<Stride> stride = snapshot.stride().filter(s -> s.key().equals(key(man, request)));
        if (stride.isEmpty()) {
            man.agenda.resume(snapshot.triggers(), snapshot.delayed());
            man.begin(snapshot.time());
            return;
        }
        Stride under = stride.get();
        System.arraycopy(states.of(under.states(), man.y), 0, man.y, 0, man.y.length);
        man.agenda.resume(under.triggers(), snapshot.delayed());
        man.pace().learn(causes.of(under.learned(), man.pace().learned()));
        int after = causes.place(under.after());
        if (after >= 0) man.pace().resumeAfter(after);
        man.pace().below(under.ceiling(), under.raised());
        under.slow().ifPresent(slow -> resume(man.slow, slow));
        man.resume(under.time(), under.step(), under.error(), under.slow().map(Stride.Slow::attempts).orElse(0));
    }

    /** An infusion or a dose on its way into a state that this model lacks would be lost. */
    private void requireHis(Traveller man, Snapshot snapshot) {
        for (Infusion infusion : snapshot.infusions()) require(man, snapshot, infusion.into(), "an infusion runs");
        snapshot.arrivals().forEach(arrival -> require(man, snapshot, arrival.into(), "a dose is on its way"));
    }

    private void require(Traveller man, Snapshot snapshot, String into, String what) {
        if (layout.state(into).isPresent()) return;
        throw man.failure.nowhere("LEY2013", "A DRUG WOULD BE LOST", snapshot.time(),
                what + " into `" + into + "`, which this model does not have.",
                "Go on with a model that has this drug, or wait until it has been given.");
    }
}
