package org.leydig.trial.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.leydig.clinic.assay.Performance;
import org.leydig.clinic.assay.PulseRule;
import org.leydig.clinic.assay.Pulses;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Counted;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.patient.Bodies;
import org.leydig.clinic.patient.Body;
import org.leydig.clinic.patient.DayZero;
import org.leydig.clinic.regimen.Dosing;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.trial.population.Population;

/** Runs simulations: one man, or many of his kind on all cores. */
public final class Simulating {
    private final Simulation asked;
    private final Library library;
    private final Options options;
    private final Bodies bodies;
    private final Body body;
    private final Function<Request, Course> grain;
    private final Shown shown;
    private final Population population;
    private final Dosing dosing;
    private final Series samples;
    private final Counter counter;
    private final Crew crew;

    private Simulating(Simulation asked, Library library, Options options, Progress progress, Crew crew) {
        this.asked = asked;
        this.library = library;
        this.options = options;
        Set<String> drugs = new HashSet<>(asked.protocol().drugs().keySet());
        asked.man().history().forEach(p -> drugs.addAll(p.drugs().keySet()));
        Shown all = Shown.of(library, drugs);
        this.bodies = new Bodies(library, Set.copyOf(all.quantities()), crew::run);
        this.crew = crew;
        Set<String> dosed = new TreeSet<>(asked.man().dosed());
        dosed.addAll(asked.protocol().states());
        this.body = bodies.dosed(dosed);
        this.grain = options.grain().of(bodies, dosed);
        this.shown = all.in(body);
        this.population = new Population(asked.man(), library, asked.seed());
        this.dosing = Dosing.of(asked.protocol(), bodies.whole(), 0, asked.hours());
        this.counter = new Counter(progress, 2L * asked.men());
        double rows = Math.floor(asked.hours() / asked.every()) + 1;
        double bytes = rows * shown.observables().size() * (asked.men() == 1 ? 24 : 4.0 * asked.men());
        if (bytes > Runtime.getRuntime().maxMemory() / 2.0) throw tooMuch(rows, bytes);
        this.samples = Series.every(asked.every(), 0, asked.hours());
    }

    private static InputException tooMuch(double rows, double bytes) {
        return new InputException(Diagnostic.nowhere("LEY1310", "TOO MUCH TO HOLD", String.format(
                "%.0f samples would need %.0f MB of memory.", rows, bytes / (1 << 20)),
                "Sample less often, for a shorter time, or fewer men.",
                "Give Java more memory: `LEYDIG_OPTS=-Xmx8g`."));
    }

    /**
     * Runs a simulation: {@link Simulated.OneMan} for one man, else {@link Simulated.ManyMen}.
     *
     * @throws org.leydig.engine.course.RunException when a man's run fails
     * @throws InterruptedException when the calling thread is interrupted
     */
    public static Simulated simulate(Simulation asked, Library library, Options options, Progress progress)
            throws InterruptedException {
        try (Crew crew = Crew.of(options, asked.men())) {
            Simulating simulating = new Simulating(asked, library, options, progress, crew);
            return asked.men() == 1 ? simulating.one() : simulating.many();
        }
    }

    private Course course(long number, List<String> report) {
        Map<String, Double> values = population.man(number);
        DayZero start = options.grain().dayZero(asked.man(), values, bodies, options.method(), asked.seed(), number);
        Unsettled.notice(asked.man().id(), number, start.settled()).ifPresent(counter::notice);
        counter.step();
        Request request = new Request(Optional.of(start.at()), 0, asked.hours(), samples, report,
                body.taking(values), dosing.doses(), dosing.compartments(), options.method(), asked.seed(), number);
        Course course = grain.apply(request);
        course.notices().forEach(counter::notice);
        counter.step();
        return course;
    }

    private Simulated one() {
        Course course = course(0, shown.quantities());
        List<String> names = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        List<Series> columns = new ArrayList<>();
        for (Observable o : shown.observables()) {
            names.add(o.name());
            headers.add(o.header());
            columns.add(Shown.column(course, o, 1));
        }
        counted(names, headers, columns);
        return new Simulated.OneMan(Shown.days(course, 1), names, headers, columns, course.happenings());
    }

    private void counted(List<String> names, List<String> headers, List<Series> columns) {
        Optional<PulseRule> rule = library.pulseRule();
        if (rule.isEmpty() || asked.every() > rule.get().coarsest() + 1e-9) return;
        for (Counted c : library.counted().values()) {
            int in = names.indexOf(c.in());
            if (in < 0) continue;
            Series counts = Pulses.in(samples, columns.get(in), rule.get(), Performance.EXACT).trailing();
            names.add(c.name());
            headers.add(c.header());
            columns.add(counts);
        }
    }

    private Simulated many() throws InterruptedException {
        List<Observable> seen = shown.observables();
        float[][][] values = new float[seen.size()][samples.size()][asked.men()];
        crew.each(1, asked.men(), man -> {
            Course course = course(man, shown.quantities());
            for (int o = 0; o < seen.size(); o++) {
                Series column = course.column(seen.get(o).quantity());
                double factor = seen.get(o).factor();
                for (int i = 0; i < samples.size(); i++)
                    values[o][i][(int) man - 1] = (float) (factor * column.at(i));
            }
            return man;
        });
        List<Simulated.Spread> spreads = new ArrayList<>();
        for (int o = 0; o < seen.size(); o++) spreads.add(Spreads.of(seen.get(o), values[o]));
        double[] days = samples.toArray();
        for (int i = 0; i < days.length; i++) days[i] /= 24;
        return new Simulated.ManyMen(Series.of(days), asked.men(), spreads);
    }
}
