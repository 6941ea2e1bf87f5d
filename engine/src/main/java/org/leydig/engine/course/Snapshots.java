package org.leydig.engine.course;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private volatile String equations = "";

    Snapshots(Evaluation evaluation) {
        layout = evaluation.layout();
        stays = evaluation.firstFrozen();
        events = layout.model().events();
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
        Map<String, Double> values = byState(man.y);
        for (int i = 0; i < layout.known().size(); i++) {
            Quantity q = layout.known().get(i);
            if (q.kind() == Quantity.Kind.HELD) values.put(q.name(), man.known[i]);
        }
        Map<String, Double> largest = new HashMap<>();
        for (int i = 0; i < man.y.length; i++) largest.put(layout.states().get(i).name(), man.largest(i));
        Map<String, Double> learned = new HashMap<>();
        for (int i = 0; i < man.pace().causes(); i++) {
            if (!Double.isNaN(man.pace().learned(i))) learned.put(cause(i), man.pace().learned(i));
        }
        Stride stride = new Stride(key(man, request), man.time, man.pace().proposed(), man.pace().error(),
                man.pace().cause() < 0 ? "" : cause(man.pace().cause()), byState(man.strideStart()),
                man.agenda.heldBefore(), learned, slow(man));
        Map<String, Long> drawn = man.draws instanceof KeyedDraws draws ? draws.drawn() : Map.of();
        return new Snapshot(request.end(), values, drawn, man.agenda.holding(), man.agenda.delayed(),
                man.dosing.arrivals(), man.dosing.infusions(), largest, Optional.of(stride));
    }

    private Map<String, Double> byState(double[] y) {
        return byState(y, 0, y.length);
    }

    private Map<String, Double> byState(double[] y, int from, int to) {
        Map<String, Double> values = new HashMap<>();
        for (int i = from; i < to; i++) values.put(layout.states().get(i).name(), y[i]);
        return values;
    }

    private Optional<Stride.Slow> slow(Traveller man) {
        SlowStates slow = man.slow;
        if (slow == null) return Optional.empty();
        int quick = slow.sum().length;
        int size = slow.base().length;
        return Optional.of(new Stride.Slow(slow.since(), man.attemptsBefore, byState(slow.base(), quick, size),
                byState(slow.rate(), quick, size), byState(slow.sum(), 0, quick),
                byState(slow.moved(), quick, size)));
    }

    private void resume(SlowStates slow, Stride.Slow from) {
        for (int i = 0; i < slow.base().length; i++) {
            String name = layout.states().get(i).name();
            if (i < slow.sum().length) {
                slow.sum()[i] = from.sum().get(name);
            } else {
                slow.base()[i] = from.base().get(name);
                slow.rate()[i] = from.rate().get(name);
                slow.moved()[i] = from.moved().get(name);
            }
        }
        slow.since(from.since());
    }

    /** What began a first step: an event, a dose into a state, or the start. */
    private String cause(int index) {
        if (index < events.size()) return "event " + events.get(index).name();
        int state = index - events.size();
        return state < layout.states().size() ? "dose " + layout.states().get(state).name() : "start";
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
        values.forEach((name, value) -> {
            layout.state(name).ifPresent(i -> y[i] = value);
            layout.known(name).ifPresent(i -> {
                if (layout.known().get(i).kind() == Quantity.Kind.HELD) known[i] = value;
            });
        });
    }

    /** Lets a man who has the snapshot's values go on from there. */
    void resume(Traveller man, Snapshot snapshot, Request request) {
        requireHis(man, snapshot);
        double[] largest = new double[man.y.length];
        for (int i = 0; i < largest.length; i++) {
            largest[i] = snapshot.largest().getOrDefault(layout.states().get(i).name(), 0.0);
        }
        man.saw(largest);
        Optional<Stride> stride = snapshot.stride().filter(s -> s.key().equals(key(man, request)));
        if (stride.isEmpty()) {
            man.agenda.resume(snapshot.triggers(), snapshot.delayed());
            man.begin(snapshot.time());
            return;
        }
        Stride under = stride.get();
        put(under.states(), man.y, man.known);
        man.agenda.resume(under.triggers(), snapshot.delayed());
        for (int i = 0; i < man.pace().causes(); i++) {
            man.pace().learn(i, under.learned().getOrDefault(cause(i), Double.NaN));
            if (cause(i).equals(under.after())) man.pace().resumeAfter(i);
        }
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
