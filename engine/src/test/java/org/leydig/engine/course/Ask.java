package org.leydig.engine.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leydig.engine.dose.Compartment;
import org.leydig.engine.dose.Dose;

/** A request put together piece by piece, for tests. */
record Ask(Optional<Snapshot> from, double end, Series samples, List<String> report, Map<String, Double> set,
        List<Dose> doses, List<Compartment> compartments, Method method, long man) {
    static Ask until(double end) {
        return new Ask(Optional.empty(), end, Series.of(), List.of(), Map.of(), List.of(), List.of(),
                Method.USUAL.within(1e-9), 1);
    }

    Ask from(Snapshot snapshot) {
        return new Ask(Optional.of(snapshot), end, samples, report, set, doses, compartments, method, man);
    }

    Ask at(double... times) {
        return new Ask(from, end, Series.of(times), report, set, doses, compartments, method, man);
    }

    Ask report(String... names) {
        return new Ask(from, end, samples, List.of(names), set, doses, compartments, method, man);
    }

    Ask doses(Dose... given) {
        return new Ask(from, end, samples, report, set, List.of(given), compartments, method, man);
    }

    Ask into(Compartment... known) {
        return new Ask(from, end, samples, report, set, doses, List.of(known), method, man);
    }

    Ask by(Method other) {
        return new Ask(from, end, samples, report, set, doses, compartments, other, man);
    }

    Ask man(long number) {
        return new Ask(from, end, samples, report, set, doses, compartments, method, number);
    }

    Request request() {
        return new Request(from, 0, end, samples, report, set, doses, compartments, method, 7, man);
    }
}
