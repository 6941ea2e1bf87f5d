package org.leydig.bench.speed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leydig.bench.machine.Machine;
import org.leydig.bench.yardstick.Crowds;
import org.leydig.bench.yardstick.LibraryMan;
import org.leydig.bench.yardstick.ManYear;
import org.leydig.bench.yardstick.Pulse25;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Body;
import org.leydig.engine.course.Block;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Method.Scheme;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Simulator;
import org.leydig.engine.evaluate.Lanes;
import org.leydig.engine.evaluate.Loops;

/**
 * Many men in a block beside the same men one by one, in alternation. Counts the time that a thread had the processor,
 * so that what else the machine does weighs less. Prints a result sheet.
 *
 * <p>Arguments: rounds (default 7), width of the block (default 16), hours (default a year), men (default 64).
 */
public final class BlockYear {
    private static final double MONTH = 720;
    private static final int WARM_UP = 3;

    private final int rounds;
    private final int width;
    private final double hours;
    private final int men;

    private BlockYear(int rounds, int width, double hours, int men) {
        this.rounds = rounds;
        this.width = width;
        this.hours = hours;
        this.men = men;
    }

    /** See the class. */
    public static void main(String[] words) {
        int rounds = words.length > 0 ? Integer.parseInt(words[0]) : 7;
        int width = words.length > 1 ? Integer.parseInt(words[1]) : 16;
        double hours = words.length > 2 ? Double.parseDouble(words[2]) : Pulse25.YEAR;
        int men = words.length > 3 ? Integer.parseInt(words[3]) : 64;
        new BlockYear(rounds, width, hours, men).sheet();
    }

    private void sheet() {
        System.out.print("# Many men in a block\n\n" + Machine.described());
        System.out.printf(Locale.ROOT,
                """
                        - %d men over %.0f h in blocks of %d; the men alone are every eighth of them
                        - ms of processor time of one thread for a man-year of %.0f h; %d rounds in alternation after %d
                        - men have the same bits in every row of one method (BlockYearTest)

                        | men | method | evaluated by | ms, median | ms, least | alone / block, median of rounds |
                        |---|---|---|---|---|---|
                        """,
                men, hours, width, Pulse25.YEAR, rounds, WARM_UP);
        Simulator yardstick = Simulator.of(Pulse25.model(), Pulse25.slow());
        LibraryMan young = LibraryMan.of(Library.open(), "healthy-young");
        for (Method method : methods(false)) {
            rows("pulse25", yardstick, Crowds.pulse25(men, hours, 24, method), method);
        }
        for (Method method : methods(true)) {
            rows("healthy-young", young.body().simulator(), Crowds.of(young, men, hours, 24, method), method);
        }
        errors(yardstick);
    }

    private static List<Method> methods(boolean scaled) {
        return List.of(new Method(Scheme.EXPLICIT, 1e-4, 1e-4, scaled, Method.USUAL.steps()),
                new Method(Scheme.EXPLICIT_LOW, 1e-3, 1e-3, scaled, Method.USUAL.steps()),
                scaled ? Body.METHOD : Pulse25.method(Scheme.TWO_PACES, 1e-3));
    }

    private void rows(String who, Simulator simulator, List<Request> requests, Method method) {
        List<Request> some = requests.stream().filter(r -> r.man() % 8 == 1).toList();
        Block vector = Crowds.block(simulator, method, Lanes.fastest(), width);
        Block loops = Crowds.block(simulator, method, new Loops.Maker(), width);
        double[][] times = new double[3][rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            int at = Math.max(round, 0);
            times[0][at] = ManYear.of(() -> Crowds.alone(simulator, some), some.size(), hours);
            times[1][at] = ManYear.of(() -> Crowds.together(vector, requests), requests.size(), hours);
            times[2][at] = ManYear.of(() -> Crowds.together(loops, requests), requests.size(), hours);
        }
        String name = method.scheme() + " " + method.relativeTolerance() + (method.scaled() ? ", scaled" : "");
        List<String> by = List.of("one by one", "block, vector code", "block, a loop for each operation");
        for (int i = 0; i < times.length; i++) {
            double[] ratio = new double[rounds];
            for (int round = 0; round < rounds; round++) ratio[round] = times[0][round] / times[i][round];
            System.out.printf(Locale.ROOT, "| %s | %s | %s | %.1f | %.1f | %.2f |%n", who, name, by.get(i),
                    ManYear.median(times[i]), Arrays.stream(times[i]).min().orElseThrow(), ManYear.median(ratio));
        }
    }

    private static void errors(Simulator simulator) {
        System.out
                .print("""

                        Errors on pulse25 (drives 0.8, 1.025 and 1.25) against a tolerance of 1e-10, sampled every 0.05 h,
                        relative, the largest of the three men; means of the last 30 days of a year:

                        | method | T | LH | FSH | pulses |
                        |---|---|---|---|---|
                        """);
        Map<Long, Course> tight = Crowds.alone(simulator,
                Crowds.pulse25(3, Pulse25.YEAR, 0.05, Pulse25.method(Scheme.EXPLICIT, 1e-10)));
        for (Method method : methods(false)) {
            Block block = Crowds.block(simulator, method, Lanes.fastest(), 8);
            Map<Long, Course> courses = Crowds.together(block, Crowds.pulse25(3, Pulse25.YEAR, 0.05, method));
            System.out.printf(Locale.ROOT, "| %s %s | %.1e | %.1e | %.1e | %d |%n", method.scheme(),
                    method.relativeTolerance(), Crowds.lateError(courses, tight, "T", MONTH),
                    Crowds.lateError(courses, tight, "LH", MONTH),
                    Crowds.lateError(courses, tight, "FSH", MONTH), courses.keySet().stream().mapToLong(
                            man -> Math.abs(courses.get(man).work().events() - tight.get(man).work().events()))
                            .max().orElseThrow());
        }
    }
}
