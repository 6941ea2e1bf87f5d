package org.leydig.bench.yardstick;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.patient.Bodies;
import org.leydig.clinic.patient.Body;
import org.leydig.clinic.patient.DayZero;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.regimen.Dosing;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;
import org.leydig.engine.grain.MeanField;
import org.leydig.language.source.Source;

/**
 * A man of the library in both grains, through the same year of a therapy: how far the averaged man is from the pulsatile
 * one, in means of four weeks, and what each costs.
 *
 * <p>Chance is averaged out of the pulsatile man over several lives. Deviations are shares of his mean of those weeks or,
 * where that is less, of {@value #FLOOR} of his largest such mean in the year.
 */
public final class Grains {
    /** A year, in which a mean of {@value #WEEKS} weeks is compared at a time. */
    public static final double YEAR = 52 * 168.0;
    private static final int WEEKS = 4;
    private static final int STRETCHES = 13;
    private static final double FLOOR = 0.05;
    /** Shares no rhythm with pulses or days. */
    private static final double SAMPLED_EVERY = 37 / 60.0;
    private final Library library;
    private final Man man;
    private final int lives;
    private final Bodies bodies;
    private final List<Observable> seen;
    private final Map<Long, DayZero> pulsatile = new HashMap<>();
    private final Map<Long, DayZero> averaged = new HashMap<>();

    /**
     * One observable.
     *
     * @param one the largest deviation of any averaged life
     * @param chance the largest deviation of any pulsatile life
     * @param mean the deviation of the mean of all lives, where it is largest beside its error
     * @param error its standard error
     * @param weeks in which four weeks that is, counted from 0
     */
    public record Deviation(Observable observable, double one, double chance, double mean, double error, int weeks) {
        /** By how much the means part for certain: beyond two standard errors. */
        public double certain() {
            return Math.max(0, Math.abs(mean) - 2 * error);
        }
    }

    /**
     * One therapy.
     *
     * @param pulsatile ms of processor time for the year
     * @param averaged the same
     * @param days how many days of pulses the averaged man lived, by his bursts
     */
    public record Row(String therapy, List<Deviation> deviations, double pulsatile, double averaged, double days) {
        public Row {
            deviations = List.copyOf(deviations);
        }
    }

    /**
     * @param id the man's library id
     * @param lives over how many lives chance is averaged
     */
    public Grains(Library library, String id, int lives) {
        this.library = library;
        this.man = Man.read(id, library);
        this.lives = lives;
        this.seen = library.observables().values().stream().filter(o -> !o.name().startsWith("drug:")).toList();
        Set<String> wanted = new TreeSet<>();
        seen.forEach(o -> wanted.add(o.quantity()));
        this.bodies = new Bodies(library, wanted);
    }

    /** The year in both grains, as the protocol says; none for an empty text. */
    public Row through(String therapy) {
        Protocol protocol = therapy.isEmpty()
                ? Protocol.NONE
                : Protocol.parse(new Source("therapy", therapy), library);
        Set<String> dosed = new TreeSet<>(man.dosed());
        dosed.addAll(protocol.states());
        Dosing dosing = Dosing.of(protocol, bodies.whole(), 0, YEAR);
        Body body = bodies.dosed(dosed);
        Lives fine = lives(dosing, body, Method.USUAL, SAMPLED_EVERY, body.simulator()::run,
                life -> pulsatile.computeIfAbsent(life,
                        l -> DayZero.of(man, man.values(), bodies, Method.USUAL, l, 0)));
        Lives coarse = lives(dosing, body, MeanField.METHOD, 24, bodies.averaged(dosed)::run,
                life -> averaged.computeIfAbsent(life,
                        l -> DayZero.averaged(0, man, man.values(), bodies, MeanField.METHOD, l, 0)));
        List<Deviation> deviations = new ArrayList<>();
        for (int o = 0; o < seen.size(); o++) deviations.add(deviation(seen.get(o), o, fine, coarse));
        return new Row(therapy, deviations, fine.ms, coarse.ms, YEAR / 24 * coarse.bursts / fine.bursts);
    }

