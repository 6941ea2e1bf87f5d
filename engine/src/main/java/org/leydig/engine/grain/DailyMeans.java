package org.leydig.engine.grain;

import java.util.ArrayList;
import java.util.List;

/**
 * The mean of each quantity on each day, from the days that were lived: a day that was not lies on a smooth curve between
 * those of the same place in the cycle. What pulses within a day is told, where days stand for several, by the line
 * through five of them, since a single day of pulses is one throw of the dice.
 */
final class DailyMeans {
    private static final double DAY = Timetable.DAY;
    /** Nearer than this to the end of a day is the end, in days. */
    private static final double SLACK = 1e-9;
    /** What ripples by more than this share of its mean within a day pulses. */
    private static final double PULSES = 0.2;
    private static final int NEIGHBOURS = 2;
    private final List<Stretch> stretches = new ArrayList<>();

    /** A day lived. */
    private static final class Lived {
        /** The middle of the days it stands for, and their end. */
        final double middle;
        final double until;
        final int times;
        /** How long it took, less than a day where it was cut short. */
        final double span;
        final double[] mean;
        final boolean[] pulses;
        /** By quantity what was seen, of which this day is from {@code first} to {@code last}. */
        final double[][] seen;
        final int first;
        final int last;

        Lived(double middle, double until, int times, double span, double[][] seen, int first, int last) {
            this.middle = middle;
            this.until = until;
            this.times = times;
            this.span = span;
            this.seen = seen;
            this.first = first;
            this.last = last;
            mean = new double[seen.length];
            pulses = new boolean[seen.length];
        }
    }

    /** A time throughout which the cycle has so many days. */
    private static final class Stretch {
        final double start;
        double end;
        final List<List<Lived>> byDay = new ArrayList<>();
        /** The last day that stood for itself. */
        Lived newest;

        Stretch(double start, double end, int days) {
            this.start = start;
            this.end = end;
            for (int d = 0; d < days; d++) byDay.add(new ArrayList<>());
        }

        /** In which of its days an instant lies. */
        int day(double time) {
            int last = (int) Math.ceil((end - start) / DAY - SLACK) - 1;
            return Math.max(0, Math.min((int) Math.floor((time - start) / DAY + SLACK), last));
        }

        List<Lived> like(int day) {
            return byDay.get(day % byDay.size());
        }
    }

    /** A new stretch of time with a cycle of so many days. */
    void begin(double start, double end, int days) {
        stretches.add(new Stretch(start, end, days));
    }

    /** The stretch was as long as this. */
    void end(double end) {
        stretches.getLast().end = end;
    }

    /**
     * Days that were lived, from {@code start}, each for {@code times}.
     *
     * @param seen the values of each quantity at instants evenly apart over {@code length}
     */
    void add(double start, double length, int times, double[][] seen) {
        Stretch stretch = stretches.getLast();
        int days = Math.max(1, (int) Math.ceil(length / DAY - SLACK));
        int first = (int) Math.floor((start - stretch.start) / DAY + SLACK);
        int gaps = seen.length == 0 ? 1 : seen[0].length - 1;
        for (int d = 0; d < days; d++) {
            double from = d * DAY;
            double to = Math.min(from + DAY, length);
            Lived lived = new Lived(start + times * 0.5 * (from + to), start + times * length, times, to - from, seen,
                    (int) Math.round(from / length * gaps), (int) Math.round(to / length * gaps));
            for (int q = 0; q < seen.length; q++) {
                Glance day = Glance.at(seen[q], lived.first, lived.last, 0);
                lived.mean[q] = day.mean();
                lived.pulses[q] = times == 1
                        ? day.ripple() > PULSES * Math.abs(day.mean())
                        : stretch.newest != null && stretch.newest.pulses[q];
            }
            stretch.like(first + d).add(lived);
            if (times == 1) stretch.newest = lived;
        }
    }

    /** A quantity at an instant, or its mean over that day. */
    double of(double time, int q, boolean moment) {
        return moment ? moment(time, q) : mean(time, q);
    }

