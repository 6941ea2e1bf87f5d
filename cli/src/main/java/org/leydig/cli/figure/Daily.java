package org.leydig.cli.figure;

import java.util.ArrayList;
import org.leydig.engine.course.Series;
import org.leydig.trial.run.Comparison;
import org.leydig.trial.run.Comparison.Arm;

/**
 * What is seen from afar of an observable in one arm: the median of many men at 08:00; of one man the day's mean where it
 * pulses, else its value each day.
 *
 * @param days when
 * @param values what
 */
public record Daily(Series days, Series values) {
    /** Of that arm and observable; empty series where the arm has none. */
    public static Daily of(Arm arm, String observable) {
        Comparison.Band band = arm.bands().get(observable);
        if (band != null) return new Daily(band.days(), band.p50());
        Series fine = arm.fine().get(observable);
        if (fine != null && fine.size() > 1) {
            Daily means = means(arm.fineDays(), fine);
            if (means.days.size() > 1) return means;
        }
        Series values = arm.typical().get(observable);
        return values == null ? new Daily(Series.of(), Series.of()) : new Daily(arm.days(), values);
    }

    private static Daily means(Series times, Series fine) {
        var days = new ArrayList<Double>();
        var means = new ArrayList<Double>();
        int i = 0;
        while (i < fine.size()) {
            double day = Math.floor(times.at(i) + 1e-9);
            double sum = 0;
            int count = 0;
            for (; i < fine.size() && Math.floor(times.at(i) + 1e-9) == day; i++) {
                if (!Double.isFinite(fine.at(i))) continue;
                sum += fine.at(i);
                count++;
            }
            if (count < 2) continue;
            days.add(day + 0.5);
            means.add(sum / count);
        }
        return new Daily(series(days), series(means));
    }

    private static Series series(ArrayList<Double> values) {
        return Series.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