    /** Means by life, observable and four weeks; cost and bursts of one life. */
    private record Lives(List<double[][]> means, double ms, double bursts) {}

    private Lives lives(Dosing dosing, Body body, Method method, double every, Function<Request, Course> grain,
            Function<Long, DayZero> start) {
        Series samples = Series.every(every, every / 2, YEAR - every / 4);
        List<String> report = seen.stream().map(Observable::quantity).distinct().toList();
        List<double[][]> means = new ArrayList<>();
        double bursts = 0;
        double ms = Double.POSITIVE_INFINITY;
        for (long life = 1; life <= lives; life++) {
            Request request = new Request(Optional.of(start.apply(life).at()), 0, YEAR, samples, report,
                    body.taking(man.values()), dosing.doses(), dosing.compartments(), method, life, 0);
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Course course = grain.apply(request);
            ms = Math.min(ms, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6);
            bursts += course.work().events();
            means.add(means(course));
        }
        return new Lives(means, ms, Math.max(bursts, 1) / lives);
    }

    private double[][] means(Course course) {
        double[][] means = new double[seen.size()][STRETCHES];
        int[] count = new int[STRETCHES];
        int[] stretch = new int[course.times().size()];
        for (int i = 0; i < stretch.length; i++) {
            stretch[i] = Math.min(STRETCHES - 1, (int) (course.times().at(i) / (WEEKS * 168)));
            count[stretch[i]]++;
        }
        for (int o = 0; o < means.length; o++) {
            Series column = course.column(seen.get(o).quantity());
            for (int i = 0; i < stretch.length; i++) means[o][stretch[i]] += column.at(i) / count[stretch[i]];
        }
        return means;
    }

    private Deviation deviation(Observable observable, int o, Lives fine, Lives coarse) {
        double[] truth = mean(fine.means, o);
        double[] told = mean(coarse.means, o);
        double largest = 0;
        for (double value : truth) largest = Math.max(largest, Math.abs(value));
        double one = 0;
        double chance = 0;
        Deviation worst = new Deviation(observable, 0, 0, 0, 0, 0);
        for (int k = 0; k < STRETCHES; k++) {
            double scale = Math.max(Math.max(Math.abs(truth[k]), FLOOR * largest), Double.MIN_NORMAL);
            for (double[][] life : coarse.means) one = larger(one, (life[o][k] - truth[k]) / scale);
            for (double[][] life : fine.means) chance = larger(chance, (life[o][k] - truth[k]) / scale);
            double error = Math.sqrt(variance(fine.means, o, k) + variance(coarse.means, o, k)) / scale;
            Deviation here = new Deviation(observable, 0, 0, (told[k] - truth[k]) / scale, error, k);
            boolean worse = here.certain() > worst.certain()
                    || (worst.certain() == 0 && here.certain() == 0 && Math.abs(here.mean) > Math.abs(worst.mean));
            if (worse) worst = here;
        }
        return new Deviation(observable, one, chance, worst.mean, worst.error, worst.weeks);
    }

    /** Of the mean of all lives. */
    private double variance(List<double[][]> lives, int o, int k) {
        double mean = mean(lives, o)[k];
        double sum = 0;
        for (double[][] life : lives) sum += (life[o][k] - mean) * (life[o][k] - mean);
        return sum / (lives.size() - 1) / lives.size();
    }

    private static double larger(double a, double b) {
        return Math.abs(b) > Math.abs(a) ? b : a;
    }

    private static double[] mean(List<double[][]> lives, int o) {
        double[] mean = new double[STRETCHES];
        for (double[][] life : lives) for (int k = 0; k < STRETCHES; k++) mean[k] += life[o][k] / lives.size();
        return mean;
    }
}
