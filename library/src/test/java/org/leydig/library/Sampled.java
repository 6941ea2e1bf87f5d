package org.leydig.library;

import org.leydig.engine.course.Course;
import org.leydig.engine.course.Series;

/** What the samples of an experiment say; days count from its start. */
record Sampled(Course course, double start) {
    /** Mean over the samples from one day to another. */
    double mean(String quantity, double fromDay, double toDay) {
        Series times = course.times();
        Series values = course.column(quantity);
        double sum = 0;
        int n = 0;
        for (int i = 0; i < times.size(); i++) {
            double day = (times.at(i) - start) / 24;
            if (day >= fromDay && day < toDay) {
                sum += values.at(i);
                n++;
            }
        }
        return sum / n;
    }

    /** Mean over all samples. */
    double mean(String quantity) {
        return mean(quantity, 0, Double.POSITIVE_INFINITY);
    }

    /** The value at the last sample. */
    double last(String quantity) {
        Series values = course.column(quantity);
        return values.at(values.size() - 1);
    }

    /** The first day on which a daily mean is below (or above) a threshold, or infinity. */
    double firstDay(String quantity, boolean below, double threshold) {
        Series times = course.times();
        double last = (times.at(times.size() - 1) - start) / 24;
        for (double day = 0; day < last; day++) {
            double mean = mean(quantity, day, day + 1);
            if (below ? mean < threshold : mean > threshold) return day;
        }
        return Double.POSITIVE_INFINITY;
    }

    /**
     * Pulses as a laboratory finds them: a rise of a fifth and of 0.3 above the last nadir, until a fall by a third of
     * the rise.
     */
    int pulses(String quantity) {
        Series values = course.column(quantity);
        int found = 0;
        boolean up = false;
        double low = values.at(0);
        double high = low;
        for (int i = 1; i < values.size(); i++) {
            double v = values.at(i);
            if (!up) {
                low = Math.min(low, v);
                up = v > 1.2 * low && v > low + 0.3;
                high = v;
            } else if (v > high) {
                high = v;
            } else if (v < high - (high - low) / 3) {
                found++;
                up = false;
                low = v;
            }
        }
        return found;
    }
}
