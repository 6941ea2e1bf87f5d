package org.leydig.trial.study;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A reported row beside its simulation.
 *
 * @param simulated in the row's unit; NaN when the simulation has no such figure
 * @param simulatedInterval where 95 of 100 studies of so many virtual men would find it
 * @param accepted the published 95 % interval, or 25 % around the published value, whichever reaches further; an interval
 *     that only says on which side of the published value it lies is taken as it is
 * @param inside whether the simulated value lies there
 * @param off simulated over published, less 1
 */
public record Scored(Reported row, double simulated, Optional<Interval> simulatedInterval, Interval accepted,
        boolean inside, double off) {
    private static final double WIDTH = 0.25;
    private static final double CLOSE = 0.10;

    public Scored {
        requireNonNull(row);
        requireNonNull(simulatedInterval);
        requireNonNull(accepted);
    }

    /** The verdict on a simulated value. */
    static Scored of(Reported row, double simulated, Optional<Interval> interval) {
        double published = row.published().value();
        double reach = WIDTH * Math.abs(published);
        Interval around = new Interval(published - reach, published + reach);
        Interval accepted = row.published().interval().map(i -> i.oneSided(published) ? i : around.and(i))
                .orElse(around);
        return new Scored(row, simulated, interval, accepted, accepted.holds(simulated), simulated / published - 1);
    }

    /** Whether the simulated value lies within 10 % of the published one; for a direction, whether it is the same. */
    public boolean close() {
        double published = row.published().value();
        boolean direction = row.published().interval().filter(i -> i.oneSided(published)).isPresent();
        return direction ? inside : Math.abs(simulated - published) <= CLOSE * Math.abs(published);
    }
}
