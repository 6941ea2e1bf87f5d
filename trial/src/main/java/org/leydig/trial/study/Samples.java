package org.leydig.trial.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.leydig.clinic.assay.Performance;
import org.leydig.clinic.assay.PulseRule;
import org.leydig.clinic.assay.Pulses;
import org.leydig.engine.course.Series;

/** What the laboratory read of one man in one arm. */
final class Samples {
    /**
     * One observable in one line of draws.
     *
     * @param values in the observable's public unit, on the assay's scale
     * @param rule by which pulses are found in it
     * @param performance of the assay
     */
    record Taken(Draw draw, String observable, Series hours, Series values, Optional<PulseRule> rule,
            Optional<Performance> performance) {}

    /** Draws in which pulses are looked for at least. */
    static final int LEAST = 6;
    private final List<Taken> taken;
    private final Map<String, Double> factors;

    /**
     * @param factors by {@code observable unit}: from the public unit to the unit of a row
     */
    Samples(List<Taken> taken, Map<String, Double> factors) {
        this.taken = List.copyOf(taken);
        this.factors = Map.copyOf(factors);
    }

    /** The lines of draws in which an observable was taken. */
    List<Taken> of(String observable) {
        return taken.stream().filter(t -> t.observable().equals(observable)).toList();
    }

    /**
     * The man's figure, in the row's unit; NaN where he has none.
     *
     * @param window empty ends reach as far as the draws do, but not before treatment
     */
    double value(Statistic what, Window window, String unit) {
        double factor = factors.getOrDefault(key(what.observable(), unit), 1.0);
        return switch (what) {
            case Statistic.Level level -> factor * level(level.summary(), within(level.observable(), window));
            case Statistic.Pulsatility pulses -> {
                double value = pulses(pulses, window);
                boolean level = pulses.trait() != Statistic.PulseTrait.PULSES
                        && pulses.trait() != Statistic.PulseTrait.INTERVAL;
                yield level ? factor * value : value;
            }
            case Statistic.TimeOfHighest highest -> timeOfHighest(highest, window) / StudyUnits.hours(unit);
            case Statistic.TimeTo time -> timeTo(time, window) / StudyUnits.hours(unit);
            case Statistic.Share share -> passes(share, window) ? 100 : 0;
            case Statistic.Correlation c -> level(Statistic.Summary.MEAN, within(c.observable(), window));
        };
    }

    static String key(String observable, String unit) {
        return observable + " " + unit;
    }

    /** The mean of another observable in the window, for correlations. */
    double mean(String observable, Window window) {
        return level(Statistic.Summary.MEAN, within(observable, window));
    }

    private record Point(double hour, double value) {}

    private List<Point> within(String observable, Window window) {
        boolean treated = treated(observable);
        List<Point> points = new ArrayList<>();
        for (Taken t : of(observable)) {
            for (int i = 0; i < t.hours().size(); i++)
                if (window.takes(t.hours().at(i), treated)) points.add(new Point(t.hours().at(i), t.values().at(i)));
        }
        points.sort(Comparator.comparingDouble(Point::hour));
        return points;
    }

    /** Whether an observable is drawn from the start of treatment on. */
    private boolean treated(String observable) {
        return of(observable).stream().anyMatch(t -> t.draw().last() >= 0);
    }

    private static double level(Statistic.Summary summary, List<Point> points) {
        double[] values = points.stream().mapToDouble(Point::value).toArray();
        if (values.length == 0) return Double.NaN;
        return switch (summary) {
            case MEAN, VALUE -> Arrays.stream(values).average().orElse(Double.NaN);
            case HIGHEST -> Arrays.stream(values).max().orElse(Double.NaN);
            case LOWEST -> Arrays.stream(values).min().orElse(Double.NaN);
            case MEDIAN -> Over.MEDIAN.of(values);
        };
    }

    private double timeOfHighest(Statistic.TimeOfHighest highest, Window window) {
        Point best = null;
        for (Point p : within(highest.observable(), window)) if (best == null || p.value() > best.value()) best = p;
        return best == null ? Double.NaN : best.hour() - start(window);
    }

    private static double start(Window window) {
        return window.from().orElse(0);
    }

    /** Hours from the window's start until the samples pass the limit; NaN when they never do. */
    private double timeTo(Statistic.TimeTo time, Window window) {
        return passed(limit(time.limit(), time.observable()), time.limit().below(),
                within(time.observable(), window)) - start(window);
    }

