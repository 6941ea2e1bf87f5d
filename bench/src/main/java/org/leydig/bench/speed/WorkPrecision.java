package org.leydig.bench.speed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leydig.bench.machine.Machine;
import org.leydig.bench.yardstick.Crowds;
import org.leydig.bench.yardstick.LibraryMan;
import org.leydig.bench.yardstick.ManYear;
import org.leydig.bench.yardstick.Pulse25;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Method.Scheme;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Simulator;

/**
 * What a digit costs: for each scheme and tolerance the processor time of a man-year, and the error of what is averaged
 * over pulses, against a run at a tolerance of 1e-10. Prints a result sheet.
 *
 * <p>Arguments: rounds (default 5), hours (default a year).
 */
public final class WorkPrecision {
    private static final double MONTH = 720;
    private static final double TIGHT = 1e-10;
    /** Hours between samples that means are made of: a daily sample of a pulsing man would be a draw of luck. */
    private static final double FINE = 0.05;
    private static final int MEN = 3;
    private static final int WARM_UP = 3;
    private static final List<Double> TOLERANCES = List.of(1e-2, 3e-3, 1e-3, 1e-4, 1e-5, 1e-6, 1e-8);

    private final int rounds;
    private final double hours;

    private WorkPrecision(int rounds, double hours) {
        this.rounds = rounds;
        this.hours = hours;
    }

    /** See the class. */
    public static void main(String[] words) {
        int rounds = words.length > 0 ? Integer.parseInt(words[0]) : 5;
        double hours = words.length > 1 ? Double.parseDouble(words[1]) : Pulse25.YEAR;
        new WorkPrecision(rounds, hours).sheet();
    }

    private interface Men {
        List<Request> at(double step, Method method);
    }

    private void sheet() {
        System.out.print("# Work and precision\n\n" + Machine.described());
        System.out.printf(Locale.ROOT,
                """
                        - %d men alone over %.0f h; ms of processor time of one thread for a man-year of %.0f h, the median of \
                        %d rounds after %d, sampled daily
                        - errors: relative, of the mean over the last 30 days sampled every %.2f h, against a tolerance of %.0e; \
                        the largest of the men; pulses: the largest difference in number over the whole time

                        """,
                MEN, hours, Pulse25.YEAR, rounds, WARM_UP, FINE, TIGHT);
        Simulator yardstick = Simulator.of(Pulse25.model(), Pulse25.slow());
        table("pulse25, tolerance in each state's own unit", yardstick, List.of("T", "LH", "FSH"), false,
                (step, method) -> Crowds.pulse25(MEN, hours, step, method));
        LibraryMan young = LibraryMan.of(Library.open(), "healthy-young");
        table("healthy-young, tolerance relative to each state's largest value", young.body().simulator(),
                List.of("blood.T", "pituitary.LH", "follitropin.FSH", "semen.concentration"), true,
                (step, method) -> Crowds.of(young, MEN, hours, step, method));
    }

    private void table(String title, Simulator simulator, List<String> quantities, boolean scaled, Men men) {
        System.out.printf("## %s%n| scheme | tolerance | ms | steps | %s | pulses |%n|---|---|---|---|%s---|%n", title,
                String.join(" | ", quantities), "---|".repeat(quantities.size()));
        Map<Long, Course> truth = Crowds.alone(simulator, men.at(FINE, method(Scheme.EXPLICIT, TIGHT, scaled)));
        for (Scheme scheme : List.of(Scheme.TWO_PACES, Scheme.EXPLICIT_LOW, Scheme.EXPLICIT)) {
            for (double tolerance : TOLERANCES) {
                Method method = method(scheme, tolerance, scaled);
                List<Request> daily = men.at(24, method);
                double[] times = new double[rounds];
                for (int round = -WARM_UP; round < rounds; round++) {
                    times[Math.max(round, 0)] = ManYear.of(() -> Crowds.alone(simulator, daily), MEN, hours);
                }
                Map<Long, Course> courses = Crowds.alone(simulator, men.at(FINE, method));
                StringBuilder errors = new StringBuilder();
                for (String q : quantities)
                    errors.append(String.format(Locale.ROOT, " %.1e |", Crowds.lateError(courses, truth, q, MONTH)));
                long pulses = courses.keySet().stream().mapToLong(
                        man -> Math.abs(courses.get(man).work().events() - truth.get(man).work().events())).max()
                        .orElseThrow();
                long steps = courses.values().stream().mapToLong(c -> c.work().steps()).sum() / MEN;
                System.out.printf(Locale.ROOT, "| %s | %.0e | %.1f | %d |%s %d |%n", scheme, tolerance,
                        ManYear.median(times), steps, errors, pulses);
            }
        }
        System.out.println();
    }

    private static Method method(Scheme scheme, double tolerance, boolean scaled) {
        return new Method(scheme, tolerance, tolerance, scaled, Method.USUAL.steps());
    }
}
