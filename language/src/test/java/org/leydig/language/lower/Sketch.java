package org.leydig.language.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;
import org.leydig.language.model.Quantity.Kind;
import org.leydig.language.model.Unit;
import org.leydig.language.source.Region;
import org.leydig.language.source.Source;

/** A lowered model put together by hand, and what its quantities are worth. */
final class Sketch {
    private static final Region NOWHERE = new Source("sketch.ant", "").region(0, 0);
    private final List<Quantity> quantities = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    Sketch with(String name, Kind kind, Expression definition) {
        quantities.add(new Quantity(name, kind, Unit.DIMENSIONLESS, Optional.empty(), definition, Optional.empty(),
                Optional.empty(), NOWHERE));
        return this;
    }

    Sketch state(String name, Expression initial, Expression rate) {
        quantities.add(new Quantity(name, Kind.STATE, Unit.DIMENSIONLESS, Optional.empty(), initial, Optional.of(rate),
                Optional.empty(), NOWHERE));
        return this;
    }

    Sketch event(String name, Expression trigger, String quantity, Expression value) {
        events.add(new Event(name, trigger, Optional.empty(), Optional.empty(), true, true, false,
                List.of(new Event.Assignment(quantity, value, NOWHERE)), NOWHERE));
        return this;
    }

    Model model() {
        return new Model("sketch", Unit.DIMENSIONLESS, quantities, events);
    }

    /** The values of all quantities, where states and held values are given. */
    static Map<String, Double> values(Model model, Map<String, Double> given) {
        Map<String, Double> values = new HashMap<>(given);
        for (Quantity q : model.quantities()) {
            boolean isGiven = given.containsKey(q.name()) && (q.kind() == Kind.STATE || q.kind() == Kind.HELD);
            if (!isGiven) values.put(q.name(), Terms.value(q.definition(), values));
        }
        return values;
    }

    /** The rates of change of all states. */
    static Map<String, Double> rates(Model model, Map<String, Double> given) {
        Map<String, Double> values = values(model, given);
        Map<String, Double> rates = new HashMap<>();
        for (Quantity q : model.of(Kind.STATE)) rates.put(q.name(), Terms.value(q.derivative().orElseThrow(), values));
        return rates;
    }
}
