package org.leydig.cli.claim;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.leydig.clinic.library.Evidence;
import org.leydig.trial.claim.Judged;
import org.leydig.trial.claim.Seen;
import org.leydig.trial.claim.Verdict;

/** Verdicts as lines of text: each statement, what was to be seen and what was. */
public final class PrintedVerdicts {
    private static final String GAP = "  ";
    private final PrintWriter out;
    private final int[] widths;

    private PrintedVerdicts(PrintWriter out, List<Judged> all) {
        this.out = out;
        this.widths = widths(all);
    }

    /** Prints the claims in their order, then how many earned which verdict. */
    public static void to(PrintWriter out, List<Judged> all) {
        var printed = new PrintedVerdicts(out, all);
        all.forEach(printed::print);
        out.println(Arrays.stream(Verdict.values())
                .map(v -> all.stream().filter(judged -> judged.verdict() == v).count() + " " + v.words())
                .collect(Collectors.joining(", ")));
    }

    private static int[] widths(List<Judged> all) {
        int[] widths = new int[4];
        for (Judged judged : all) {
            for (List<String> row : rows(judged))
                for (int i = 0; i < widths.length; i++) widths[i] = Math.max(widths[i], row.get(i).length());
        }
        return widths;
    }

    private void print(Judged judged) {
        out.println(judged.claim().id() + GAP + judged.verdict().words());
        out.println(GAP + judged.claim().says());
        for (List<String> row : rows(judged)) {
            var line = new StringBuilder(GAP);
            for (int i = 0; i < widths.length; i++)
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length())).append(GAP);
            out.println(line.append(row.getLast()).toString().stripTrailing());
        }
        String further = ids(judged.claim().further());
        if (!further.isEmpty()) out.println(GAP + "see also " + further);
        out.println();
    }

    private static List<List<String>> rows(Judged judged) {
        var rows = new ArrayList<List<String>>();
        judged.seen().forEach(seen -> rows.add(row(seen, "")));
        judged.limits().forEach(seen -> rows.add(row(seen, "limit: ")));
        return rows;
    }

    private static List<String> row(Seen seen, String kind) {
        String holds = Saying.of(seen);
        return List.of(seen.holds() ? holds : holds.toUpperCase(Locale.ROOT), kind + Saying.what(seen),
                "must be " + seen.condition().must().words(), "is " + Saying.value(seen),
                ids(seen.condition().because()));
    }

    private static String ids(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::id).collect(Collectors.joining(" "));
    }
}
