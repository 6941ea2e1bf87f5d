package org.leydig.trial.study;

import java.util.OptionalDouble;

/**
 * A stretch of a study's time, both ends included; an end that is open reaches as far as the draws do.
 *
 * @param from in hours from the start of treatment
 * @param to in hours
 */
public record Window(OptionalDouble from, OptionalDouble to) {
    private static final double SLACK = 1e-6;
    /** All draws. */
    public static final Window ALL = new Window(OptionalDouble.empty(), OptionalDouble.empty());

    /** One instant. */
    public static Window at(double hour) {
        return new Window(OptionalDouble.of(hour), OptionalDouble.of(hour));
    }

    public boolean holds(double hour) {
        return hour >= from.orElse(Double.NEGATIVE_INFINITY) - SLACK && hour <= to.orElse(Double.POSITIVE_INFINITY)
                + SLACK;
    }

    /**
     * Whether a draw at an hour belongs to it. Where it is open at its start it begins with treatment, unless it ends
     * before that or nothing is drawn after it.
     *
     * @param treated whether anything is drawn from the start of treatment on
     */
    boolean takes(double hour, boolean treated) {
        boolean early = hour < 0 && from.isEmpty() && treated && to.orElse(0) >= 0;
        return !early && holds(hour);
    }

    /** Whether it is a single instant. */
    public boolean instant() {
        return from.isPresent() && from.equals(to);
    }
}
