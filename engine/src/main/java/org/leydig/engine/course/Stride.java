package org.leydig.engine.course;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * The integration step that was under way where a run ended. The same man, taken up by the same model and method, takes
 * this step again from its beginning and so goes on bit for bit as if he had never been stopped.
 *
 * @param key what must be the same for the step to be the same
 * @param time where the step began
 * @param step the length of step then proposed
 * @param error the error of the step before, for step control; NaN for none
 * @param ceiling the longest that a step might then be, see {@link Pace}; infinite for none
 * @param raised how often in a row steps had reached it
 * @param after what made the step a first one, empty when it was not
 * @param states the states there
 * @param triggers for each event whether its trigger held there
 * @param learned first step lengths learned after each kind of event; NaN where none was
 * @param slow the stride of the slow states; none when there are none
 */
public record Stride(String key, double time, double step, double error, double ceiling, int raised, String after,
        Map<String, Double> states,
        Map<String, Boolean> triggers, Map<String, Double> learned, Optional<Slow> slow) {
    /**
     * The stride of slow states that was under way, see {@link org.leydig.engine.scheme.SlowStates}.
     *
     * @param since where it began
     * @param attempts of the quick states since the slow ones last moved on
     * @param base the slow states there
     * @param rate their rates in the stride before
     * @param sum the integral of the quick states since then
     * @param moved the slow states when they last moved on
     */
    public record Slow(double since, int attempts, Map<String, Double> base, Map<String, Double> rate,
            Map<String, Double> sum, Map<String, Double> moved) {
        public Slow {
            base = ByName.copyOf(base);
            rate = ByName.copyOf(rate);
            sum = ByName.copyOf(sum);
            moved = ByName.copyOf(moved);
        }
    }

    public Stride {
        requireNonNull(slow);
        states = ByName.copyOf(states);
        triggers = Map.copyOf(triggers);
        learned = ByName.copyOf(learned);
    }
}
