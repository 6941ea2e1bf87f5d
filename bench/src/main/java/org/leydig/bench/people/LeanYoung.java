package org.leydig.bench.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.trial.census.Census;
import org.leydig.trial.census.Figure;
import org.leydig.trial.census.Figures;

/**
 * Prints the published percentiles of lean young men beside those of virtual men: what the spreads and correlations were
 * fitted by.
 *
 * <p>Arguments: how many men (5000 when left out), and settings {@code parameter=value}.
 */
public final class LeanYoung {
    private static final int MANY = 5000;

    private LeanYoung() {
    }

    /** Prints the table. */
    public static void main(String[] arguments) {
        Library library = Library.open();
        List<String> set = Arrays.stream(arguments).filter(a -> a.contains("=")).toList();
        int men = Arrays.stream(arguments).filter(a -> !a.contains("=")).mapToInt(Integer::parseInt).findFirst()
                .orElse(MANY);
        Figures figures = Figures.read(library);
        Man kind = Man.read("healthy-young", library).with(set, library);
        Census census = Census.of(kind, figures.observables(), men, 1, library);
        System.out.printf(Locale.ROOT, "%d men%n%-30s %-12s %10s %10s %6s%n", men, "", "", "published", "simulated",
                "off");
        for (Figure f : figures.all()) {
            double here = f.in(census);
            System.out.printf(Locale.ROOT, "%-30s %-12s %10.4g %10.4g %5.0f%% %s %s%n", f.observable(), f.statistic(),
                    f.published(), here, 100 * (here / f.published() - 1), f.fit() ? "fit   " : "report", f.evidence());
        }
        System.out.printf(Locale.ROOT, "correlation T SHBG %.2f, T LH %.2f, T free_T %.2f, FSH concentration %.2f%n",
                census.correlation("T", "SHBG"), census.correlation("T", "LH"), census.correlation("T", "free_T"),
                census.correlation("FSH", "sperm_concentration"));
    }
}
