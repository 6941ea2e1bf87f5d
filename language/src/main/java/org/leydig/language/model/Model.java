package org.leydig.language.model;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A lowered model: equations ready to be evaluated.
 *
 * <p>Quantities stand in an order in which each DERIVED or OUTPUT comes after all that it uses.
 *
 * @param name the model's name
 * @param timeUnit the unit of time
 * @param quantities all quantities, in order of dependency
 * @param events all events, in the order of the text
 */
public record Model(String name, Unit timeUnit, List<Quantity> quantities, List<Event> events) {
    public Model {
        requireNonNull(name);
        requireNonNull(timeUnit);
        quantities = List.copyOf(quantities);
        events = List.copyOf(events);
        Map<String, Quantity> seen = new HashMap<>();
        for (Quantity q : quantities) {
            if (seen.put(q.name(), q) != null) throw new IllegalArgumentException("two quantities named " + q.name());
        }
    }

    /** The quantities of one kind, in their order. */
    public List<Quantity> of(Quantity.Kind kind) {
        return quantities.stream().filter(q -> q.kind() == kind).toList();
    }

    /** The quantity of that full name. */
    public Optional<Quantity> find(String name) {
        return quantities.stream().filter(q -> q.name().equals(name)).findFirst();
    }
}
