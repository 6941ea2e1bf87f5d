package org.leydig.bench.speed;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.leydig.bench.machine.Machine;
import org.leydig.bench.yardstick.Grains;
import org.leydig.bench.yardstick.Grains.Deviation;
import org.leydig.bench.yardstick.Grains.Row;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.library.Library;

/**
 * A year of every drug's first usual regimen in both grains: how far they part and what each costs. Prints a result sheet.
 *
 * <p>Arguments: lives (default 16), then therapies instead of the library's.
 */
public final class GrainsYear {
    private static final double HELD = 0.03;
    private static final String HEAD = """
            - healthy-young over 52 weeks; four-weekly means, each against the mean of as many pulsatile lives; deviations
              are shares of that or, where it is less, of a twentieth of its largest value in the year
            - slow: what does not pulse; pulsing: what does; `mean` is that of all averaged lives with its standard error,
              `one` the worst of them and, in brackets, of the pulsatile lives
            - surely: by more than two standard errors beyond
            - ms of processor time for the year after day 0, the least of all lives; days: days of pulses lived

            | therapy | slow, mean | slow, one | pulsing, mean | pulsing, one | pulsatile ms | mean-field ms | days | surely > 3 % |
            |---|---|---|---|---|---|---|---|---|
            """;

    private GrainsYear() {
    }

    /** See the class. */
    public static void main(String[] words) {
        int lives = words.length > 0 ? Integer.parseInt(words[0]) : 16;
        Library library = Library.open();
        List<String> therapies = words.length > 1
                ? List.of(words).subList(1, words.length)
                : library.drugs().values().stream().map(Drug::example).toList();
        Grains grains = new Grains(library, "healthy-young", lives);
        grains.through("");
        System.out.print("# The mean-field man beside the pulsatile one\n\n" + Machine.described());
        System.out.print("- " + lives + " lives in each grain\n" + HEAD);
        row(grains.through(""));
        therapies.forEach(therapy -> row(grains.through(therapy)));
    }

    private static void row(Row row) {
        System.out.printf(Locale.ROOT, "| %s | %s | %s | %s | %s | %.1f | %.1f | %.0f | %s |%n",
                row.therapy().isEmpty() ? "none" : row.therapy(), worst(row, false, false),
                worst(row, false, true), worst(row, true, false),
                worst(row, true, true), row.pulsatile(), row.averaged(), row.days(), apart(row));
    }

    private static String worst(Row row, boolean pulsing, boolean one) {
        Deviation worst = row.deviations().stream().filter(d -> d.observable().pulsing() == pulsing)
                .max(Comparator.comparingDouble(d -> one ? Math.abs(d.one()) : Math.abs(d.mean()) - 2 * d.error()))
                .orElseThrow();
        return one
                ? String.format(Locale.ROOT, "%s %+.1f %% (%+.1f)", worst.observable().name(), 100 * worst.one(),
                        100 * worst.chance())
                : String.format(Locale.ROOT, "%s %+.1f (%.1f) %%", worst.observable().name(), 100 * worst.mean(),
                        100 * worst.error());
    }

    private static String apart(Row row) {
        StringBuilder all = new StringBuilder();
        for (Deviation d : row.deviations()) {
            if (d.certain() <= HELD) continue;
            all.append(all.isEmpty() ? "" : ", ").append(String.format(Locale.ROOT, "%s %+.1f %% (weeks %d to %d)",
                    d.observable().name(), 100 * d.mean(), 4 * d.weeks() + 1, 4 * d.weeks() + 4));
        }
        return all.isEmpty() ? "-" : all.toString();
    }
}
