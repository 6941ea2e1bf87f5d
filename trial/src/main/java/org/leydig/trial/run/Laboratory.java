package org.leydig.trial.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leydig.clinic.assay.DrawRule;
import org.leydig.clinic.assay.Drawn;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Bodies;
import org.leydig.clinic.patient.Body;
import org.leydig.clinic.patient.DayZero;
import org.leydig.clinic.regimen.Dosing;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;
import org.leydig.engine.course.Snapshot;
import org.leydig.trial.population.Population;

/**
 * Draws samples from men and reads them.
 *
 * <p>A man's single sample is one of many that he could have given at that hour: his pulses might have come earlier or
 * later, and the assay errs. So one man lives {@value #LIVES} further lives, each with a key of its own to all chance: from
 * where he settled, through a week without treatment, his history and the protocol. What is read in them at the same
 * instant is the distribution of his sample.
 */
public final class Laboratory {
    /** Further lives of one man. */
    public static final int LIVES = 200;
    private static final int DAYS_TO_FORGET = 7;
    private static final int LIFE = 40;
    private final Sampling asked;
    private final Options options;
    private final Bodies bodies;
    private final Body body;
    private final Population population;
    private final Dosing dosing;
    private final List<Order> orders;
    private final Series samples;
    private final List<String> report;
    private final Counter counter;
    private final Crew crew;

    /** One observable at one instant; {@code first} of its rule. */
    private record Order(double hour, DrawRule.Wanted wanted, boolean first) {
        Readings.Sample sample() {
            return new Readings.Sample(hour, wanted.observable().name(), wanted.observable().unit(),
                    wanted.assay().id());
        }

        double limit() {
            return wanted.assay().of(wanted.observable().name()).limit();
        }

        Drawn read(double value, long seed, long man) {
            return wanted.assay().read(wanted.observable().name(), value, hour, seed, man);
        }
    }

    private Laboratory(Sampling asked, Library library, Options options, Progress progress, Crew crew) {
        this.asked = asked;
        this.options = options;
        this.orders = orders(asked.rules());
        this.samples = Series.of(orders.stream().mapToDouble(Order::hour).distinct().toArray());
        this.report = orders.stream().map(o -> o.wanted().observable().quantity()).distinct().toList();
        this.crew = crew;
        this.bodies = new Bodies(library, new HashSet<>(report), crew::run);
        Set<String> dosed = new TreeSet<>(asked.man().dosed());
        dosed.addAll(asked.protocol().states());
        this.body = bodies.dosed(dosed);
        this.population = new Population(asked.man(), library, asked.seed());
        this.dosing = Dosing.of(asked.protocol(), bodies.whole(), 0, asked.hours());
        this.counter = new Counter(progress, asked.men() == 1 ? 2L + LIVES : 2L * asked.men());
    }

    private static List<Order> orders(List<DrawRule> rules) {
        List<Order> all = new ArrayList<>();
        for (DrawRule rule : rules) {
            for (int i = 0; i < rule.hours().size(); i++) {
                for (DrawRule.Wanted w : rule.wanted()) all.add(new Order(rule.hours().at(i), w, i == 0));
            }
        }
        all.sort(Comparator.comparingDouble(Order::hour));
        return all;
    }

    /**
     * Draws and reads: {@link Readings.OfOne} for one man, else {@link Readings.OfMany}.
     *
     * @throws org.leydig.engine.course.RunException when a man's run fails
     * @throws InterruptedException when the calling thread is interrupted
     */
    public static Readings draw(Sampling asked, Library library, Options options, Progress progress)
            throws InterruptedException {
        try (Crew crew = Crew.of(options, asked.men() == 1 ? LIVES : asked.men())) {
            Laboratory laboratory = new Laboratory(asked, library, options, progress, crew);
            return asked.men() == 1 ? laboratory.one() : laboratory.many();
        }
    }

    private DayZero start(long number, Map<String, Double> values) {
        DayZero start = DayZero.of(asked.man(), values, bodies, options.method(), asked.seed(), number);
        Unsettled.notice(asked.man().id(), number, start.settled()).ifPresent(counter::notice);
        counter.step();
        return start;
    }

