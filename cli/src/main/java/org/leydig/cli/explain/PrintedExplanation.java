package org.leydig.cli.explain;

import static org.leydig.cli.report.Figures.figure;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leydig.cli.explain.Explained.Measured;
import org.leydig.clinic.library.Evidence;
import org.leydig.trial.run.Nudging.Moved;

/** An explanation as text for a person. */
public final class PrintedExplanation {
    private static final String INDENT = "  ";
    private final PrintWriter out;

    private PrintedExplanation(PrintWriter out) {
        this.out = out;
    }

    /** Prints it. */
    public static void to(PrintWriter out, Explained explained) {
        new PrintedExplanation(out).print(explained);
    }

    private void print(Explained e) {
        out.println(e.name() + " (" + e.kind() + ")" + (e.says().isEmpty() ? "" : ": " + e.says()));
        pairs(e.facts());
        lines("computed by", e.computedBy());
        if (!e.reads().isEmpty()) {
            head("from");
            pairs(e.reads());
        }
        evidence(e.evidence());
        lines("read by", e.readBy());
        reach(e);
        measured(e.measured());
        if (!e.calibration().isEmpty()) {
            head("the fit says");
            pairs(e.calibration());
        }
        moves(e.moves());
    }

    private void head(String title) {
        out.println();
        out.println(title);
    }

    private void pairs(Map<String, String> pairs) {
        int width = pairs.keySet().stream().mapToInt(String::length).max().orElse(0);
        pairs.forEach((name, value) -> out.println(INDENT + pad(name, width) + INDENT + value));
    }

    private void lines(String title, List<Line> lines) {
        if (lines.isEmpty()) return;
        head(title);
        for (Line line : lines) {
            out.println(INDENT + line.where());
            out.println(INDENT + INDENT + INDENT + line.text());
        }
    }

    private void evidence(List<Evidence> rows) {
        if (rows.isEmpty()) return;
        head("evidence");
        Cited.to(out, rows);
    }

    private void reach(Explained e) {
        if (e.reaches().isEmpty() && e.doesNotReach().isEmpty()) return;
        head("can move");
        out.println(INDENT + (e.reaches().isEmpty() ? "no observable" : String.join(" ", e.reaches())));
        if (!e.reaches().isEmpty() && !e.doesNotReach().isEmpty())
            out.println(INDENT + "not: " + String.join(" ", e.doesNotReach()));
    }

    private void measured(List<Measured> rows) {
        if (rows.isEmpty()) return;
        head("measured in");
        int study = rows.stream().mapToInt(row -> row.study().length()).max().orElse(0);
        int quantity = rows.stream().mapToInt(row -> row.quantity().length()).max().orElse(0);
        for (Measured row : rows) {
            out.println(INDENT + pad(row.study(), study) + INDENT + pad(row.quantity(), quantity) + INDENT
                    + row.published() + INDENT + "[" + row.evidence() + "]");
        }
    }

    private void moves(List<Moved> moves) {
        if (moves.isEmpty()) return;
        head("10 % more of it, in the typical man (means of a week after he has settled; same pulses)");
        int width = moves.stream().mapToInt(m -> m.observable().length()).max().orElse(0);
        for (Moved m : moves) {
            String share = Double.isFinite(m.share())
                    ? String.format(Locale.ROOT, "%+6.1f %%", 100 * m.share()).replace("-0.0", " 0.0").replace("+0.0",
                            " 0.0")
                    : "     – %";
            out.println(INDENT + pad(m.observable(), width) + INDENT + share + INDENT + figure(m.before()) + " to "
                    + figure(m.after()) + " " + m.unit());
        }
    }

    private static String pad(String word, int width) {
        return word + " ".repeat(Math.max(0, width - word.length()));
    }
}
