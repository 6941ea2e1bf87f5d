package org.leydig.bench.agreement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leydig.bench.machine.Machine;
import org.leydig.bench.yardstick.LibraryMan;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;
import org.leydig.language.export.SbmlWriter;
import org.leydig.language.export.Spelling;
import org.leydig.language.model.Quantity;

/**
 * Whether an exported man is the same man elsewhere: the healthy young man with all spreads of his draws at 0, by Leydig
 * and by a CVODE program that {@code sbml_simulate.py} writes from his SBML. Prints the largest differences.
 *
 * <p>Arguments: folder of the peers' programs, folder to work in, days (default 14), tolerance of both (default 1e-9).
 */
public final class SbmlAgreement {
    private static final double STEP = 0.1;

    private SbmlAgreement() {
    }

    /** See the class. */
    public static void main(String[] words) throws IOException {
        Path peers = Path.of(words[0]);
        Path folder = Path.of(words[1]);
        double hours = 24 * (words.length > 2 ? Double.parseDouble(words[2]) : 14);
        double tolerance = words.length > 3 ? Double.parseDouble(words[3]) : 1e-9;

        Library library = Library.open();
        LibraryMan man = LibraryMan.of(library, "healthy-young");
        Map<String, Double> values = new TreeMap<>(man.values());
        man.body().model().of(Quantity.Kind.PARAMETER).stream().map(Quantity::name)
                .filter(name -> name.startsWith("hypothalamus.") && name.endsWith("_spread"))
                .forEach(name -> values.put(name, 0.0));

        Method method = new Method(Method.Scheme.EXPLICIT, tolerance, tolerance, true, Method.USUAL.steps());
        Series samples = Series.every(STEP, 0, hours);
        Course ours = man.body().simulator().run(new Request(Optional.empty(), 0, hours, samples, man.reported(),
                values, List.of(), List.of(), method, 1, 1));

        Path sbml = folder.resolve("healthy-young.xml");
        Files.writeString(sbml, SbmlWriter.write(library.flat(), values, Set.copyOf(man.reported()), "Leydig bench"));
        String verdict = Machine.run(folder, List.of("/usr/bin/python3", peers.resolve("check_sbml.py").toString(),
                sbml.toString())).lines().reduce((_, last) -> last).orElse("");
        Path curves = folder.resolve("curves.csv");
        Machine.run(folder, List.of("/usr/bin/python3", peers.resolve("sbml_simulate.py").toString(), sbml.toString(),
                "--end", Double.toString(hours), "--step", Double.toString(STEP), "--tolerance",
                Double.toString(tolerance), "--out", curves.toString(), "--report", man.reported().stream()
                        .map(Spelling::identifier).collect(Collectors.joining(","))));
        List<double[]> theirs = Files.readAllLines(curves, StandardCharsets.UTF_8).stream().skip(1)
                .map(SbmlAgreement::numbers).toList();

        System.out.printf(Locale.ROOT, """
                # An exported man elsewhere

                %s- healthy-young without noise, from the model's start, %.0f days, every %s h; tolerance of both %s
                - libSBML on his file: %s
                - the other: CVODE (BDF), its program written from the SBML by bench/peers/sbml_simulate.py

                %d pulses. Differences are relative to the larger of the value and the curve's mean.

                | quantity | largest | at hour | root mean square |
                |---|---|---|---|
                """, Machine.described(), hours / 24, STEP, tolerance, verdict.replaceAll("^.*/", ""),
                ours.work().events());
        double worst = 0;
        for (int c = 0; c < man.reported().size(); c++) {
            worst = Math.max(worst, row(man.reported().get(c), ours.times(), ours.column(man.reported().get(c)), theirs,
                    c + 1));
        }
        System.out.printf(Locale.ROOT, "%nLargest of all: %.2g%n", worst);
    }

    private static double row(String name, Series times, Series ours, List<double[]> theirs, int column) {
        if (theirs.size() != times.size()) {
            throw new IllegalStateException(
                    theirs.size() + " rows from the other simulator, " + times.size() + " here");
        }
        double mean = 0;
        for (int i = 0; i < times.size(); i++) mean += Math.abs(ours.at(i)) / times.size();
        double largest = 0;
        double when = 0;
        double squares = 0;
        for (int i = 0; i < times.size(); i++) {
            double difference = Math.abs(theirs.get(i)[column] - ours.at(i)) / Math.max(Math.abs(ours.at(i)), mean);
            squares += difference * difference / times.size();
            if (!(difference <= largest)) {
                largest = difference;
                when = times.at(i);
            }
        }
        System.out.printf(Locale.ROOT, "| %s | %.2g | %.1f | %.2g |%n", name, largest, when, Math.sqrt(squares));
        return largest;
    }

    private static double[] numbers(String line) {
        String[] cells = line.split(",");
        double[] numbers = new double[cells.length];
        for (int i = 0; i < cells.length; i++) numbers[i] = Double.parseDouble(cells[i]);
        return numbers;
    }
}
