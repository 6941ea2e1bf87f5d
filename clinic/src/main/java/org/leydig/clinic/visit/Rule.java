package org.leydig.clinic.visit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.leydig.clinic.observable.Condition;
import org.leydig.language.source.Region;

/**
 * A rule of treatment: {@code from 12wk if T < 300 ng/dL at two visits then raise testosterone by 25 %}.
 *
 * @param words as written
 * @param arms names of the arms in which it is followed; none for all
 * @param from hour from which it applies
 * @param until hour to which it applies, itself included; infinite when to the end
 * @param conditions all of them must hold
 * @param visits at how many visits in a row they must hold
 * @param actions in order
 * @param region where it is written
 */
public record Rule(String words, Set<String> arms, double from, double until, List<Condition> conditions, int visits,
        List<Action> actions, Region region) {
    public Rule {
        requireNonNull(words);
        arms = Set.copyOf(arms);
        conditions = List.copyOf(conditions);
        actions = List.copyOf(actions);
        requireNonNull(region);
    }

    /** As written, and in which arms where not in all. */
    public String told() {
        return words + (arms.isEmpty() ? "" : " (" + String.join(", ", arms) + ")");
    }

    /** Whether it is followed in an arm. */
    public boolean holdsIn(String arm) {
        return arms.isEmpty() || arms.contains(arm);
    }
}