    /** The mean of a quantity on the day in which an instant lies. */
    private double mean(double time, int q) {
        Stretch stretch = around(time);
        int day = stretch.day(time);
        double from = stretch.start + day * DAY;
        return curve(stretch.like(day), 0.5 * (from + Math.min(from + DAY, stretch.end)), q);
    }

    /** A quantity at an instant: what pulses as on the day that was lived for it, the rest on the curve through the days. */
    private double moment(double time, int q) {
        Stretch stretch = around(time);
        int day = stretch.day(time);
        List<Lived> alike = stretch.like(day);
        int i = 0;
        while (i < alike.size() - 1 && alike.get(i).until <= time)
            i++;
        Lived lived = alike.get(i);
        boolean atAnEnd = time <= stretches.getFirst().start || time >= stretches.getLast().end;
        if (!lived.pulses[q] && !atAnEnd) return curve(alike, time, q);
        double share = Math.min(1, Math.max(0, (time - stretch.start - day * DAY) / lived.span));
        double place = lived.first + share * (lived.last - lived.first);
        int left = Math.min((int) place, lived.last);
        double right = lived.seen[q][Math.min(left + 1, lived.last)];
        return lived.seen[q][left] + (place - left) * (right - lived.seen[q][left]);
    }

    private Stretch around(double time) {
        Stretch stretch = stretches.getFirst();
        for (Stretch s : stretches) if (s.start <= time) stretch = s;
        return stretch;
    }

    private static double curve(List<Lived> lived, double time, int q) {
        int i = 0;
        while (i < lived.size() - 2 && lived.get(i + 1).middle <= time)
            i++;
        return between(lived, i, time, q);
    }

    private static double between(List<Lived> lived, int i, double time, int q) {
        double a = told(lived, i, q);
        if (i + 1 >= lived.size()) return a;
        double b = told(lived, i + 1, q);
        double left = lived.get(i).middle;
        double right = lived.get(i + 1).middle;
        double slope = (b - a) / (right - left);
        double share = (time - left) / (right - left);
        if (share < 0 || share > 1) {
            double from = share < 0 ? a : b;
            double beyond = from + slope * (time - (share < 0 ? left : right));
            return beyond * from < 0 ? 0 : beyond;
        }
        double earlier = i == 0 ? slope : slope(slope, (a - told(lived, i - 1, q)) / (left - lived.get(i - 1).middle));
        double later = i + 2 >= lived.size()
                ? slope
                : slope(slope, (told(lived, i + 2, q) - b) / (lived.get(i + 2).middle - right));
        double rest = 1 - share;
        return a * rest * rest * (1 + 2 * share) + b * share * share * (1 + 2 * rest)
                + (right - left) * share * rest * (earlier * rest - later * share);
    }

    /**
     * The slope at a day from those on both sides, such that what rises keeps rising (F. N. Fritsch, J. Butland, SIAM
     * Journal on Scientific and Statistical Computing 5 (1984) 300-304, in the simplest form).
     */
    private static double slope(double a, double b) {
        return a * b <= 0 ? 0 : 2 * a * b / (a + b);
    }

    /** What a day lived tells of the days it stands for. */
    private static double told(List<Lived> lived, int i, int q) {
        Lived day = lived.get(i);
        if (day.times == 1 || !day.pulses[q]) return day.mean[q];
        double weight = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (int j = Math.max(0, i - NEIGHBOURS); j <= Math.min(lived.size() - 1, i + NEIGHBOURS); j++) {
            double w = NEIGHBOURS + 1.0 - Math.abs(j - i);
            double at = lived.get(j).middle - day.middle;
            double mean = lived.get(j).mean[q];
            weight += w;
            x += w * at;
            y += w * mean;
            xx += w * at * at;
            xy += w * at * mean;
        }
        double spread = weight * xx - x * x;
        return spread > 0 ? (xx * y - x * xy) / spread : day.mean[q];
    }
}
