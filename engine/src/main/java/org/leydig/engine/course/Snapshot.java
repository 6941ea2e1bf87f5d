package org.leydig.engine.course;

import java.util.Map;

/**
 * A man at one instant, by the names of his quantities, so that a run of another drug can go on from here: states and
 * held values, and how many draws each random stream has given. Whatever a later model has and the snapshot lacks (a
 * drug not given before) starts by its own initial assignment.
 *
 * @param time the instant
 * @param values states and held values by full name
 * @param drawn draws taken so far by stream
 */
public record Snapshot(double time, Map<String, Double> values, Map<String, Long> drawn) {
    public Snapshot {
        values = Map.copyOf(values);
        drawn = Map.copyOf(drawn);
    }
}
