package org.leydig.engine.grain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Pieces;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;
import org.leydig.engine.course.Simulator;
import org.leydig.engine.course.Snapshot;
import org.leydig.engine.dose.Arrival;
import org.leydig.engine.dose.Infusion;
import org.leydig.engine.evaluate.Layout;
import org.leydig.language.model.Model;

/**
 * Runs men through one model with the pulse cycle averaged, from the equations of the pulsatile man alone.
 *
 * <p>A day of pulses is lived as it is, and stands for several: what is slow goes so much faster meanwhile, so that after
 * it the man is where he would be days later, at the same time of day. Bursts stay bursts; no mean of them ever reaches a
 * receptor. A day stands for one where anything changes, and for more the calmer the man is ({@link Haste}). Where doses
 * repeat themselves less than daily, not a day but their whole cycle is lived ({@link Timetable}). Chance from burst to
 * burst stays too, but lies evenly, so that a few pulses show what many do on average.
 *
 * <p>The method is the seamless multiscale one of W. E, W. Ren and E. Vanden-Eijnden (Journal of Computational Physics 228
 * (2009) 5437-5453): fast and slow parts of one system each keep a clock, and the slow one is hastened as far as the
 * fast ones can follow.
 *
 * <p>Safe to share between threads; a man's bits depend on nothing but the request.
 */
public final class MeanField {
    /**
     * Sharp enough: means of a year are within 2 parts of a thousand of those at 1e-6 (bench/results/grains.md). Not at two
     * paces: hastened states do not wait for the long steps of a man who hardly pulses.
     */
    public static final Method METHOD = new Method(Method.Scheme.EXPLICIT_LOW, 3e-3, 3e-3, true, Method.USUAL.steps());
    private static final double DAY = Timetable.DAY;
    /** A prime, so that sampling shares no rhythm with doses. */
    private static final int SAMPLES_A_DAY = 47;
    /** Days that one may stand for while he comes to rest, when slow tissue is hastened already. */
    private static final int MOST_AT_REST = 6;
    private static final double AT_REST = 0.01;
    private final Simulator simulator;
    private final Layout layout;

    private MeanField(Model model) {
        simulator = Simulator.of(Hastened.of(model)).even();
        layout = simulator.layout();
    }

    /** For a model. */
    public static MeanField of(Model model) {
        return new MeanField(model);
    }

    /** Runs one man as {@link #run(Request, DoubleConsumer)} does. */
    public Course run(Request request) {
        return run(request, share -> {});
    }

    /**
     * Runs one man. The course holds, at each sample, the mean of the day in which it lies, counted from the start or from
     * the last change of his dosing; it holds no happenings.
     *
     * @param progress told now and then which share of the time is done
     * @throws org.leydig.engine.course.RunException when he cannot be run to the end, with the reason
     */
    public Course run(Request request, DoubleConsumer progress) {
        return new Way(request, progress).go(false);
    }

    /**
     * Runs one man. The course holds, at each sample, what pulses as it was at that hour of the day that was lived for it,
     * and the rest as it goes from one day lived to the next: what a laboratory would find. The last instant is as it was.
     *
     * @throws org.leydig.engine.course.RunException when he cannot be run to the end, with the reason
     */
    public Course moments(Request request) {
        return new Way(request, share -> {}).go(true);
    }

    /**
     * A man who has been left in peace.
     *
     * @param at the man
     * @param moving states that had not come to rest; empty when all had
     */
    public record Rested(Snapshot at, List<String> moving) {
        public Rested {
            moving = List.copyOf(moving);
        }
    }

    /**
     * Lets a man live untreated until no state is further than {@value #AT_REST} of its mean from where it is heading.
     *
     * @param request from when to when at most; nothing is reported
     * @param least how long he lives at least, in hours
     */
    public Rested rest(Request request, double least) {
        return new Way(request, share -> {}).rest(least);
    }

    /** One man under way. */
    private final class Way {
        private final Request request;
        private final DoubleConsumer progress;
        private final Pieces man;
        private final Timetable timetable;
        private final Haste haste = new Haste(layout);
        private final DailyMeans means;
        private final List<String> names = new ArrayList<>();
        private final int[] reported;
        private final double[] jacobian;
        private final double[] rates;
        private final double start;

        Way(Request request, DoubleConsumer progress) {
            this.request = request;
            this.progress = progress;
            man = simulator.pieces(request);
            start = man.time();
            timetable = new Timetable(request.doses());
            means = new DailyMeans();
            layout.states().forEach(state -> names.add(state.name()));
            for (String name : request.report()) if (!names.contains(name)) names.add(name);
            reported = request.report().stream().mapToInt(names::indexOf).toArray();
            int n = layout.states().size();
            jacobian = new double[n * n];
            rates = new double[n];
        }

