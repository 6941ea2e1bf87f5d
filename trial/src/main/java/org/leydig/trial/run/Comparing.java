package org.leydig.trial.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.patient.Bodies;
import org.leydig.clinic.patient.DayZero;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.regimen.Given;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.clinic.visit.Decision;
import org.leydig.clinic.visit.Rule;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Series;
import org.leydig.language.source.Source;
import org.leydig.trial.arm.Arm;
import org.leydig.trial.arm.Case;
import org.leydig.trial.arm.Wish;
import org.leydig.trial.endpoint.EndPoint;
import org.leydig.trial.endpoint.Mornings;
import org.leydig.trial.population.Population;

/**
 * Runs a case: the typical man hour by hour in each arm, and the same men in each arm beside him.
 *
 * <p>Each man is settled and taken through his history once; every arm goes on from there with the same random streams.
 */
public final class Comparing {
    private static final double DAY = 24;
    private static final int MOST_FINE = 200_000;
    private final Case question;
    private final Library library;
    private final Options options;
    private final Shown shown;
    private final Bodies bodies;
    private final Population population;
    private final Counter counter;
    private final Crew crew;
    private final int days;

    private Comparing(Case question, Library library, Options options, Progress progress, Crew crew) {
        this.question = question;
        this.library = library;
        this.options = options;
        this.shown = Shown.of(library, drugs(question));
        this.crew = crew;
        this.bodies = new Bodies(library, Set.copyOf(shown.quantities()), dosed(question), crew::run);
        this.population = new Population(question.man(), library, question.seed());
        this.days = (int) Math.floor(question.hours() / DAY + 1e-9);
        long runs = question.arms().size() + 1L;
        this.counter = new Counter(progress, runs * (1 + crowd(question)));
    }

    /**
     * Runs the case.
     *
     * @throws org.leydig.engine.course.RunException when a man's run fails
     * @throws InterruptedException when the calling thread is interrupted
     */
    public static Comparison compare(Case question, Library library, Options options, Progress progress)
            throws InterruptedException {
        try (Crew crew = Crew.of(options, crowd(question))) {
            return compare(question, library, options, progress, crew);
        }
    }

    /** The same by a crew. */
    static Comparison compare(Case question, Library library, Options options, Progress progress, Crew crew)
            throws InterruptedException {
        return new Comparing(question, library, options, progress, crew).run();
    }

    private static long crowd(Case question) {
        return question.men() > 1 ? question.men() : 0;
    }

    private Comparison run() throws InterruptedException {
        long others = crowd(question);
        Crowd crowd = new Crowd(question, shown, days, (int) others);
        List<Comparison.Arm> arms = new ArrayList<>();
        List<List<Followed>> men = crew.each(0, others, man -> {
            if (man == 0) return follow(man, fineSamples());
            List<Followed> followed = follow(man, Series.every(DAY, 0, days * DAY));
            for (int a = 0; a < followed.size(); a++) crowd.add((int) man - 1, a, followed.get(a));
            return followed.stream().map(Followed::decided).toList();
        });
        for (int a = 0; a < question.arms().size(); a++) {
            int arm = a;
            arms.add(arm(arm, men.stream().map(m -> m.get(arm)).toList(), crowd));
        }
        Man man = question.man();
        return new Comparison(question.title(), man.id(), man.says(), question.men(), question.hours() / DAY,
                shown.observables(), arms, question.practice().rules().stream().map(Rule::told).toList(),
                question.wishes().stream().map(Wish::text).toList(),
                Ranking.of(question.wishes(), arms, others > 0), provenance());
    }

    /** One man in every arm. */
    private List<Followed> follow(long number, Series samples) {
        Map<String, Double> values = population.man(number);
        DayZero start = options.grain()
                .dayZero(question.man(), values, bodies, options.method(), question.seed(), number);
        Unsettled.notice(question.man().id(), number, start.settled()).ifPresent(counter::notice);
        counter.step();
        return crew.parts(question.arms(), arm -> {
            Followed his = Followed.Way
                    .of(question.man(), arm, question.practice(), question.hours(), bodies, shown, options,
                            question.seed())
                    .follow(start.at(), values, samples, number);
            his.course().notices().forEach(counter::notice);
            counter.step();
            return his;
        });
    }

