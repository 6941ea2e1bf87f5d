package org.leydig.clinic.regimen;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.leydig.clinic.drug.Drug;
import org.leydig.engine.dose.Dose;

/** One drug and the phases of its giving. */
record Regimen(Drug drug, List<Phase> phases) {
    Regimen {
        requireNonNull(drug);
        phases = List.copyOf(phases);
    }

    /** {@code testosterone-enanthate: 200 mg into a muscle every 7 days, 12 times; then 100 mg …}. */
    String words() {
        StringBuilder s = new StringBuilder(drug.id()).append(": ");
        for (int i = 0; i < phases.size(); i++) {
            boolean gap = i > 0 && phases.get(i).start() > phases.get(i - 1).end() + 1e-9
                    && phases.get(i - 1).every() > 0;
            if (i > 0) s.append("; then ");
            s.append(phases.get(i).words(i == 0 || gap));
        }
        return s.toString();
    }

    List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        for (Phase p : phases) {
            double rate = p.over() > 0 ? p.dose().value() / p.over() : 0;
            OptionalInt further = p.times().isEmpty() ? p.times() : OptionalInt.of(p.times().getAsInt() - 1);
            orders.add(new Order(new Target.ByRoute(drug, p.route()), p.start(), p.dose().value(), rate,
                    p.dose().unit().text(), p.every(), further, Dose.SteadyState.NONE, Dose.Kind.DOSE, p.region()));
        }
        return orders;
    }
}
