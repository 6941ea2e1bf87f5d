package org.leydig.clinic.regimen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;

/**
 * One dose as given: a row of the event table.
 *
 * @param hour from the start
 * @param what the drug's id, or the state's name
 * @param amount in {@code unit}
 * @param unit as written
 * @param route as prescriptions abbreviate it; empty for a dose into a state
 * @param over hours that it runs in, 0 at once
 */
public record Given(double hour, String what, double amount, String unit, String route, double over) {
    private static final int MOST = 500_000;

    /**
     * Every dose before an instant, in order of time.
     *
     * @throws InputException when they are too many to hold
     */
    public static List<Given> table(Protocol protocol, double until) {
        long total = protocol.orders().stream().mapToLong(o -> o.count(until)).sum();
        if (total > MOST)
            throw new InputException(Diagnostic.at(protocol.orders().getFirst().region(), "LEY1114",
                    "TOO MANY DOSES", "That would be " + total + " doses; " + MOST + " are the most I give."));
        List<Given> table = new ArrayList<>();
        for (Order order : protocol.orders()) {
            double over = order.rate() > 0 ? order.amount() / order.rate() : 0;
            for (long i = 0; i < order.count(until); i++) {
                double hour = order.hour() + i * order.interval();
                switch (order.target()) {
                    case Target.ByRoute to -> table.add(new Given(hour, to.drug().id(), order.amount(), order.unit(),
                            to.route().name(), over));
                    case Target.IntoState to -> table.add(new Given(hour, to.state(), order.amount(), order.unit(), "",
                            over));
                    case Target.Everything all -> table.add(new Given(hour, "reset", 0, "", "", 0));
                }
            }
        }
        table.sort(Comparator.comparingDouble(Given::hour));
        return table;
    }
}
