package org.leydig.trial.conduct;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leydig.engine.course.Series;

/**
 * One man who came to be screened, and what became of him.
 *
 * @param number keys all his chance with the trial's seed
 * @param kind place of his kind in the population
 * @param age in years; NaN in a body without a constitution
 * @param BMI in kg/m2; NaN in a body without a constitution
 * @param screened what the laboratory read, criterion by criterion and visit by visit; NaN where he was excluded before
 * @param excluded place of the first criterion that he failed; -1 when he was randomised
 * @param stratum in which he was randomised; -1 when he was not
 * @param arm place of his arm; -1 when he was not randomised
 * @param left the day on which he gave up treatment; NaN for never
 * @param rules how often each rule of treatment was followed in him
 * @param values his end points: a value, 1 or 0 for whether a condition held, a time in weeks; NaN for missing
 * @param reached of times whether it was reached then, else he was seen so long without it
 */
public record Candidate(long number, int kind, double age, double BMI, Series screened, int excluded, int stratum,
        int arm, double left, List<Integer> rules, Series values, List<Boolean> reached) {
    public Candidate {
        requireNonNull(screened);
        rules = List.copyOf(rules);
        requireNonNull(values);
        reached = List.copyOf(reached);
    }

    /** Whether he was randomised. */
    public boolean randomised() {
        return arm >= 0;
    }

    /** How many decisions were taken at his visits. */
    public int decisions() {
        return rules.stream().mapToInt(Integer::intValue).sum();
    }
}