        Course go(boolean moments) {
            double[][] now = man.look(request.report());
            while (man.time() < request.end())
                stretch();
            double[][] columns = new double[reported.length][request.samples().size()];
            for (int q = 0; q < columns.length; q++) {
                for (int i = 0; i < columns[q].length; i++) {
                    double at = request.samples().at(i);
                    columns[q][i] = start == request.end() ? now[q][0] : means.of(at, q, moments);
                }
            }
            return new Course(request.report(), request.samples(), Arrays.stream(columns).map(Series::of).toList(),
                    List.of(), List.of(), man.end(), man.work());
        }

        Rested rest(double least) {
            int[] moving = {};
            means.begin(start, request.end(), 1);
            do {
                int most = Math.min(haste.most(), MOST_AT_REST);
                live(DAY, (int) Math.min(most, Math.floor((request.end() - man.time()) / DAY)), Set.of());
                moving = haste.moving(AT_REST, rates);
            } while (man.time() + DAY <= request.end() && (man.time() < start + least || moving.length > 0));
            return new Rested(man.end(),
                    Arrays.stream(moving).mapToObj(i -> layout.states().get(i).name()).toList());
        }

        /** Lives to the next instant that may not be passed over. */
        private void stretch() {
            double from = man.time();
            Set<String> habitual = timetable.habitual(from);
            double end = Math.min(timetable.next(from), request.end());
            int days = timetable.cycle(from);
            means.begin(from, end, Math.max(1, days));
            haste.restart();
            double cycle = days * DAY;
            double next = next(end, habitual);
            while (days > 0 && next - man.time() >= cycle) {
                live(cycle, (int) Math.min(haste.most(), Math.floor((next - man.time()) / cycle)), habitual);
                next = next(end, habitual);
            }
            if (next > man.time()) live(next - man.time(), 1, habitual);
            means.end(man.time());
        }

        /** The end of a stretch, or where before it an infusion ends or a dose arrives that is no habit. */
        private double next(double end, Set<String> habitual) {
            double next = end;
            for (Infusion i : man.infusions()) if (!habitual.contains(i.into())) next = sooner(next, i.until());
            for (Arrival a : man.arrivals()) if (!habitual.contains(a.into())) next = sooner(next, a.time());
            return next;
        }

        private double sooner(double end, double what) {
            return what > man.time() + Timetable.SLACK ? Math.min(end, what) : end;
        }

        private void live(double length, int times, Set<String> habitual) {
            double from = man.time();
            haste.choose(times);
            for (Infusion infusion : man.infusions()) spare(infusion.into());
            for (String into : habitual) if (timetable.infuses(into)) spare(into);
            for (int i = 0; i < rates.length; i++)
                man.set(Hastened.parameter(layout.states().get(i).name()), haste.of(i));
            int gaps = Math.max(1, (int) Math.rint(length / DAY * SAMPLES_A_DAY));
            double[] at = new double[gaps + 1];
            for (int j = 0; j < gaps; j++) at[j] = from + j * length / gaps;
            at[gaps] = from + length;
            double[] before = man.states().clone();
            double[][] seen = man.live(from + length, timetable.standingFor(from, this::hasteOf), names, Series.of(at),
                    share -> progress.accept((from + share * length * times - start) / (request.end() - start)));
            double[][] shown = new double[reported.length][];
            for (int q = 0; q < shown.length; q++) shown[q] = seen[reported[q]];
            means.add(from, length, times, shown);
            learn(from, length, before, seen);
            if (times > 1) pass((times - 1) * length, habitual);
        }

        private void learn(double from, double length, double[] before, double[][] seen) {
            man.jacobian(jacobian);
            for (int i = 0; i < rates.length; i++) rates[i] = -jacobian[i * rates.length + i] / haste.of(i);
            haste.learn(from, length, before, seen, man.states(), rates);
        }

        /** Passes over the cycles that the last one stood for: what habits have under way is as far ahead as before. */
        private void pass(double by, Set<String> habitual) {
            List<Arrival> arrivals = man.arrivals().stream().map(a -> habitual.contains(a.into())
                    ? new Arrival(a.time() + by, a.into(), a.amount(), a.rate())
                    : a).toList();
            List<Infusion> infusions = man.infusions().stream().map(i -> habitual.contains(i.into())
                    ? new Infusion(i.into(), i.rate(), i.until() + by)
                    : i).toList();
            man.move(man.time() + by, arrivals, infusions);
        }

        private void spare(String state) {
            haste.spare(layout.state(state).orElseThrow());
        }

        private double hasteOf(String state) {
            OptionalInt i = layout.state(state);
            return i.isPresent() ? haste.of(i.getAsInt()) : 1;
        }
    }
}