    /** True values in the order of the orders, in the units people see. */
    private Series live(Snapshot from, Map<String, Double> values, long life) {
        Course course = body.run(new Request(Optional.of(from), 0, asked.hours(), samples, report,
                body.taking(values), dosing.doses(), dosing.compartments(), options.method(), asked.seed(), life));
        course.notices().forEach(counter::notice);
        counter.step();
        Map<Double, Integer> at = new HashMap<>();
        for (int i = 0; i < samples.size(); i++) at.put(samples.at(i), i);
        return Series.of(orders.stream().mapToDouble(o -> o.wanted().observable().factor()
                * course.column(o.wanted().observable().quantity()).at(at.get(o.hour()))).toArray());
    }

    private Readings one() throws InterruptedException {
        Map<String, Double> values = population.man(0);
        DayZero start = start(0, values);
        Series truth = live(start.at(), values, 0);
        List<Series> lives = crew.each(1, LIVES, n -> {
            long life = n << LIFE;
            Snapshot again = DayZero.again(asked.man(), values, bodies, options.method(), start.settled(),
                    DAYS_TO_FORGET, asked.seed(), life);
            Series body = live(again, values, life);
            double[] read = new double[orders.size()];
            for (int i = 0; i < read.length; i++) {
                read[i] = orders.get(i).read(body.at(i), asked.seed(), life).value();
            }
            return Series.of(read);
        });
        List<Readings.Reading> rows = new ArrayList<>();
        List<String> says = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            Order order = orders.get(i);
            Drawn drawn = order.read(truth.at(i), asked.seed(), 0);
            int column = i;
            double[] could = lives.stream().mapToDouble(l -> l.at(column)).sorted().toArray();
            Readings.Reading row = new Readings.Reading(order.sample(), drawn.value(), drawn.below(), truth.at(i),
                    Quantiles.of(could, 0.05), Quantiles.of(could, 0.5), Quantiles.of(could, 0.95));
            rows.add(row);
            if (order.first()) says.add(says(row, order.limit()));
        }
        return new Readings.OfOne(rows, says);
    }

    private static String says(Readings.Reading row, double limit) {
        Readings.Sample s = row.sample();
        return s.observable() + " at " + s.clock() + " reads " + Readings.printed(row.value(), limit) + " " + s.unit()
                + "; the same man could have read " + Readings.printed(row.p05(), limit) + " to "
                + Readings.printed(row.p95(), limit) + " (90 % of " + LIVES + " further lives, " + s.assay() + ").";
    }

    private Readings many() throws InterruptedException {
        List<List<Drawn>> men = crew.each(1, asked.men(), number -> {
            Map<String, Double> values = population.man(number);
            Series truth = live(start(number, values).at(), values, number);
            List<Drawn> read = new ArrayList<>();
            for (int i = 0; i < orders.size(); i++) {
                read.add(orders.get(i).read(truth.at(i), asked.seed(), number));
            }
            return read;
        });
        List<Readings.Spread> rows = new ArrayList<>();
        List<String> says = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            int column = i;
            List<Drawn> drawn = men.stream().map(m -> m.get(column)).toList();
            Readings.Spread row = spread(orders.get(i).sample(), drawn);
            rows.add(row);
            if (orders.get(i).first()) says.add(says(row, orders.get(i).limit()));
        }
        return new Readings.OfMany(asked.men(), rows, says);
    }

    private static Readings.Spread spread(Readings.Sample sample, List<Drawn> drawn) {
        double[] sorted = drawn.stream().mapToDouble(Drawn::value).sorted().toArray();
        double mean = Arrays.stream(sorted).average().orElse(Double.NaN);
        double squares = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
        return new Readings.Spread(sample, (int) drawn.stream().filter(Drawn::below).count(), mean,
                Math.sqrt(squares / (sorted.length - 1)), Quantiles.of(sorted, 0.05), Quantiles.of(sorted, 0.25),
                Quantiles.of(sorted, 0.5), Quantiles.of(sorted, 0.75), Quantiles.of(sorted, 0.95));
    }

    private String says(Readings.Spread row, double limit) {
        Readings.Sample s = row.sample();
        return s.observable() + " at " + s.clock() + ": 90 % of " + asked.men() + " men read "
                + Readings.printed(row.p05(), limit) + " to " + Readings.printed(row.p95(), limit) + " " + s.unit()
                + " ("
                + s.assay() + ").";
    }
}
