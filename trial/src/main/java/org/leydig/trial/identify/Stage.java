package org.leydig.trial.identify;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.leydig.inference.prior.Parameter;

/**
 * One stage of a calibration: some parameters fitted to some studies, all others held.
 *
 * @param name its name
 * @param says why these belong together
 * @param way how the least misfit is sought
 * @param iterations at most so many
 * @param central whether slopes are taken to both sides, which costs twice as much
 * @param step by how much a logarithm changes for slopes: counts of pulses jump, and too short a step sees the jump or nothing
 * @param men by how many virtual men it is found once, at the start, what the spread between men makes of each figure;
 *     0 where the typical man stands for all
 * @param parameters what is fitted
 * @param studies ids of studies fitted to
 * @param topics topics of studies fitted to
 */
public record Stage(String name, String says, Way way, int iterations, boolean central, double step, int men,
        List<Wanted> parameters, Set<String> studies, Set<String> topics) {
    /** How the least misfit is sought. */
    public enum Way {
        /** By slopes, from where the parameters are. */
        GAUSS_NEWTON,
        /** By an evolution strategy within the bounds. */
        CMA_ES
    }

    /**
     * A parameter to be fitted.
     *
     * @param name its full name
     * @param low the least it may be, in the body's unit
     * @param high the most it may be
     * @param centre the likeliest value before the studies
     * @param spread standard deviation of its logarithm before the studies
     */
    public record Wanted(String name, double low, double high, double centre, double spread) {
        public Wanted {
            requireNonNull(name);
        }

        /** To be identified from here; from the nearer bound when this lies outside. */
        Parameter from(double value) {
            return new Parameter(name, Math.clamp(value, low, high), low, high, centre, spread);
        }
    }

    public Stage {
        requireNonNull(name);
        requireNonNull(says);
        requireNonNull(way);
        parameters = List.copyOf(parameters);
        studies = Set.copyOf(studies);
        topics = Set.copyOf(topics);
    }

    /** Whether a study takes part. */
    public boolean takes(String study, String topic) {
        return studies.contains(study) || topics.contains(topic);
    }
}
