package org.leydig.trial.study;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leydig.clinic.assay.Assay;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Series;
import org.leydig.units.duration.Durations;
import org.leydig.units.measure.UnitException;

/** Reads draws: {@code LH T every 10min from 24h to 48h with lh-irma}, {@code T at 0h, 4wk, 12wk}. */
final class DrawReader {
    private static final Pattern EVEN = Pattern
            .compile("(.+?)\\s+every\\s+(.+?)\\s+from\\s+(.+?)\\s+to\\s+(.+?)(?:\\s+with\\s+(\\S+))?");
    private static final Pattern LISTED = Pattern.compile("(.+?)\\s+at\\s+(.+?)(?:\\s+with\\s+(\\S+))?");
    private static final int MOST = 100_000;
    private final Library library;
    private final Complaints complaints;

    DrawReader(Library library, Complaints complaints) {
        this.library = library;
        this.complaints = complaints;
    }

    /** One line of draws; empty after a complaint. */
    Optional<Draw> read(Node.Words words) {
        String text = words.value().strip().replaceAll("\\s+", " ");
        try {
            Matcher even = EVEN.matcher(text);
            if (even.matches()) {
                double every = Durations.hours(even.group(2));
                double from = Instants.hour(even.group(3));
                double to = Instants.hour(even.group(4));
                if (to < from) throw new UnitException("Draws go from one time to a later one.");
                if ((to - from) / every > MOST)
                    throw new UnitException("Those are more draws than I take: at most " + MOST + " in a line.");
                List<String> seen = observables(even.group(1), words);
                return Optional.of(new Draw(seen, Series.every(every, from, to), OptionalDouble.of(every),
                        assay(even.group(5), seen, words), text));
            }
            Matcher listed = LISTED.matcher(text);
            if (listed.matches()) {
                double[] hours = Arrays.stream(listed.group(2).split(",")).mapToDouble(Instants::hour).sorted()
                        .distinct().toArray();
                List<String> seen = observables(listed.group(1), words);
                return Optional.of(new Draw(seen, Series.of(hours), OptionalDouble.empty(),
                        assay(listed.group(3), seen, words), text));
            }
            complaints.add(words.region(), "LEY1353", "NOT A DRAW", "I cannot read `" + text + "` as draws.",
                    List.of("Write `LH T every 10min from 0h to 24h with lh-irma` or `T at 0h, 4wk, 12wk`."));
        } catch (UnitException e) {
            complaints.add(words.region(), "LEY1353", "NOT A DRAW", e.reason(), e.suggestions());
        }
        return Optional.empty();
    }

    private List<String> observables(String names, Node.Words words) {
        List<String> all = List.of(names.split("[ ,]+"));
        for (String name : all) {
            if (library.observables().containsKey(name)) continue;
            complaints.add(words.region(), "LEY1354", "NO SUCH OBSERVABLE", "I know no observable called `" + name
                    + "`.", NearNames.asked(name, library.observables().keySet()));
        }
        return all;
    }

    private Optional<String> assay(String name, List<String> observables, Node.Words words) {
        if (name == null) return Optional.empty();
        Assay assay = library.assays().get(name);
        if (assay == null) {
            complaints.add(words.region(), "LEY1359", "NO SUCH ASSAY", "I know no assay called `" + name + "`.",
                    NearNames.asked(name, library.assays().keySet()));
            return Optional.empty();
        }
        for (String observable : observables) {
            if (assay.measures().contains(observable)) continue;
            List<String> others = library.assays().values().stream().filter(a -> a.measures().contains(observable))
                    .map(Assay::id).toList();
            complaints.add(words.region(), "LEY1360", "NOT MEASURED SO",
                    "`" + name + "` does not measure `" + observable
                            + "`.",
                    others.isEmpty()
                            ? List.of()
                            : List.of("It is measured by: " + String.join(", ", others)
                                    + "."));
            return Optional.empty();
        }
        return Optional.of(name);
    }
}
