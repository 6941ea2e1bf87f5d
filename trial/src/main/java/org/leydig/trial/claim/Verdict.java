package org.leydig.trial.claim;

import java.util.List;
import java.util.Locale;

/**
 * What a statement earns. It is computed, never typed in:
 * <ol>
 * <li><em>contradicted</em>: a condition fails and the opposite is seen ({@link Seen#opposite});</li>
 * <li><em>not supported</em>: a condition fails;</li>
 * <li><em>supported with limits</em>: all conditions hold, but a limit fails, or all evidence behind the conditions is
 * recalled or second-hand;</li>
 * <li><em>supported</em>: all conditions and limits hold, and at least one condition rests on evidence that was read.</li>
 * </ol>
 * The first of these that applies is the verdict.
 */
public enum Verdict {
    SUPPORTED, SUPPORTED_WITH_LIMITS, NOT_SUPPORTED, CONTRADICTED;

    /**
     * The verdict on a statement.
     *
     * @param seen its conditions, at least one
     * @param limits conditions without which it is supported with limits only
     */
    static Verdict of(List<Seen> seen, List<Seen> limits) {
        if (seen.isEmpty()) throw new IllegalArgumentException("no conditions");
        if (seen.stream().anyMatch(Seen::opposite)) return CONTRADICTED;
        if (!seen.stream().allMatch(Seen::holds)) return NOT_SUPPORTED;
        boolean read = seen.stream().anyMatch(s -> s.condition().wasRead());
        return read && limits.stream().allMatch(Seen::holds) ? SUPPORTED : SUPPORTED_WITH_LIMITS;
    }

    /** As people say it: {@code supported with limits}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
