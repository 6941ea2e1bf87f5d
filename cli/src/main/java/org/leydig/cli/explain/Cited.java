package org.leydig.cli.explain;

import java.io.PrintWriter;
import java.util.List;
import org.leydig.clinic.library.Evidence;

/** Rows of evidence as text for a person. */
public final class Cited {
    private static final String INDENT = "  ";

    private Cited() {
    }

    /** What was found, then in whom and by whom; two lines each. */
    public static void to(PrintWriter out, List<Evidence> rows) {
        for (Evidence row : rows) {
            out.println(INDENT + row.id() + INDENT + row.quantity() + ": " + row.value() + " " + row.units()
                    + (row.spread().isBlank() || row.spread().equals("-") ? "" : " (" + row.spread() + ")"));
            out.println(INDENT + " ".repeat(row.id().length()) + INDENT + row.conditions() + ". " + row.source() + " ["
                    + row.confidence() + "]");
        }
    }
}
