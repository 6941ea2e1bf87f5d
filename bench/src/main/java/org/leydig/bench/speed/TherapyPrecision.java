package org.leydig.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leydig.bench.machine.Machine;
import org.leydig.bench.yardstick.Crowds;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Bodies;
import org.leydig.clinic.patient.Body;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.regimen.Dosing;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Method.Scheme;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;
import org.leydig.language.source.Source;

/**
 * How exact the usual method is under treatment: means of a month over men, beside those of a sharp method and the same
 * chance. Prints a table.
 *
 * <p>Arguments: men (default 8), days (default 60).
 */
public final class TherapyPrecision {
    private static final double DAY = 24;
    private static final double MONTH = 30 * DAY;
    private static final double TIGHT = 1e-7;
    private static final List<String> THERAPIES = List.of("", "testosterone-enanthate 100 mg im q7d",
            "testosterone-gel 50 mg td daily", "testosterone-nasal 11 mg nasal tid", "clomiphene 25 mg po daily",
            "anastrozole 1 mg po daily", "hcg 1500 IU sc q3d", "gonadorelin 10 ug sc q2h", "nal-glu 5 mg sc daily",
            "degarelix 240 mg sc once then 80 mg q28d");
    private static final Set<String> OBSERVABLES = Set.of("T", "LH", "FSH", "E2", "ITT", "inhibin_B",
            "sperm_concentration");

    private final Library library = Library.open();
    private final Man kind = Man.read("healthy-young", library);
    private final Bodies bodies;
    private final Map<String, String> quantities = new TreeMap<>();
    private final int men;
    private final double hours;

    private TherapyPrecision(int men, double days) {
        this.men = men;
        hours = days * DAY;
        library.observables().values().stream().filter(o -> OBSERVABLES.contains(o.name()))
                .forEach(o -> quantities.put(o.name(), o.quantity()));
        bodies = new Bodies(library, new TreeSet<>(quantities.values()));
    }

    /** See the class. */
    public static void main(String[] words) {
        int men = words.length > 0 ? Integer.parseInt(words[0]) : 8;
        double days = words.length > 1 ? Double.parseDouble(words[1]) : 60;
        new TherapyPrecision(men, days).table();
    }

    private void table() {
        System.out.print(Machine.described());
        System.out.printf(Locale.ROOT,
                "- healthy-young, means over the last 30 of %.0f days and over %d men, %s at %.0e beside %s at %.0e%n%n",
                hours / DAY, men, Body.METHOD.scheme(), Body.METHOD.relativeTolerance(), Scheme.EXPLICIT, TIGHT);
        System.out.printf("| therapy | steps a day | refused | %s |%n|---|---|---|%s%n",
                String.join(" | ", quantities.keySet()), "---|".repeat(quantities.size()));
        for (String therapy : THERAPIES) row(therapy);
    }

    private void row(String therapy) {
        Protocol protocol = therapy.isEmpty() ? Protocol.NONE : Protocol.parse(new Source("therapy", therapy), library);
        Set<String> dosed = new TreeSet<>(kind.dosed());
        dosed.addAll(protocol.states());
        Body body = bodies.dosed(dosed);
        Dosing dosing = Dosing.of(protocol, bodies.whole(), 0, hours);
        List<Course> usual = courses(body, dosing, Body.METHOD);
        List<Course> sharp = courses(body, dosing,
                new Method(Scheme.EXPLICIT, TIGHT, TIGHT, true, Body.METHOD.steps()));
        StringBuilder errors = new StringBuilder();
        for (String quantity : quantities.values()) {
            errors.append(String.format(Locale.ROOT, " %.1e |", mean(usual, quantity) / mean(sharp, quantity) - 1));
        }
        double days = men * hours / DAY;
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.1f |%s%n", therapy.isEmpty() ? "none" : therapy,
                usual.stream().mapToLong(c -> c.work().steps()).sum() / days,
                usual.stream().mapToLong(c -> c.work().rejected()).sum() / days, errors);
    }

    private List<Course> courses(Body body, Dosing dosing, Method method) {
        Series samples = Series.every(0.25, 0.1, hours - 0.1);
        List<Course> courses = new ArrayList<>();
        for (long man = 1; man <= men; man++) {
            courses.add(body.simulator().run(new Request(Optional.empty(), 0, hours, samples,
                    List.copyOf(quantities.values()), body.taking(kind.values()), dosing.doses(), dosing.compartments(),
                    method, man, 1)));
        }
        return courses;
    }

    private static double mean(List<Course> courses, String quantity) {
        return courses.stream().mapToDouble(course -> Crowds.lateMean(course, quantity, MONTH)).average().orElseThrow();
    }
}
