package org.leydig.bench.people;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.patient.Bodies;
import org.leydig.clinic.patient.Body;
import org.leydig.clinic.patient.Man;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;
import org.leydig.engine.course.Snapshot;

/**
 * Prints how the typical man's hormones and semen change with age and with body mass: what the constitution was fitted
 * by. A man is followed for a year and read over its last four weeks; {@code morning T} is at 08:00.
 *
 * <p>Arguments: settings {@code parameter=value}, and library ids of men to be shown as well.
 */
public final class Trends {
    private static final List<String> SHOWN = List.of("T", "free_T", "SHBG", "LH", "FSH", "E2", "inhibin_B", "ITT",
            "GnRH_pulses", "sperm_concentration", "sperm_motility", "testis_volume");
    private static final double SETTLED = 336 * 24;
    private static final double END = 364 * 24;
    private static final double STEP = 0.5;
    private final Body body;
    private final List<Observable> observables;

    private Trends(Library library) {
        this.observables = SHOWN.stream().map(library.observables()::get).toList();
        Set<String> wanted = Set.copyOf(observables.stream().map(Observable::quantity).toList());
        this.body = new Bodies(library, wanted).dosed(Set.of());
    }

    /** Prints the table. */
    public static void main(String[] arguments) {
        Library library = Library.open();
        List<String> set = Arrays.stream(arguments).filter(a -> a.contains("=")).toList();
        List<String> men = Arrays.stream(arguments).filter(a -> !a.contains("=")).toList();
        Man young = Man.read("healthy-young", library);
        Map<String, Man> rows = new LinkedHashMap<>();
        for (double age : new double[]{19, 25, 40, 50, 60, 70, 80})
            rows.put("age " + (int) age, young.at(Optional.of(age), Optional.empty(), library));
        for (double index : new double[]{20, 23, 27, 32, 38, 43, 50})
            rows.put("BMI " + (int) index, young.at(Optional.empty(), Optional.of(index), library));
        rows.put("70 a, BMI 27", young.at(Optional.of(70.0), Optional.of(27.0), library));
        rows.put("45 a, BMI 26", young.at(Optional.of(45.0), Optional.of(26.0), library));
        rows.put("55 a, BMI 32", young.at(Optional.of(55.0), Optional.of(32.0), library));
        for (String man : men) rows.put(man, Man.read(man, library));
        System.out.printf("%-20s %7s", "", "T08");
        SHOWN.forEach(o -> System.out.printf("%8s", o.substring(0, Math.min(7, o.length()))));
        System.out.println();
        Trends trends = new Trends(library);
        List<Map.Entry<String, Man>> all = List.copyOf(rows.entrySet());
        IntStream.range(0, all.size()).parallel()
                .mapToObj(i -> trends.row(all.get(i).getKey(), all.get(i).getValue().with(set, library)))
                .toList().forEach(System.out::println);
    }

    private String row(String name, Man man) {
        Map<String, Double> values = new HashMap<>(man.values());
        values.put("hypothalamus.interval_spread", 0.0);
        values.put("hypothalamus.mass_spread", 0.0);
        Map<String, Double> own = body.taking(values);
        List<String> quantities = observables.stream().map(Observable::quantity).toList();
        Snapshot settled = body.simulator().run(new Request(Optional.empty(), 0, SETTLED, Series.of(SETTLED), List.of(),
                own, List.of(), List.of(), Body.METHOD, 1, 1)).end();
        Course course = body.simulator().run(new Request(Optional.of(settled), SETTLED, END,
                Series.every(STEP, SETTLED, END), quantities, own, List.of(), List.of(), Body.METHOD, 1, 1));
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-20s %7.0f", name, morning(course)));
        for (Observable o : observables)
            line.append(String.format(Locale.ROOT, "%8.4g", o.factor() * mean(course.column(o.quantity()), 1)));
        return line.toString();
    }

    private double morning(Course course) {
        Observable testosterone = observables.get(0);
        return testosterone.factor() * mean(course.column(testosterone.quantity()), (int) (24 / STEP));
    }

    private static double mean(Series values, int every) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < values.size(); i += every, n++) sum += values.at(i);
        return sum / n;
    }
}
