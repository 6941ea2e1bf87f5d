package org.leydig.bench.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.leydig.bench.machine.Machine;
import org.leydig.bench.yardstick.Crowds;
import org.leydig.bench.yardstick.ManYear;
import org.leydig.bench.yardstick.Pulse25;
import org.leydig.engine.course.Block;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Method.Scheme;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Simulator;
import org.leydig.engine.evaluate.Lanes;

/**
 * Blocks of men beside LSODAR at a tolerance of 1e-4 on pulse25, in alternation: how long a man-year takes, and how far
 * the means of its last 30 days are off. Only who is no further off than LSODAR is fairly called faster. Prints a result
 * sheet.
 *
 * <p>Arguments: folder of the built peers, rounds (default 7), width of the block (default 32).
 */
public final class EqualError {
    private static final double MONTH = 720;
    private static final double HOURS = 2000;
    private static final int MEN = 64;
    private static final int WARM_UP = 3;
    private static final String TOLERANCE = "1e-4";
    private static final List<String> QUANTITIES = List.of("T", "LH", "FSH");
    private static final List<Method> METHODS = List.of(Pulse25.method(Scheme.EXPLICIT, 1e-4),
            Pulse25.method(Scheme.EXPLICIT, 5e-5), Pulse25.method(Scheme.EXPLICIT_LOW, 1e-3),
            Pulse25.method(Scheme.EXPLICIT_LOW, 3e-4), Pulse25.method(Scheme.TWO_PACES, 1e-3),
            Pulse25.method(Scheme.TWO_PACES, 1e-4));

    private final Path peers;
    private final int rounds;
    private final int width;
    private final Simulator simulator = Simulator.of(Pulse25.model(), Pulse25.slow());

    private EqualError(Path peers, int rounds, int width) {
        this.peers = peers;
        this.rounds = rounds;
        this.width = width;
    }

    /** See the class. */
    public static void main(String[] words) throws IOException {
        int rounds = words.length > 1 ? Integer.parseInt(words[1]) : 7;
        int width = words.length > 2 ? Integer.parseInt(words[2]) : 32;
        new EqualError(Path.of(words[0]), rounds, width).sheet();
    }

    private void sheet() throws IOException {
        System.out.print("# Blocks beside LSODAR, at what error\n\n" + Machine.described());
        System.out.printf(Locale.ROOT,
                """
                        - pulse25; Leydig: %d men over %.0f h in blocks of %d, ms of processor time of one thread for a man-year of \
                        %.0f h; LSODAR (deSolve): one man, one year, relative and absolute tolerance %s, its third run in one program
                        - %d rounds in alternation, after %d of Leydig to warm up
                        - errors: relative, of the means of the last 30 days of a year, sampled every 0.05 h, each program against itself \
                        at 1e-10; the largest of the men of drives 0.8, 1.025 and 1.25

                        | program | ms, median | ms, least | LSODAR / this, median of rounds | T | LH | FSH | as exact as LSODAR |
                        |---|---|---|---|---|---|---|---|
                        """,
                MEN, HOURS, width, Pulse25.YEAR, TOLERANCE, rounds, WARM_UP);
        double[] theirErrors = theirErrors();
        double[] theirs = new double[rounds];
        double[][] ours = new double[METHODS.size()][rounds];
        List<Block> blocks = METHODS.stream().map(m -> Crowds.block(simulator, m, Lanes.fastest(), width)).toList();
        for (int round = -WARM_UP; round < rounds; round++) {
            for (int i = 0; i < ours.length; i++) ours[i][Math.max(round, 0)] = block(METHODS.get(i), blocks.get(i));
            if (round >= 0) theirs[round] = Peer.lsodar(peers, TOLERANCE).milliseconds();
        }
        row("LSODAR " + TOLERANCE, theirs, theirs, theirErrors, theirErrors);
        Map<Long, Course> tight = men(Pulse25.method(Scheme.EXPLICIT, 1e-10));
        for (int i = 0; i < ours.length; i++) {
            Method method = METHODS.get(i);
            row("Leydig " + method.scheme() + " " + method.relativeTolerance(), ours[i], theirs,
                    errors(men(method), tight), theirErrors);
        }
    }

    private double block(Method method, Block block) {
        List<Request> men = Crowds.pulse25(MEN, HOURS, 24, method);
        return ManYear.of(() -> Crowds.together(block, men), MEN, HOURS);
    }

    private double[] theirErrors() throws IOException {
        String said = Machine.run(peers, List.of("Rscript", "lsoda_errors.R", TOLERANCE));
        Matcher found = Pattern.compile("errors (\\S+) (\\S+) (\\S+)").matcher(said);
        if (!found.find()) throw new IOException("LSODAR said no errors");
        return IntStream.rangeClosed(1, QUANTITIES.size()).mapToDouble(i -> Double.parseDouble(found.group(i)))
                .toArray();
    }

    private Map<Long, Course> men(Method method) {
        return Crowds.alone(simulator, Crowds.pulse25(3, Pulse25.YEAR, 0.05, method));
    }

    private static double[] errors(Map<Long, Course> courses, Map<Long, Course> tight) {
        return QUANTITIES.stream().mapToDouble(name -> Crowds.lateError(courses, tight, name, MONTH)).toArray();
    }

    private void row(String who, double[] times, double[] theirs, double[] errors, double[] theirErrors) {
        double[] ratio = IntStream.range(0, rounds).mapToDouble(i -> theirs[i] / times[i]).toArray();
        boolean exact = IntStream.range(0, errors.length).allMatch(i -> errors[i] <= theirErrors[i]);
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.1f | %.1e | %.1e | %.1e | %s |%n", who,
                ManYear.median(times),
                Arrays.stream(times).min().orElseThrow(), ManYear.median(ratio), errors[0], errors[1], errors[2],
                exact ? "yes" : "no");
    }
}