    private Series fineSamples() {
        return Series.every(1.0 / perHour(), 0, days * DAY);
    }

    /** Samples per hour of the typical man: six (two in the coarser grain), or fewer where the horizon is years. */
    private int perHour() {
        int perHour = options.grain() == Grain.PULSATILE ? 6 : 2;
        while (perHour > 1 && question.hours() * perHour > MOST_FINE)
            perHour--;
        return perHour;
    }

    /**
     * One arm.
     *
     * @param men the typical man with all of his course, and what was decided for the others
     */
    private Comparison.Arm arm(int index, List<Followed> men, Crowd crowd) {
        Arm arm = question.arms().get(index);
        Followed typical = men.getFirst();
        Course course = typical.course();
        int stride = 24 * perHour();
        Shown there = new Shown(
                shown.observables().stream().filter(o -> course.names().contains(o.quantity())).toList());
        List<Comparison.Given> doses = Given.table(typical.given(), question.hours()).stream()
                .map(g -> new Comparison.Given(g.hour() / DAY, g.what(), g.amount(), g.unit(), g.route())).toList();
        List<Comparison.EndPointResult> results = new ArrayList<>();
        for (int e = 0; e < question.endPoints().size(); e++) {
            EndPoint point = question.endPoints().get(e);
            results.add(crowd.result(index, e, point, point.of(new CourseMornings(typical, stride, question.hours()))));
        }
        List<String> words = arm.protocol().isNone() ? List.of("no treatment") : arm.protocol().words();
        return new Comparison.Arm(arm.name(), words, doses, Shown.days(course, stride), there.columns(course, stride),
                Shown.days(course, 1), there.pulsing().columns(course, 1), crowd.bands(index, there), results,
                decisions(men), cards(arm, men));
    }

    private static List<Comparison.Decided> decisions(List<Followed> men) {
        List<Comparison.Decided> all = new ArrayList<>();
        for (int man = 0; man < men.size(); man++) {
            for (Decision d : men.get(man).decisions())
                all.add(new Comparison.Decided(man, d.hour() / DAY, d.rule(), d.why(), d.what()));
        }
        return all;
    }

    /** The drugs of the protocol, and those that a rule began in some man. */
    private List<Comparison.DrugCard> cards(Arm arm, List<Followed> men) {
        Map<String, Drug> drugs = new LinkedHashMap<>(arm.protocol().drugs());
        men.forEach(m -> drugs.putAll(m.given().drugs()));
        return Cards.of(drugs.values(), library);
    }

    private static Set<String> drugs(Case question) {
        Set<String> drugs = new HashSet<>();
        question.arms().forEach(a -> drugs.addAll(a.protocol().drugs().keySet()));
        drugs.addAll(question.practice().drugs().keySet());
        for (Protocol p : question.man().history()) drugs.addAll(p.drugs().keySet());
        return drugs;
    }

    /** States that receive doses in some arm, or did in the man's history. */
    private static Set<String> dosed(Case question) {
        Set<String> dosed = new HashSet<>(question.man().dosed());
        question.arms().forEach(a -> dosed.addAll(a.protocol().states()));
        dosed.addAll(question.practice().states());
        return dosed;
    }

    private Comparison.Provenance provenance() {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put(question.text().name(), Cards.sha256(question.text()));
        for (Source text : question.man().texts()) inputs.put(text.name(), Cards.sha256(text));
        return new Comparison.Provenance(options.version(), library.hash(), inputs, question.seed(),
                Methods.words(options), options.command());
    }

    /** Mornings read from a man whose every {@code stride}-th sample is at 08:00. */
    public record CourseMornings(Followed man, int stride, double hours) implements Mornings {
        @Override
        public int days() {
            return (man.course().times().size() - 1) / stride + 1;
        }

        @Override
        public double at(Observable observable, int day) {
            return observable.factor() * man.course().column(observable.quantity()).at(day * stride);
        }

        @Override
        public long injections() {
            return man.injections(hours);
        }
    }
}
