package org.leydig.engine.dose;

/**
 * One dose, given again and again (or for ever), of which the steady state is wanted.
 *
 * @param dose its record
 * @param state the place of the state that receives it
 * @param amount how much arrives each time, after bioavailability; 0 for a constant infusion
 * @param rate infusion rate, 0 for all at once
 * @param lag how much later than recorded each dose arrives
 */
public record Regimen(Dose dose, int state, double amount, double rate, double lag) {
    /** How long one infusion lasts; infinite for a constant one, 0 for a bolus. */
    public double duration() {
        if (rate == 0) return 0;
        return amount == 0 ? Double.POSITIVE_INFINITY : amount / rate;
    }

    /** The time between doses. */
    public double interval() {
        return dose.interval();
    }

    /** How many doses recorded earlier, at intervals, are still on their way at the instant of the record. */
    public long onTheirWay() {
        return (long) Math.floor(lag / interval() * (1 + 1e-14));
    }

    /** How long ago, at the instant of the record, the last dose arrived; more than 0, at most the interval. */
    public double since() {
        return (onTheirWay() + 1) * interval() - lag;
    }
}
