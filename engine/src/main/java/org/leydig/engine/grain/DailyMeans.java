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
    private final int quantities;
    private final List<Stretch> stretches = new ArrayList<>();

    /** A day lived: its middle in time, how many it stands for, and what was seen. */
    private static final class Lived {
        final double middle;
        final int times;
        final double[] mean;
        final boolean[] pulses;

        Lived(double middle, int times, int quantities) {
            this.middle = middle;
            this.times = times;
            mean = new double[quantities];
            pulses = new boolean[quantities];
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

        List<Lived> like(int day) {
            return byDay.get(day % byDay.size());
        }
    }

    DailyMeans(int quantities) {
        this.quantities = quantities;
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
        for (int d = 0; d < days; d++) {
            double from = d * DAY;
            double to = Math.min(from + DAY, length);
            Lived lived = new Lived(start + times * 0.5 * (from + to), times, quantities);
            for (int q = 0; q < quantities; q++) {
                int k = seen[q].length;
                Glance day = Glance.at(seen[q], (int) Math.round(from / length * k), (int) Math.round(to / length * k),
                        0);
                lived.mean[q] = day.mean();
                lived.pulses[q] = times == 1
                        ? day.ripple() > PULSES * Math.abs(day.mean())
                        : stretch.newest != null && stretch.newest.pulses[q];
            }
            stretch.like(first + d).add(lived);
            if (times == 1) stretch.newest = lived;
        }
    }

    /** Writes the means of the day in which an instant lies into a row of columns. */
    void write(double time, double[][] columns, int row) {
        Stretch stretch = stretches.getFirst();
        for (Stretch s : stretches) if (s.start <= time) stretch = s;
        int last = (int) Math.ceil((stretch.end - stretch.start) / DAY - SLACK) - 1;
        int day = Math.max(0, Math.min((int) Math.floor((time - stretch.start) / DAY + SLACK), last));
        double from = stretch.start + day * DAY;
        double middle = 0.5 * (from + Math.min(from + DAY, stretch.end));
        List<Lived> lived = stretch.like(day);
        int i = 0;
        while (i < lived.size() - 2 && lived.get(i + 1).middle <= middle)
            i++;
        for (int q = 0; q < quantities; q++) columns[q][row] = between(lived, i, middle, q);
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
