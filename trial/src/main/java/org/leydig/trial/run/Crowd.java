package org.leydig.trial.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leydig.clinic.observable.Observable;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Series;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.trial.arm.Case;
import org.leydig.trial.endpoint.EndPoint;

/**
 * The men of all arms: what is kept of each is his weekly values, for the bands, and his end points. Each man writes to
 * places of his own, so threads need no order.
 */
final class Crowd {
    private static final int WEEK = 7;
    private final Case question;
    private final Shown shown;
    private final int men;
    private final int weeks;
    /** Values by arm, then observable, then week and man. */
    private final List<Map<String, float[][]>> weekly = new ArrayList<>();
    /** Values by arm and end point, then man; NaN where not reached. */
    private final List<List<double[]>> endPoints = new ArrayList<>();

    Crowd(Case question, Shown shown, int days, int men) {
        this.question = question;
        this.shown = shown;
        this.men = men;
        this.weeks = days / WEEK + 1;
        long bytes = 4L * men * weeks * shown.observables().size() * question.arms().size();
        if (bytes > Runtime.getRuntime().maxMemory() / 2) {
            throw new InputException(Diagnostic.nowhere("LEY1310", "TOO MUCH TO HOLD", men + " men in "
                    + question.arms().size() + " arms over " + weeks + " weeks would need " + (bytes >> 20)
                    + " MB of memory.", "Ask for fewer men, or split the arms over several cases.",
                    "Give Java more memory: `LEYDIG_OPTS=-Xmx8g`."));
        }
        for (int a = 0; a < question.arms().size(); a++) {
            Map<String, float[][]> columns = new HashMap<>();
            for (Observable o : shown.observables()) columns.put(o.name(), new float[weeks][men]);
            weekly.add(columns);
            List<double[]> values = new ArrayList<>();
            for (int e = 0; e < question.endPoints().size(); e++) values.add(new double[men]);
            endPoints.add(values);
        }
    }

    /** Takes one man's mornings in one arm. */
    void add(int man, int arm, Followed followed) {
        Course course = followed.course();
        for (Observable o : shown.observables()) {
            if (!course.names().contains(o.quantity())) continue;
            Series column = course.column(o.quantity());
            float[][] kept = weekly.get(arm).get(o.name());
            for (int w = 0; w < weeks; w++) kept[w][man] = (float) (o.factor() * column.at(w * WEEK));
        }
        for (int e = 0; e < question.endPoints().size(); e++) {
            Optional<Double> value = question.endPoints().get(e)
                    .of(new Comparing.CourseMornings(followed, 1, question.hours()));
            endPoints.get(arm).get(e)[man] = value.orElse(Double.NaN);
        }
    }

    /** The bands of one arm; none for one man. */
    Map<String, Comparison.Band> bands(int arm, Shown there) {
        Map<String, Comparison.Band> bands = new HashMap<>();
        if (men == 0) return bands;
        Series days = Series.every(WEEK, 0, (weeks - 1) * WEEK);
        for (Observable o : there.observables()) bands.put(o.name(), Spreads.band(days, weekly.get(arm).get(o.name())));
        return bands;
    }

    /** One end point in one arm. */
    Comparison.EndPointResult result(int arm, int index, EndPoint point, Optional<Double> typical) {
        if (point instanceof EndPoint.ShareWith && men > 0) {
            double share = reached(endPoints.get(arm).get(index));
            return new Comparison.EndPointResult(point.text(), point.unit(), Optional.of(100 * share), Optional.empty(),
                    Optional.empty(), Optional.empty(), share);
        }
        if (men == 0)
            return new Comparison.EndPointResult(point.text(), point.unit(), typical, Optional.empty(),
                    Optional.empty(), Optional.empty(), typical.isPresent() ? 1 : 0);
        double[] values = endPoints.get(arm).get(index);
        return new Comparison.EndPointResult(point.text(), point.unit(), typical, quantile(values, 0.05),
                quantile(values, 0.5), quantile(values, 0.95), reached(values));
    }

    private double reached(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).count() / (double) men;
    }

    /** A percentile over all men, those who never reach it last; empty where it falls among those. */
    private static Optional<Double> quantile(double[] values, double p) {
        double[] sorted = Arrays.stream(values).map(v -> Double.isNaN(v) ? Double.POSITIVE_INFINITY : v).sorted()
                .toArray();
        double value = Quantiles.of(sorted, p);
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }
}
