package org.leydig.cli.figure;

import java.util.List;

/**
 * An axis of time in the unit a reader thinks in: hours up to three days, days up to ten weeks, then weeks or months. Some
 * hours late in a treatment are counted from 08:00 of their day.
 *
 * @param axis the marks, in {@code unit} from the origin
 * @param unit hours in one of them
 * @param origin hours from the start of treatment
 * @param name of the unit: {@code hours}
 * @param since from when they are counted: {@code the start of treatment}
 */
record Hours(Axis axis, double unit, double origin, String name, String since) {
    private static final String START = "the start of treatment";
    /** Hours from the start after which some hours are counted from their own day. */
    private static final double LATE = 10 * 24;
    private static final List<Double> OF_HOURS = List.of(0.5, 1.0, 2.0, 3.0, 4.0, 6.0, 12.0, 24.0);
    private static final List<Double> OF_DAYS = List.of(1.0, 2.0, 3.0, 7.0, 14.0);
    private static final List<Double> OF_WEEKS = List.of(1.0, 2.0, 4.0, 8.0, 13.0, 26.0, 52.0, 104.0, 260.0);

    /** From one instant to another, both in hours from the start, with at most so many marks. */
    static Hours between(double from, double to, int marks) {
        double span = Math.max(to - from, 1e-3);
        if (span <= 72 && from > LATE) {
            double day = Math.floor(from / 24);
            String since = "day " + Math.round(day) + " of treatment";
            return of(from, from + span, 1, 24 * day, "hours", since, OF_HOURS, marks);
        }
        if (span <= 72) return of(from, from + span, 1, 0, "hours", START, OF_HOURS, marks);
        if (span <= 70 * 24) return of(from, to, 24, 0, "days", START, OF_DAYS, marks);
        return of(from, to, 7 * 24, 0, "weeks", START, OF_WEEKS, marks);
    }

    private static Hours of(double from, double to, double unit, double origin, String name, String since,
            List<Double> steps, int marks) {
        double span = (to - from) / unit;
        double step = steps.stream().filter(each -> span / each <= marks).findFirst().orElse(Math.ceil(span / marks));
        return new Hours(new Axis((from - origin) / unit, (to - origin) / unit, step), unit, origin, name, since);
    }

    /** Where an hour lies, from 0 at the start of the axis to 1 at its end. */
    double at(double hour) {
        return axis.at((hour - origin) / unit);
    }
}
