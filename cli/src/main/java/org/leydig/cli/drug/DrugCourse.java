package org.leydig.cli.drug;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leydig.cli.figure.Course;
import org.leydig.cli.figure.StudyPicture;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.regimen.Order;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.engine.course.Series;
import org.leydig.language.source.Source;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Progress;
import org.leydig.trial.run.Simulated;
import org.leydig.trial.run.Simulating;
import org.leydig.trial.run.Simulation;
import org.leydig.trial.study.Track;

/**
 * A drug's first usual regimen in the typical healthy man: the first doses instant by instant, then weeks as means of a day.
 *
 * @param regimen as a protocol takes it
 * @param courses one for each picture: the drug's level in blood where one is measured, then what its form says to watch
 */
record DrugCourse(String regimen, List<Course> courses) {
    /** Who is drawn. */
    static final String MAN = "healthy-young";
    private static final double DAY = 24;
    private static final double FIRST_DOSES = 14 * DAY;
    private static final double WEEKS = 12 * 7 * DAY;
    private static final double LONGEST = 52 * 7 * DAY;
    private static final int INTERVALS = 4;
    private static final int SAMPLES = 600;
    private static final int WATCHED = 2;
    private static final long SEED = 1;

    DrugCourse {
        requireNonNull(regimen);
        courses = List.copyOf(courses);
    }

    /** Runs it. */
    static DrugCourse of(Drug drug, Library library, Options options, Progress progress) throws InterruptedException {
        Protocol protocol = Protocol.parse(new Source(drug.id(), drug.example()), library);
        boolean endless = Double.isInfinite(protocol.end());
        double first = first(protocol);
        List<String> shown = shown(drug, library);
        var courses = new ArrayList<Course>();
        if (first <= FIRST_DOSES || !endless) {
            var fine = run(protocol, first, first / SAMPLES, library, options, progress);
            shown.stream().limit(endless ? 1 : shown.size()).forEach(name -> courses.add(course(name, drug, fine, 1)));
        }
        if (endless) {
            var hourly = run(protocol, Math.max(first, WEEKS), 1, library, options, progress);
            shown.forEach(name -> courses.add(course(name, drug, hourly, (int) DAY)));
        }
        return new DrugCourse(drug.example(), courses);
    }

    private static Simulated.OneMan run(Protocol protocol, double hours, double every, Library library,
            Options options, Progress progress) throws InterruptedException {
        var asked = new Simulation(Man.read(MAN, library), 1, protocol, hours, every, SEED);
        return (Simulated.OneMan) Simulating.simulate(asked, library, options, progress);
    }

    /** Some intervals of the rarest dose, or twice what has an end; a day at least. */
    private static double first(Protocol protocol) {
        double rarest = protocol.orders().stream().mapToDouble(Order::interval).max().orElse(0);
        double firm = protocol.orders().stream().mapToDouble(Order::end).filter(Double::isFinite).max().orElse(0);
        return Math.clamp(Math.max(INTERVALS * rarest, 2 * firm), DAY, LONGEST);
    }

    private static List<String> shown(Drug drug, Library library) {
        Set<String> watched = new LinkedHashSet<>();
        for (String words : drug.watch().keySet()) {
            for (String word : words.split("\\s+")) if (library.observables().containsKey(word)) watched.add(word);
        }
        watched.addAll(List.of("T", "LH"));
        var names = new ArrayList<String>();
        drug.concentration().ifPresent(c -> names.add("drug:" + drug.id()));
        watched.stream().limit(names.isEmpty() ? WATCHED + 1 : WATCHED).forEach(names::add);
        return names;
    }

    /** One course; of several samples at a time their mean. */
    private static Course course(String name, Drug drug, Simulated.OneMan man, int together) {
        String header = man.headers().get(man.names().indexOf(name));
        String unit = header.substring(header.indexOf('[') + 1, header.length() - 1);
        Series hours = means(man.days(), together, DAY);
        String title = title(name, drug) + (together > 1 ? ", day's mean" : "");
        double[] noBand = new double[hours.size()];
        Arrays.fill(noBand, Double.NaN);
        var track = new Track(drug.id(), title, unit, hours, means(man.column(name), together, 1), Series.of(noBand),
                Series.of(noBand));
        return new Course(title, unit, List.of(track), List.of());
    }

    private static String title(String name, Drug drug) {
        if (!name.startsWith("drug:")) return name;
        return drug.concentration().map(Drug.Concentration::says).filter(says -> !says.isEmpty()).orElse(drug.id());
    }

    private static Series means(Series values, int together, double factor) {
        double[] means = new double[values.size() / together];
        for (int i = 0; i < means.length; i++) {
            double sum = 0;
            for (int j = 0; j < together; j++) sum += values.at(i * together + j);
            means[i] = factor * sum / together;
        }
        return Series.of(means);
    }

    /** Each picture as markup for a page that gives the colours. */
    List<String> panels() {
        return courses.stream().map(course -> StudyPicture.panel(course,
                Map.of(course.tracks().getFirst().arm(), 1),
                course.observable() + " in " + course.unit() + " on " + regimen)).toList();
    }
}
