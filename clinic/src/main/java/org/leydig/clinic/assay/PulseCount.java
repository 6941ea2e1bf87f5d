package org.leydig.clinic.assay;

import java.util.ArrayList;
import java.util.List;
import org.leydig.engine.course.Series;

/**
 * Counts pulses in a sampled series, as a laboratory does: a peak counts when the series rose to it by the rule's
 * threshold from the lowest value since the last peak, and fell from it by half of that rise before the next.
 */
public final class PulseCount {
    private PulseCount() {
    }

    /**
     * The indexes of the peaks.
     *
     * @param hours sample times, ascending
     * @param values the series at them
     */
    public static List<Integer> peaks(PulseRule rule, Series hours, Series values) {
        List<Integer> peaks = new ArrayList<>();
        int nadir = 0;
        int top = -1;
        for (int i = 0; i < values.size(); i++) {
            double v = values.at(i);
            if (top < 0) {
                if (v < values.at(nadir)) nadir = i;
                else if (rises(rule, values.at(nadir), v)) top = i;
            } else if (values.at(top) - v >= 0.5 * (values.at(top) - values.at(nadir))
                    || newRise(rule, values, top, i)) {
                boolean apart = peaks.isEmpty() || hours.at(top) - hours.at(peaks.getLast()) >= rule.apart();
                if (apart) peaks.add(top);
                nadir = lowest(values, top, i);
                top = rises(rule, values.at(nadir), v) ? i : -1;
            } else if (v > values.at(top)) {
                top = i;
            }
        }
        return peaks;
    }

    /**
     * Pulses per day at each sample: peaks in the 24 hours before it, over the hours sampled of them; NaN in the first
     * 6 hours.
     */
    public static Series perDay(PulseRule rule, Series hours, Series values) {
        List<Integer> peaks = peaks(rule, hours, values);
        double[] rate = new double[values.size()];
        int from = 0;
        int to = 0;
        for (int i = 0; i < rate.length; i++) {
            double now = hours.at(i);
            while (to < peaks.size() && peaks.get(to) <= i)
                to++;
            while (from < to && hours.at(peaks.get(from)) <= now - 24)
                from++;
            double sampled = Math.min(24, now - hours.at(0));
            rate[i] = sampled < 6 ? Double.NaN : (to - from) * 24 / sampled;
        }
        return Series.of(rate);
    }

    private static boolean rises(PulseRule rule, double nadir, double value) {
        return value - nadir >= Math.max(rule.least(), rule.rise() * nadir) && value > nadir;
    }

    private static boolean newRise(PulseRule rule, Series values, int top, int now) {
        int low = lowest(values, top, now);
        return low > top && low < now && rises(rule, values.at(low), values.at(now));
    }

    private static int lowest(Series values, int from, int to) {
        int low = from;
        for (int i = from; i <= to; i++) if (values.at(i) <= values.at(low)) low = i;
        return low;
    }
}
