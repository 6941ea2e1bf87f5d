package org.leydig.trial.run;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.leydig.engine.course.Series;

/** What a laboratory read, as a table: a row for each sample and observable. */
public sealed interface Readings extends Simulated permits Readings.OfOne, Readings.OfMany {
    /** For each thing ordered, how much its first sample says, in a sentence. */
    List<String> says();

    /** One sample's place in the table. */
    record Sample(double hour, String observable, String unit, String assay) {
        /** Days from 08:00 of day 0. */
        double day() {
            return hour / 24;
        }

        /** The hour on the clock. */
        String clock() {
            long minutes = Math.floorMod(Math.round(hour * 60) + 480, 1440L);
            return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
        }
    }

    /**
     * One reading of one man.
     *
     * @param value as the assay read it; half of its limit when below
     * @param below whether it was below the limit
     * @param body the true value at that instant, which no assay sees
     * @param p05 5th percentile of what the same man could have read then
     */
    record Reading(Sample sample, double value, boolean below, double body, double p05, double p50, double p95) {}

    /**
     * Readings of many men at one instant.
     *
     * @param below how many were below the limit
     * @param sd standard deviation between men, of body and assay together
     */
    record Spread(Sample sample, int below, double mean, double sd, double p05, double p25, double p50, double p75,
            double p95) {}

    /** One man. */
    record OfOne(List<Reading> rows, List<String> says) implements Readings {
        public OfOne {
            rows = List.copyOf(rows);
            says = List.copyOf(says);
        }

        @Override
        public Series days() {
            return Series.of(rows.stream().mapToDouble(r -> r.sample().day()).distinct().toArray());
        }

        @Override
        public List<String> header() {
            return List.of("time_d", "clock", "observable", "unit", "assay", "value", "below_limit", "true_value",
                    "p05",
                    "p50", "p95");
        }

        @Override
        public void write(Appendable out) throws IOException {
            CSV.printRecord(out, header().toArray());
            for (Reading r : rows) {
                Sample s = r.sample();
                CSV.printRecord(out, Simulated.number(s.day()), s.clock(), s.observable(), s.unit(), s.assay(),
                        Simulated.number(r.value()), r.below() ? "yes" : "no", Simulated.number(r.body()),
                        Simulated.number(r.p05()), Simulated.number(r.p50()), Simulated.number(r.p95()));
            }
        }
    }

    /** Many men. */
    record OfMany(int men, List<Spread> rows, List<String> says) implements Readings {
        public OfMany {
            rows = List.copyOf(rows);
            says = List.copyOf(says);
        }

        @Override
        public Series days() {
            return Series.of(rows.stream().mapToDouble(r -> r.sample().day()).distinct().toArray());
        }

        @Override
        public List<String> header() {
            return List.of("time_d", "clock", "observable", "unit", "assay", "n", "below_limit", "mean", "sd", "p05",
                    "p25", "p50", "p75", "p95");
        }

        @Override
        public void write(Appendable out) throws IOException {
            CSV.printRecord(out, header().toArray());
            for (Spread r : rows) {
                Sample s = r.sample();
                CSV.printRecord(out, Simulated.number(s.day()), s.clock(), s.observable(), s.unit(), s.assay(), men,
                        r.below(), Simulated.number(r.mean()), Simulated.number(r.sd()), Simulated.number(r.p05()),
                        Simulated.number(r.p25()), Simulated.number(r.p50()), Simulated.number(r.p75()),
                        Simulated.number(r.p95()));
            }
        }
    }

    /** As a laboratory would print it: no more digits than it can tell, and no value below its limit. */
    static String printed(double value, double limit) {
        if (value < limit) return "below " + printed(limit, limit);
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 1 ? "%.1f" : "%.2f", value);
    }
}
