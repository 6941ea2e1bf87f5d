package org.leydig.clinic.regimen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.drug.Route;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.observable.ModelUnits;
import org.leydig.engine.dose.Compartment;
import org.leydig.engine.dose.Dose;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;
import org.leydig.language.source.Region;
import org.leydig.units.measure.Measure;
import org.leydig.units.measure.UnitException;

/** Brings a protocol into the units and names of a body: what the engine takes. */
public record Dosing(List<Dose> doses, List<Compartment> compartments) {
    public static final Dosing NONE = new Dosing(List.of(), List.of());

    public Dosing {
        doses = List.copyOf(doses);
        compartments = List.copyOf(compartments);
    }

    /**
     * @param body the whole body, which knows each state's unit
     * @param shift hours to add to the protocol's times: negative for a history
     * @param until doses are given before this hour, after the shift
     * @throws InputException when a drug's form and the body do not agree
     */
    public static Dosing of(Protocol protocol, Model body, double shift, double until) {
        Map<String, Compartment> compartments = new TreeMap<>();
        List<Dose> doses = new ArrayList<>();
        for (Order order : protocol.orders()) {
            long count = order.count(until - shift);
            if (count == 0) continue;
            switch (order.target()) {
                case Target.ByRoute to -> {
                    for (Route.Inlet inlet : to.route().into()) {
                        compartments.put(inlet.state(), new Compartment(inlet.state(), inlet.lag(),
                                inlet.bioavailability(), inlet.duration()));
                        double factor = factor(to.drug(), inlet, order, body);
                        doses.add(dose(order, rate(order, inlet), inlet.state(), factor, shift, count));
                    }
                }
                case Target.IntoState to -> doses.add(dose(order, order.rate(), to.state(), 1, shift, count));
                case Target.Everything all -> doses.add(dose(order, order.rate(), "", 1, shift, count));
            }
        }
        return new Dosing(doses, List.copyOf(compartments.values()));
    }

    /** A way that takes its own time, such as a patch, takes it unless the order names a rate. */
    private static double rate(Order order, Route.Inlet inlet) {
        boolean ownTime = order.rate() == 0 && inlet.duration().isPresent();
        return ownTime ? Dose.MODELLED_DURATION : order.rate();
    }

    private static Dose dose(Order order, double rate, String state, double factor, double shift, long count) {
        double scaled = rate > 0 ? rate * factor : rate;
        return new Dose(order.hour() + shift, state, order.amount() * factor, scaled, order.interval(),
                (int) Math.max(count - 1, 0), order.steadyState(), order.kind());
    }

    private static double factor(Drug drug, Route.Inlet inlet, Order order, Model body) {
        Quantity state = state(inlet.state(), body, drug.region());
        try {
            return Measure.of(order.unit()).to(ModelUnits.measure(state.unit()), drug.molarMass());
        } catch (UnitException e) {
            throw new InputException(Diagnostic.at(drug.region(), "LEY1142", "DRUG AND BODY DO NOT AGREE",
                    "A dose of " + drug.id() + " in " + order.unit() + " cannot enter `" + inlet.state() + "`: "
                            + e.reason()));
        }
    }

    /** The state of that name. */
    public static Quantity state(String name, Model body, Region region) {
        Optional<Quantity> state = body.find(name).filter(q -> q.kind() == Quantity.Kind.STATE);
        return state.orElseThrow(() -> new InputException(new Diagnostic("LEY1143", "NO SUCH STATE",
                Optional.of(region), List.of(), "The body has no state `" + name + "` that could receive a dose.",
                NearNames.asked(name, body.of(Quantity.Kind.STATE).stream().map(Quantity::name).toList()))));
    }
}
