package org.leydig.cli.evidence;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leydig.cli.evidence.Tally.Line;
import org.leydig.trial.study.Role;
import org.leydig.trial.study.Scored;
import org.leydig.trial.study.Validation.Score;

/** A validation as lines of text: a row for each published number, and the totals. */
public final class Printed {
    private static final List<Integer> MOST = List.of(30, 72, 30, 30, 7, 11, 6);
    private static final String GAP = "  ";
    private final Tally tally;
    private final PrintWriter out;

    private Printed(Tally tally, PrintWriter out) {
        this.tally = tally;
        this.out = out;
    }

    /** Prints the rows in the order of the studies, then the totals. */
    public static void to(PrintWriter out, Tally tally) {
        new Printed(tally, out).print();
    }

    private void print() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("study", "quantity", "published", "simulated", "off", "verdict", "role"));
        tally.lines().forEach(line -> rows.add(cells(line)));
        int[] widths = new int[MOST.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++)
                widths[i] = Math.min(MOST.get(i), Math.max(widths[i], row.get(i).length()));
        }
        rows.forEach(row -> out.println(line(row, widths)));
        out.println();
        for (Role role : Role.values()) total(Words.role(role) + " rows", tally.of(role));
        for (String topic : tally.topics().keySet()) total(GAP + topic, both(topic));
    }

    private Score both(String topic) {
        return Tally.score(tally.lines().stream().filter(line -> line.study().topic().equals(topic)));
    }

    private void total(String what, Score score) {
        if (score.of() == 0) return;
        out.println(String.format(Locale.ROOT, "%-28s %4d of %-4d inside (%s), %d within 10 %% (%s)", what,
                score.inside(), score.of(), Words.share(score.inside(), score), score.close(),
                Words.share(score.close(), score)));
    }

    private static List<String> cells(Line line) {
        Scored scored = line.scored();
        boolean unitless = scored.row().unit().isBlank() || scored.row().against().isPresent();
        return List.of(line.study().id(), scored.row().words() + (unitless ? "" : " [" + scored.row().unit() + "]"),
                Words.published(scored.row().published()),
                Words.value(scored.simulated(), scored.simulatedInterval()), Words.off(scored), Words.verdict(scored),
                Words.role(scored.row().role()));
    }

    private static String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            line.append(cell).append(" ".repeat(Math.max(0, widths[i] - cell.length()))).append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
