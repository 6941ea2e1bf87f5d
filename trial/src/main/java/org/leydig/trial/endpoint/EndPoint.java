package org.leydig.trial.endpoint;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.leydig.clinic.observable.Condition;
import org.leydig.clinic.observable.Observable;

/** What an arm is judged by: one value for each man, from his mornings (values at 08:00). */
public sealed interface EndPoint {
    /** The unit of a share of men. */
    String SHARE = "% of men";

    /** As the case writes it. */
    String text();

    /** The unit of its value. */
    String unit();

    /** One man's value; empty when he does not reach it. */
    Optional<Double> of(Mornings mornings);

    /** The exact meaning, in a sentence for the report. */
    String says();

    /**
     * Weeks until a condition holds lastingly enough not to be one pulse: the first morning of the first seven whose mean
     * fulfils it. A man who fulfils it on day 0 but not through the first twelve weeks (it came from what he took before)
     * begins to count when he no longer does; one who keeps it that long has 0.
     */
    record TimeTo(String text, Condition condition) implements EndPoint {
        private static final int WEEK = 7;
        private static final int WASHED_OUT = 12 * WEEK;

        public TimeTo {
            requireNonNull(text);
            requireNonNull(condition);
        }

        @Override
        public String unit() {
            return "wk";
        }

        @Override
        public Optional<Double> of(Mornings mornings) {
            int last = Math.max(mornings.days() - WEEK, 0);
            int from = 0;
            while (from <= Math.min(last, WASHED_OUT) && holds(mornings, from))
                from++;
            if (from > Math.min(last, WASHED_OUT)) return Optional.of(0.0);
            for (int day = from; day <= last; day++) {
                if (holds(mornings, day)) return Optional.of(day / (double) WEEK);
            }
            return Optional.empty();
        }

        private boolean holds(Mornings mornings, int day) {
            int end = Math.min(day + WEEK, mornings.days());
            return condition.holds(EndPoint.mean(mornings, condition.observable(), day, end));
        }

        @Override
        public String says() {
            return "weeks to the first of seven mornings (08:00) whose mean fulfils it; what is left of earlier treatment does "
                    + "not count";
        }
    }

    /** Whether a condition holds on one morning; over men, the share in whom it does. */
    record ShareWith(String text, Condition condition, int day) implements EndPoint {
        public ShareWith {
            requireNonNull(text);
            requireNonNull(condition);
        }

        @Override
        public String unit() {
            return SHARE;
        }

        @Override
        public Optional<Double> of(Mornings mornings) {
            return condition.holds(mornings.at(condition.observable(), day)) ? Optional.of(100.0) : Optional.empty();
        }

        @Override
        public String says() {
            return "share of men in whom it holds at 08:00 of that day";
        }
    }

    /** The highest or lowest morning in a stretch of days. */
    record Extreme(String text, Observable observable, boolean highest, int from, int to) implements EndPoint {
        public Extreme {
            requireNonNull(text);
            requireNonNull(observable);
        }

        @Override
        public String unit() {
            return observable.unit();
        }

        @Override
        public Optional<Double> of(Mornings mornings) {
            double extreme = mornings.at(observable, from);
            for (int day = from + 1; day <= to; day++) {
                double value = mornings.at(observable, day);
                extreme = highest ? Math.max(extreme, value) : Math.min(extreme, value);
            }
            return Optional.of(extreme);
        }

        @Override
        public String says() {
            return (highest ? "highest" : "lowest") + " of all mornings (08:00)";
        }
    }

    /** The mean of the mornings of a stretch of days; one day for a single value. */
    record Mean(String text, Observable observable, int from, int to) implements EndPoint {
        public Mean {
            requireNonNull(text);
            requireNonNull(observable);
        }

        @Override
        public String unit() {
            return observable.unit();
        }

        @Override
        public Optional<Double> of(Mornings mornings) {
            return Optional.of(EndPoint.mean(mornings, observable, from, to + 1));
        }

        @Override
        public String says() {
            return from == to ? "value at 08:00 of that day" : "mean of the mornings (08:00)";
        }
    }

    /**
     * The chance that a couple who try from day 0 are pregnant by a day: what no cycle missed, each day a part of one.
     *
     * @param fecundability chance in one cycle, in per cent
     */
    record Pregnancy(String text, Observable fecundability, int day) implements EndPoint {
        private static final double CYCLE = 28;

        public Pregnancy {
            requireNonNull(text);
            requireNonNull(fecundability);
        }

        @Override
        public String unit() {
            return "%";
        }

        @Override
        public Optional<Double> of(Mornings mornings) {
            double none = 0;
            for (int d = 0; d < day; d++)
                none += Math.log1p(-mornings.at(fecundability, d) / 100) / CYCLE;
            return Optional.of(-100 * Math.expm1(none));
        }

        @Override
        public String says() {
            return "chance of an average couple who try from day 0, from the sperm concentration and the partner's age; cycles "
                    + "of 28 days";
        }
    }

    /** How many injections he was given. */
    record Injections(String text) implements EndPoint {
        public Injections {
            requireNonNull(text);
        }

        @Override
        public String unit() {
            return "1";
        }

        @Override
        public Optional<Double> of(Mornings mornings) {
            return Optional.of((double) mornings.injections());
        }

        @Override
        public String says() {
            return "doses into a muscle, under the skin or into a vein; a dose by pump counts as one for each day";
        }
    }

    /** How far one morning lies from that of day 0. */
    record Change(String text, Observable observable, int day) implements EndPoint {
        public Change {
            requireNonNull(text);
            requireNonNull(observable);
        }

        @Override
        public String unit() {
            return observable.unit();
        }

        @Override
        public Optional<Double> of(Mornings mornings) {
            return Optional.of(mornings.at(observable, day) - mornings.at(observable, 0));
        }

        @Override
        public String says() {
            return "value at 08:00 of that day, less that of day 0";
        }
    }

    private static double mean(Mornings mornings, Observable observable, int from, int end) {
        double sum = 0;
        for (int day = from; day < end; day++) sum += mornings.at(observable, day);
        return sum / (end - from);
    }
}
