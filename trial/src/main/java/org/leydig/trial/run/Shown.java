package org.leydig.trial.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.patient.Body;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Series;

/**
 * What is shown of a man: the body's observables, and the concentration of each drug given to him.
 */
public record Shown(List<Observable> observables) {
    public Shown {
        observables = List.copyOf(observables);
    }

    /** All observables of the body, and those of the drugs named. */
    public static Shown of(Library library, Set<String> drugs) {
        List<Observable> shown = new ArrayList<>();
        for (Observable o : library.observables().values()) {
            boolean drug = o.name().startsWith("drug:");
            if (!drug || drugs.contains(o.name().substring("drug:".length()))) shown.add(o);
        }
        return new Shown(shown);
    }

    /** Full names of the quantities behind them. */
    public List<String> quantities() {
        return observables.stream().map(Observable::quantity).distinct().toList();
    }

    /** Those that a body has. */
    public Shown in(Body body) {
        return new Shown(observables.stream().filter(o -> body.has(o.quantity())).toList());
    }

    Shown pulsing() {
        return new Shown(observables.stream().filter(Observable::pulsing).toList());
    }

    /** The columns in public units, by observable name, every {@code stride}-th sample. */
    Map<String, Series> columns(Course course, int stride) {
        Map<String, Series> columns = new LinkedHashMap<>();
        for (Observable o : observables) columns.put(o.name(), column(course, o, stride));
        return columns;
    }

    static Series column(Course course, Observable o, int stride) {
        Series inside = course.column(o.quantity());
        double[] values = new double[(inside.size() + stride - 1) / stride];
        for (int i = 0; i < values.length; i++) values[i] = o.factor() * inside.at(i * stride);
        return Series.of(values);
    }

    static Series days(Course course, int stride) {
        Series hours = course.times();
        double[] days = new double[(hours.size() + stride - 1) / stride];
        for (int i = 0; i < days.length; i++) days[i] = hours.at(i * stride) / 24;
        return Series.of(days);
    }
}
