package org.leydig.language.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.leydig.language.source.Region;

/**
 * A discrete happening, with the meaning of SBML L3V2 events.
 *
 * @param name its full name
 * @param trigger fires when it turns from false to true
 * @param delay time from trigger to execution, in the model's unit of time; empty for none
 * @param priority of events due at the same instant the highest goes first; empty for no order
 * @param persistent whether it still executes when the trigger turns false during the delay
 * @param initiallyTrue the trigger's value before the start (Antimony's {@code t0}); when false, a trigger that holds at
 *     the start fires there
 * @param fromTrigger whether assignments use the values at the trigger rather than at execution
 * @param assignments carried out together, on the values from before any of them
 * @param region where it stands
 */
public record Event(String name, Expression trigger, Optional<Expression> delay, Optional<Expression> priority,
        boolean persistent, boolean initiallyTrue, boolean fromTrigger, List<Assignment> assignments, Region region) {
    /** A quantity (STATE or HELD) and the value it is given. */
    public record Assignment(String quantity, Expression value, Region region) {
        public Assignment {
            requireNonNull(quantity);
            requireNonNull(value);
            requireNonNull(region);
        }
    }

    public Event {
        requireNonNull(name);
        requireNonNull(trigger);
        assignments = List.copyOf(assignments);
        requireNonNull(region);
    }
}
