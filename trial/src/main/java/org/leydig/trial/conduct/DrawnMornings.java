package org.leydig.trial.conduct;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.leydig.clinic.assay.Assay;
import org.leydig.clinic.observable.Observable;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Series;
import org.leydig.trial.endpoint.Mornings;

/**
 * One man's mornings as the laboratory reads them, each with the error of the usual assay; what no assay measures is as it
 * is in his body. A drug that he is not given is not in him.
 */
final class DrawnMornings implements Mornings {
    private static final double DAY = 24;
    private final Course course;
    private final long injections;
    private final int days;
    private final Map<String, Assay> assays;
    private final long seed;
    private final long man;
    private final Map<String, double[]> read = new HashMap<>();

    /**
     * @param course with a sample at 08:00 of each day
     * @param injections how many he was given
     * @param days how many mornings he is seen
     * @param assays the usual assay by observable
     */
    DrawnMornings(Course course, long injections, int days, Map<String, Assay> assays, long seed, long man) {
        this.course = course;
        this.injections = injections;
        this.days = days;
        this.assays = assays;
        this.seed = seed;
        this.man = man;
    }

    @Override
    public int days() {
        return days;
    }

    @Override
    public long injections() {
        return injections;
    }

    @Override
    public double at(Observable o, int day) {
        double[] known = read.computeIfAbsent(o.name(), name -> {
            double[] none = new double[days];
            Arrays.fill(none, Double.NaN);
            return none;
        });
        if (Double.isNaN(known[day])) known[day] = reading(o, day);
        return known[day];
    }

    private double reading(Observable o, int day) {
        if (!course.names().contains(o.quantity())) return 0;
        Series column = course.column(o.quantity());
        double body = o.factor() * column.at(day);
        return Optional.ofNullable(assays.get(o.name())).map(a -> a.read(o.name(), body, day * DAY, seed, man).value())
                .orElse(body);
    }
}