    /**
     * When the curve through the samples of some of these men passes a limit, by their places, in the row's unit; NaN when it
     * never does.
     *
     * @param men their samples in one arm, of the same draws
     */
    static ToDoubleFunction<int[]> curve(Statistic.TimeTo time, Window window, String unit, List<Samples> men) {
        List<List<Point>> all = men.stream().map(m -> m.within(time.observable(), window)).toList();
        double[] hours = all.getFirst().stream().mapToDouble(Point::hour).toArray();
        double[][] roots = all.stream().map(
                points -> points.stream().mapToDouble(p -> Math.cbrt(p.value())).toArray()).toArray(double[][]::new);
        double[] limits = men.stream().mapToDouble(m -> Math.cbrt(m.limit(time.limit(), time.observable()))).toArray();
        return who -> {
            List<Point> curve = new ArrayList<>();
            for (int i = 0; i < hours.length; i++) {
                int at = i;
                curve.add(new Point(hours[i], cubed(IntStream.of(who).mapToDouble(m -> roots[m][at]))));
            }
            double limit = cubed(IntStream.of(who).mapToDouble(m -> limits[m]));
            return (passed(limit, time.limit().below(), curve) - start(window)) / StudyUnits.hours(unit);
        };
    }

    /** The value whose cube root is the mean of these. */
    private static double cubed(DoubleStream roots) {
        double root = roots.average().orElseThrow();
        return root * root * root;
    }

    /**
     * When the points pass the limit: between two of them on a straight line through their logarithms, since what grows or
     * is lost does so by shares; of themselves where one is not above zero.
     */
    private static double passed(double limit, boolean below, List<Point> points) {
        Point before = null;
        for (Point p : points) {
            if (passes(p.value(), limit, below)) {
                if (before == null) return p.hour();
                DoubleUnaryOperator scale = Math.min(p.value(), before.value()) > 0 ? Math::log : v -> v;
                double from = scale.applyAsDouble(before.value());
                return before.hour() + (p.hour() - before.hour()) * (scale.applyAsDouble(limit) - from)
                        / (scale.applyAsDouble(p.value()) - from);
            }
            before = p;
        }
        return Double.NaN;
    }

    private boolean passes(Statistic.Share share, Window window) {
        double limit = limit(share.limit(), share.observable());
        List<Point> points = within(share.observable(), window);
        if (share.ever()) return points.stream().anyMatch(p -> passes(p.value(), limit, share.limit().below()));
        return passes(level(Statistic.Summary.MEAN, points), limit, share.limit().below());
    }

    private static boolean passes(double value, double limit, boolean below) {
        return below ? value < limit : value > limit;
    }

    /** The limit in the observable's public unit. */
    private double limit(Statistic.Limit limit, String observable) {
        if (limit.unit().isEmpty()) return limit.value() / 100 * first(observable);
        return limit.value() / factors.getOrDefault(key(observable, limit.unit().get()), 1.0);
    }

    /** The man's own first draw. */
    private double first(String observable) {
        return of(observable).stream().min(Comparator.comparingDouble(t -> t.hours().at(0)))
                .map(t -> t.values().at(0)).orElse(Double.NaN);
    }

    /** A trait of the pulses in the first line of draws that is even and has enough of them in the window. */
    private double pulses(Statistic.Pulsatility what, Window window) {
        boolean treated = treated(what.observable());
        for (Taken t : of(what.observable())) {
            if (t.draw().every().isEmpty() || t.rule().isEmpty()) continue;
            List<Integer> inside = new ArrayList<>();
            for (int i = 0; i < t.hours().size(); i++) if (window.takes(t.hours().at(i), treated)) inside.add(i);
            if (inside.size() < LEAST) continue;
            int first = inside.getFirst();
            double[] hours = new double[inside.size()];
            double[] values = new double[inside.size()];
            for (int i = 0; i < hours.length; i++) {
                hours[i] = t.hours().at(first + i);
                values[i] = t.values().at(first + i);
            }
            return trait(what.trait(),
                    Pulses.in(Series.of(hours), Series.of(values), t.rule().get(), t.performance().orElseThrow()));
        }
        return Double.NaN;
    }

    private static double trait(Statistic.PulseTrait trait, Pulses pulses) {
        return switch (trait) {
            case PULSES -> pulses.perDay();
            case INTERVAL -> pulses.interval();
            case AMPLITUDE -> pulses.amplitude();
            case PEAK -> pulses.peak();
            case NADIR -> pulses.nadir();
        };
    }
}
