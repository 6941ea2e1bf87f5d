package org.leydig.engine.course;

import java.util.Map;

/**
 * The integration step that was under way where a run ended. The same man, taken up by the same model and method, takes
 * this step again from its beginning and so goes on bit for bit as if he had never been stopped.
 *
 * @param key what must be the same for the step to be the same
 * @param time where the step began
 * @param step the length of step then proposed
 * @param error the error of the step before, for step control; NaN for none
 * @param after what made the step a first one, empty when it was not
 * @param states the states there
 * @param triggers for each event whether its trigger held there
 * @param learned first step lengths learned after each kind of event
 */
public record Stride(String key, double time, double step, double error, String after,
        Map<String, Double> states, Map<String, Boolean> triggers, Map<String, Double> learned) {
    public Stride {
        states = Map.copyOf(states);
        triggers = Map.copyOf(triggers);
        learned = Map.copyOf(learned);
    }
}
