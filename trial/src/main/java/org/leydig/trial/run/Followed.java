package org.leydig.trial.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leydig.clinic.assay.DrawRule;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.patient.Bodies;
import org.leydig.clinic.patient.Body;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.regimen.Dosing;
import org.leydig.clinic.regimen.Given;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.clinic.visit.Adherence;
import org.leydig.clinic.visit.Chart;
import org.leydig.clinic.visit.Decision;
import org.leydig.clinic.visit.Practice;
import org.leydig.clinic.visit.Visit;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;
import org.leydig.engine.course.Snapshot;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.trial.arm.Arm;

/**
 * One man in one arm from visit to visit: he takes what he is prescribed until the next, gives blood before that day's
 * dose, and goes on with what was decided. Where no rule changes anything his course is that of one run without visits,
 * bit for bit.
 *
 * @param course all of it but single bursts and doses
 * @param given what he took
 * @param decisions in order of time
 */
public record Followed(Course course, Protocol given, List<Decision> decisions) {
    private static final double DAY = 24;
    private static final int MOST_IN_A_DAY = 4;
    private static final Set<String> NEEDLES = Set.of("im", "sc", "iv");
    private static final Course NOTHING = new Course(List.of(), Series.of(), List.of(), List.of(), List.of(),
            new Snapshot(0, Map.of(), Map.of()), new Course.Work(0, 0, 0, 0));

    public Followed {
        decisions = List.copyOf(decisions);
    }

    /** What he took and what was decided, without his course. */
    Followed decided() {
        return new Followed(NOTHING, given, decisions);
    }

    /** How many injections he was given until an hour; what a pump gives in a day counts as one. */
    public long injections(double until) {
        Map<String, Long> ofDays = Given.table(given, until).stream().filter(g -> NEEDLES.contains(g.route()))
                .collect(Collectors.groupingBy(g -> g.what() + " " + (long) Math.floor(g.hour() / DAY),
                        Collectors.counting()));
        return ofDays.values().stream().mapToLong(n -> n <= MOST_IN_A_DAY ? n : 1).sum();
    }

    /**
     * What is the same for all men of an arm.
     *
     * @param body that of the kind of man, ready for all that the arm and its rules may give
     * @param grain what runs it
     * @param report the quantities of it that are kept
     */
    public record Way(Arm arm, Practice practice, double hours, Bodies bodies, Body body,
            Function<Request, Course> grain, List<String> report, Options options, long seed) {
        /** For men of a kind. */
        public static Way of(Man man, Arm arm, Practice practice, double hours, Bodies bodies, Shown shown,
                Options options, long seed) {
            Set<String> dosed = new TreeSet<>(man.dosed());
            dosed.addAll(arm.protocol().states());
            dosed.addAll(practice.states());
            Body body = bodies.dosed(dosed);
            return new Way(arm, practice, hours, bodies, body, options.grain().moments(bodies, dosed),
                    shown.in(body).quantities(), options, seed);
        }

        /** Follows one man. */
        public Followed follow(Snapshot start, Map<String, Double> values, Series samples, long man) {
            return new Walk(this, values, samples, man).from(start);
        }
    }

    /** One man's way under way. */
    private static final class Walk {
        private final Way way;
        private final Map<String, Double> values;
        private final Series samples;
        private final long man;
        private final Adherence adherence;
        private final Chart chart;
        private final double[][] columns;
        private final List<Diagnostic> notices = new ArrayList<>();
        private Course.Work work = new Course.Work(0, 0, 0, 0);
        private Dosing dosing;
        private Snapshot at;
        private int sampled;

        Walk(Way way, Map<String, Double> values, Series samples, long man) {
            this.way = way;
            this.values = way.body().taking(values);
            this.samples = samples;
            this.man = man;
            this.adherence = new Adherence(way.practice(), way.seed(), man);
            this.chart = new Chart(way.arm().name(), way.arm().protocol(), way.practice().rules());
            this.columns = new double[way.report().size()][samples.size()];
        }

        Followed from(Snapshot start) {
            at = start;
            prescribe();
            double end = samples.at(samples.size() - 1);
            double leaves = adherence.leaves().orElse(Double.POSITIVE_INFINITY);
            List<Visit> visits = way.practice().rules().isEmpty() ? List.of() : way.practice().visits();
            for (Visit visit : visits) {
                if (visit.hour() >= Math.min(end, leaves)) break;
                double[] before = go(visit.hour(), true);
                if (chart.visit(visit.hour(), found(visit, before))) prescribe();
            }
            if (leaves < end) {
                go(leaves, true);
                chart.leave(leaves);
                prescribe();
            }
            go(end, false);
            Course course = new Course(way.report(), samples, Arrays.stream(columns).map(Series::of).toList(),
                    List.of(), notices, at, work);
            return new Followed(course, adherence.taken(chart.prescribed(), way.hours()), chart.decisions());
        }

        /** What he takes from now on of what he is prescribed. */
        private void prescribe() {
            dosing = Dosing.of(adherence.taken(chart.prescribed(), way.hours()), way.bodies().whole(), 0, way.hours());
        }

        /** Runs on to an instant; what the body held just before it. */
        private double[] go(double instant, boolean before) {
            int first = sampled;
            while (sampled < samples.size()
                    && (samples.at(sampled) < instant || (!before && samples.at(sampled) <= instant)))
                sampled++;
            double[] times = new double[sampled - first + (before ? 1 : 0)];
            for (int i = first; i < sampled; i++) times[i - first] = samples.at(i);
            if (before) times[times.length - 1] = instant;
            Course part = way.grain()
                    .apply(new Request(Optional.of(at), 0, instant, Series.of(times), way.report(),
                            values, dosing.doses(), dosing.compartments(), way.options().method(), way.seed(), man));
            double[] last = new double[columns.length];
            for (int c = 0; c < columns.length; c++) {
                Series column = part.column(way.report().get(c));
                for (int i = first; i < sampled; i++) columns[c][i] = column.at(i - first);
                if (column.size() > 0) last[c] = column.at(column.size() - 1);
            }
            notices.addAll(part.notices());
            work = new Course.Work(work.steps() + part.work().steps(), work.rejected() + part.work().rejected(),
                    work.evaluations() + part.work().evaluations(), work.events() + part.work().events());
            at = part.end();
            return last;
        }

        /** What the laboratory finds; of the typical man, what is there. */
        private Map<Observable, Double> found(Visit visit, double[] before) {
            Map<Observable, Double> found = new HashMap<>();
            for (DrawRule.Wanted wanted : visit.drawn()) {
                Observable o = wanted.observable();
                int column = way.report().indexOf(o.quantity());
                if (column < 0) continue;
                double value = o.factor() * before[column];
                found.put(o,
                        man == 0 ? value : wanted.assay().read(o.name(), value, visit.hour(), way.seed(), man).value());
            }
            return found;
        }
    }
}
