package org.leydig.engine.event;

import java.util.List;

/**
 * An event that was triggered and waits to be carried out.
 *
 * @param event its name
 * @param due when
 * @param values what its assignments give if that was settled at the trigger, else empty
 */
public record Delayed(String event, double due, List<Double> values) {
    public Delayed {
        values = List.copyOf(values);
    }
}
