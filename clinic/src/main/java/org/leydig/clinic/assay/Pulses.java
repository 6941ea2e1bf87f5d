package org.leydig.clinic.assay;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.leydig.engine.course.Series;

/**
 * The pulses found in a sampled series, and what papers report of them.
 *
 * @param found the pulses, in order
 * @param hours sample times, ascending
 * @param values the series at them
 */
public record Pulses(List<Pulse> found, Series hours, Series values) {
    private static final double MINUTES = 60;
    private static final double DAY = 24;

    public Pulses {
        found = List.copyOf(found);
    }

    /** Finds the pulses of a series that an assay has measured. */
    public static Pulses in(Series hours, Series values, PulseRule rule, Performance assay) {
        return new Pulses(rule.pulses(assay, hours, values), hours, values);
    }

    /** Pulses per 24 hours of sampling; NaN where nothing was sampled. */
    public double perDay() {
        if (hours.size() < 2) return Double.NaN;
        return found.size() * DAY / (hours.at(hours.size() - 1) - hours.at(0));
    }

    /** Mean time from peak to peak, in minutes; NaN where there are not two. */
    public double interval() {
        if (found.size() < 2) return Double.NaN;
        return MINUTES * (hours.at(found.getLast().peak()) - hours.at(found.getFirst().peak())) / (found.size() - 1);
    }

    /** Mean rise from the nadir before to the peak; NaN where there is no pulse. */
    public double amplitude() {
        return mean(Pulse::rise);
    }

    /** Mean value at the peak. */
    public double peak() {
        return mean(p -> values.at(p.peak()));
    }

    /** Mean value at the nadir before. */
    public double nadir() {
        return mean(p -> values.at(p.nadir()));
    }

    /**
     * Pulses per day at each sample: peaks in the 24 hours before it, over the hours sampled of them; NaN in the first
     * 6 hours.
     */
    public Series trailing() {
        double[] rate = new double[hours.size()];
        int from = 0;
        int to = 0;
        for (int i = 0; i < rate.length; i++) {
            double now = hours.at(i);
            while (to < found.size() && found.get(to).peak() <= i)
                to++;
            while (from < to && hours.at(found.get(from).peak()) <= now - DAY)
                from++;
            double sampled = Math.min(DAY, now - hours.at(0));
            rate[i] = sampled < 6 ? Double.NaN : (to - from) * DAY / sampled;
        }
        return Series.of(rate);
    }

    private double mean(ToDoubleFunction<Pulse> of) {
        return found.stream().mapToDouble(of).average().orElse(Double.NaN);
    }
}
