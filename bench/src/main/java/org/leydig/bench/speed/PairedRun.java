package org.leydig.bench.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leydig.bench.machine.Machine;
import org.leydig.bench.yardstick.ManYear;
import org.leydig.bench.yardstick.Pulse25;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Simulator;

/**
 * Leydig beside LSODAR and CVODE on pulse25, one man, one year, in alternation, so that whatever else the machine does
 * falls on all of them. Each peer times itself, without its start; Leydig is warm. Prints a result sheet.
 *
 * <p>Arguments: folder of the built peers, rounds (default 11), tolerance (default 1e-4).
 */
public final class PairedRun {
    private static final int WARM_UP = 30;

    private final Path peers;
    private final int rounds;
    private final double tolerance;
    private final Simulator simulator = Simulator.of(Pulse25.model());
    private final Map<String, double[]> times = new LinkedHashMap<>();
    private final Map<String, String> answers = new LinkedHashMap<>();

    private PairedRun(Path peers, int rounds, double tolerance) {
        this.peers = peers;
        this.rounds = rounds;
        this.tolerance = tolerance;
    }

    /** See the class. */
    public static void main(String[] words) throws IOException {
        int rounds = words.length > 1 ? Integer.parseInt(words[1]) : 11;
        double tolerance = words.length > 2 ? Double.parseDouble(words[2]) : 1e-4;
        System.out.print(new PairedRun(Path.of(words[0]), rounds, tolerance).sheet());
    }

    private String sheet() throws IOException {
        String machine = Machine.described();
        List<Method.Scheme> schemes = List.of(Method.Scheme.EXPLICIT, Method.Scheme.EXPLICIT_LOW);
        for (Method.Scheme scheme : schemes) {
            for (int i = 0; i < WARM_UP; i++) leydig(scheme, Pulse25.method(scheme, tolerance));
        }
        for (int round = 0; round < rounds; round++) {
            for (Method.Scheme scheme : schemes) {
                note("Leydig " + scheme, round, leydig(scheme, Pulse25.method(scheme, tolerance)));
                note("Leydig " + scheme + ", scaled tolerance", round, leydig(scheme,
                        new Method(scheme, tolerance, tolerance, true, Method.USUAL.steps())));
            }
            String t = Double.toString(tolerance);
            note("LSODAR (deSolve)", round, Peer.lsodar(peers, t));
            note("CVODE Adams", round, Peer.run(peers, "./cvode_pulse25", "1", t, "adams"));
        }
        return "# pulse25, one man, one year: paired run\n\n" + machine + versions() + table() + ratios();
    }

    private void note(String who, int round, double milliseconds) {
        times.computeIfAbsent(who, _ -> new double[rounds])[round] = milliseconds;
    }

    private void note(String who, int round, Peer peer) {
        note(who, round, peer.milliseconds());
        answers.put(who, peer.answer());
    }

    private double leydig(Method.Scheme scheme, Method method) {
        long start = System.nanoTime();
        Course course = simulator.run(Pulse25.year(1, 24, method));
        double milliseconds = (System.nanoTime() - start) / 1e6;
        String name = "Leydig " + scheme + (method.scaled() ? ", scaled tolerance" : "");
        answers.put(name, String.format(Locale.ROOT, "mean T %.3f, %d pulses, %d steps", Pulse25.lateMean(course),
                Pulse25.pulses(course), course.work().steps()));
        return milliseconds;
    }

    private String versions() throws IOException {
        String r = Machine.run(peers, List.of("Rscript", "-e",
                "cat(R.version.string, '; deSolve', as.character(packageVersion('deSolve')))"));
        String sundials = Machine.run(peers, List.of("sh", "-c",
                "grep -h 'define SUNDIALS_VERSION ' /usr/include/sundials/sundials_config.h | tr -d '\"' | cut -d' ' -f3"));
        String gcc = Machine.run(peers, List.of("sh", "-c", "gcc --version | head -n 1"));
        return String.format(Locale.ROOT, """
                - peers: %s; SUNDIALS %s; %s
                - relative and absolute tolerance %s; T sampled once a day (CVODE: not at all)
                - drive 1, but CVODE's program begins with drive 0.80: a fifth fewer pulses, to its advantage
                - %d rounds in alternation after %d runs to warm up each scheme of Leydig

                """, r.strip(), sundials.strip(), gcc.strip(), tolerance, rounds, WARM_UP);
    }

    private String table() {
        StringBuilder table = new StringBuilder("| program | ms, median | ms, least | answers |\n|---|---|---|---|\n");
        times.forEach(
                (who, all) -> table
                        .append(String.format(Locale.ROOT, "| %s | %.0f | %.0f | %s |%n", who, ManYear.median(all),
                                Arrays.stream(all).min().orElseThrow(), answers.get(who))));
        return table.append('\n').toString();
    }

    private String ratios() {
        StringBuilder text = new StringBuilder("| peer / Leydig, median of the rounds' ratios | ");
        List<String> ours = times.keySet().stream().filter(who -> who.startsWith("Leydig")).toList();
        text.append(String.join(" | ", ours)).append(" |\n|---|").append("---|".repeat(ours.size())).append('\n');
        for (String peer : times.keySet()) {
            if (ours.contains(peer)) continue;
            List<String> row = new ArrayList<>();
            for (String mine : ours) {
                double[] ratio = new double[rounds];
                for (int i = 0; i < rounds; i++) ratio[i] = times.get(peer)[i] / times.get(mine)[i];
                row.add(String.format(Locale.ROOT, "%.2f", ManYear.median(ratio)));
            }
            text.append("| ").append(peer).append(" | ").append(String.join(" | ", row)).append(" |\n");
        }
        return text.toString();
    }
}
