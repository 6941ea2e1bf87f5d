package org.leydig.engine.course;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leydig.engine.dose.Arrival;
import org.leydig.engine.dose.Infusion;
import org.leydig.engine.event.Delayed;

/**
 * A man at one instant, by the names of his quantities, so that a run of another drug can go on from here. Whatever a
 * later model has and the snapshot lacks (a drug not given before) starts by its own initial assignment.
 *
 * @param time the instant; what happens at the instant itself is still to come
 * @param values states and held values by full name
 * @param drawn draws taken so far by stream
 * @param triggers for each event whether its trigger held
 * @param delayed events triggered and not yet carried out
 * @param arrivals doses on their way
 * @param infusions infusions under way
 * @param largest the largest magnitude that each state has had, for scaled tolerances
 * @param stride the step under way
 */
public record Snapshot(double time, Map<String, Double> values, Map<String, Long> drawn,
        Map<String, Boolean> triggers, List<Delayed> delayed, List<Arrival> arrivals, List<Infusion> infusions,
        Map<String, Double> largest, Optional<Stride> stride) {
    public Snapshot {
        values = ByName.copyOf(values);
        drawn = Map.copyOf(drawn);
        triggers = Map.copyOf(triggers);
        delayed = List.copyOf(delayed);
        arrivals = List.copyOf(arrivals);
        infusions = List.copyOf(infusions);
        largest = ByName.copyOf(largest);
        requireNonNull(stride);
    }

    /** A man at rest: nothing triggered, on its way or under way. */
    public Snapshot(double time, Map<String, Double> values, Map<String, Long> drawn) {
        this(time, values, drawn, Map.of(), List.of(), List.of(), List.of(), Map.of(), Optional.empty());
    }
}
