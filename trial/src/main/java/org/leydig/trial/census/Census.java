package org.leydig.trial.census;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.patient.Bodies;
import org.leydig.clinic.patient.Body;
import org.leydig.clinic.patient.DayZero;
import org.leydig.clinic.patient.Man;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;
import org.leydig.trial.population.Population;

/**
 * Many untreated men of a kind, each drawn once in the morning and read by the usual assays, as a reference range is made.
 *
 * @param men what was read by observable, in public units, in the order of the men; what no assay measures is as it was
 */
public record Census(Map<String, Series> men) {
    /** 08:30 of the first day. */
    private static final double MORNING = 0.5;

    public Census {
        men = Map.copyOf(men);
    }

    /**
     * Draws men 1 to {@code count} on all cores.
     *
     * @param observables names of what is measured
     * @throws org.leydig.engine.course.RunException when a man's run fails
     */
    public static Census of(Man kind, List<String> observables, int count, long seed, Library library) {
        List<Observable> seen = observables.stream().map(name -> requireNonNull(library.observables().get(name), name))
                .toList();
        List<String> quantities = seen.stream().map(Observable::quantity).toList();
        Bodies bodies = new Bodies(library, Set.copyOf(quantities));
        Body body = bodies.dosed(kind.dosed());
        Population population = new Population(kind, library, seed);
        List<double[]> rows = LongStream.rangeClosed(1, count).parallel().mapToObj(number -> {
            Map<String, Double> values = population.man(number);
            DayZero start = DayZero.of(kind, values, bodies, Body.METHOD, seed, number);
            Course course = body.simulator().run(new Request(Optional.of(start.at()), 0, MORNING, Series.of(MORNING),
                    quantities, body.taking(values), List.of(), List.of(), Body.METHOD, seed, number));
            return seen.stream().mapToDouble(o -> {
                double value = o.factor() * course.column(o.quantity()).at(0);
                return library.assayOf(o.name()).map(a -> a.read(o.name(), value, MORNING, seed, number).value())
                        .orElse(value);
            }).toArray();
        }).toList();
        Map<String, Series> men = new LinkedHashMap<>();
        for (int o = 0; o < seen.size(); o++) {
            int column = o;
            men.put(seen.get(o).name(), Series.of(rows.stream().mapToDouble(row -> row[column]).toArray()));
        }
        return new Census(men);
    }

    /** Quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996). */
    public double quantile(String observable, double p) {
        double[] sorted = men.get(observable).toArray();
        Arrays.sort(sorted);
        double h = (sorted.length - 1) * p;
        int low = (int) h;
        return sorted[low] + (h - low) * (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low]);
    }

    /** Mean over men. */
    public double mean(String observable) {
        return Arrays.stream(men.get(observable).toArray()).average().orElseThrow();
    }

    /** Standard deviation over men. */
    public double deviation(String observable) {
        double mean = mean(observable);
        double squares = Arrays.stream(men.get(observable).toArray()).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (men.get(observable).size() - 1));
    }

    /** Spearman's rank correlation over men. */
    public double correlation(String a, String b) {
        double[] x = ranks(men.get(a).toArray());
        double[] y = ranks(men.get(b).toArray());
        double middle = (x.length - 1) / 2.0;
        double both = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            both += (x[i] - middle) * (y[i] - middle);
            squares += (x[i] - middle) * (x[i] - middle);
        }
        return both / squares;
    }

    private static double[] ranks(double[] values) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < values.length; i++) order.add(i);
        order.sort(Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        for (int i = 0; i < ranks.length; i++) ranks[order.get(i)] = i;
        return ranks;
    }
}
