package org.leydig.trial.conduct;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.leydig.trial.design.Outcome;
import org.leydig.trial.design.Trial;
import org.leydig.trial.run.Comparison;
import org.leydig.trial.statistic.Estimate;
import org.leydig.trial.statistic.Survival;

/**
 * A trial that was held.
 *
 * @param trial what was asked
 * @param men all who were screened, by number; of the first replicate
 * @param flow how many went where
 * @param results the outcomes, in the trial's order; of the first replicate
 * @param powers what the replicates tell, in the same order; empty for one
 * @param courses the arms over time, as a report draws them: medians and percentiles at 08:00 each week
 */
public record Conducted(Trial trial, List<Candidate> men, Flow flow, List<Result> results, List<Power> powers,
        Comparison courses) {
    public Conducted {
        requireNonNull(trial);
        men = List.copyOf(men);
        requireNonNull(flow);
        results = List.copyOf(results);
        powers = List.copyOf(powers);
        requireNonNull(courses);
    }

    /** The times of one arm's men to an outcome. */
    public Survival times(int outcome, int arm) {
        return Judging.times(men, arm, outcome);
    }

    /**
     * How many men went where.
     *
     * @param screened who were looked at
     * @param excluded by each criterion: the first that a man failed
     * @param arms how many were dealt to each, and what became of them
     */
    public record Flow(int screened, List<Integer> excluded, List<ArmFlow> arms) {
        public Flow {
            excluded = List.copyOf(excluded);
            arms = List.copyOf(arms);
        }

        /** How many were dealt to arms. */
        public int randomised() {
            return arms.stream().mapToInt(ArmFlow::randomised).sum();
        }
    }

    /**
     * One arm.
     *
     * @param left who gave up treatment before the end
     * @param decisions how often each rule was followed
     * @param changed in how many men each rule was followed
     */
    public record ArmFlow(String name, int randomised, int left, List<Integer> decisions, List<Integer> changed) {
        public ArmFlow {
            decisions = List.copyOf(decisions);
            changed = List.copyOf(changed);
        }
    }

    /**
     * One outcome.
     *
     * @param arms in the trial's order
     * @param contrasts of each arm but the reference arm, in the same order
     */
    public record Result(Outcome outcome, List<ArmResult> arms, List<Contrast> contrasts) {
        public Result {
            arms = List.copyOf(arms);
            contrasts = List.copyOf(contrasts);
        }
    }

    /**
     * An outcome in one arm.
     *
     * @param men how many have a value
     * @param reached of shares and times: in how many it came true
     * @param value the mean, the geometric mean (of ratios), the share (0 to 1), the median time in weeks; NaN for none
     * @param sd between men, of means; else NaN
     * @param interval of the value
     */
    public record ArmResult(int men, int reached, double value, double sd, Optional<Estimate> interval) {}

    /**
     * An arm beside the reference arm.
     *
     * @param arm its place
     * @param estimate of shares 0 to 1; empty where there is none
     * @param why there is none
     */
    public record Contrast(int arm, Optional<Estimate> estimate, String why) {}

    /**
     * What many replicates of the trial tell of one outcome.
     *
     * @param contrasts of each arm but the reference arm
     */
    public record Power(Outcome outcome, List<PowerOf> contrasts) {
        public Power {
            contrasts = List.copyOf(contrasts);
        }
    }

    /**
     * One contrast over all replicates.
     *
     * @param arm its place
     * @param found in how many the interval excluded no effect
     * @param replicates of so many
     * @param power the share of them, with the interval that so few replicates leave
     * @param mean of the estimates (of the logarithms of ratios, turned back); NaN when there was none
     */
    public record PowerOf(int arm, int found, int replicates, Estimate power, double mean) {}
}
