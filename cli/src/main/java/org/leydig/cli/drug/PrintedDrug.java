package org.leydig.cli.drug;

import static org.leydig.cli.report.Figures.figure;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.leydig.cli.drug.DrugFacts.Figure;
import org.leydig.cli.explain.Cited;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.drug.Harm;

/** A drug as text for a person at a terminal. */
public final class PrintedDrug {
    private static final String INDENT = "  ";
    private final PrintWriter out;
    private final DrugFacts facts;

    private PrintedDrug(PrintWriter out, DrugFacts facts) {
        this.out = out;
        this.facts = facts;
    }

    /** Prints it. */
    public static void to(PrintWriter out, DrugFacts facts) {
        new PrintedDrug(out, facts).print();
    }

    private void print() {
        Drug drug = facts.drug();
        out.println(drug.id() + " (drug): " + drug.is());
        out.println(INDENT + Words.DISCLAIMER);
        if (!drug.acts().isEmpty()) section("acts on", List.of(drug.acts()));
        table("routes", drug.routes().values().stream()
                .map(route -> List.of(route.name(), "in " + route.unit().text(), Words.says(route))).toList());
        section("usual regimens", drug.usual().stream().map(usual -> drug.id() + " " + usual).toList());
        section("measured in blood", Words.measured(drug).stream().toList());
        table("kinetics and action (of the typical man; 95 of 100 men; how known)",
                facts.numbers().stream().map(PrintedDrug::row).toList());
        section("not for men with", drug.notWith());
        harms(drug.harms());
        table("watch", drug.watch().entrySet().stream().map(w -> List.of(w.getKey(), w.getValue())).toList());
        head("sources");
        Cited.to(out, facts.sources());
    }

    private static List<String> row(Figure n) {
        String by = n.evidence().isEmpty() ? n.known() : n.known() + ", " + String.join(" ", n.evidence());
        return List.of(n.name(), figure(n.value()) + (n.shownUnit().isEmpty() ? "" : " " + n.shownUnit()),
                n.between().any() ? n.between().range() : "all alike", n.says() + " [" + by + "]");
    }

    private void harms(List<Harm> harms) {
        if (harms.isEmpty()) return;
        head("harms");
        for (Harm harm : harms) {
            out.println(INDENT + harm.line()
                    + (harm.evidence().isEmpty() ? "" : " [" + String.join(" ", harm.evidence()) + "]"));
        }
    }

    private void head(String title) {
        out.println();
        out.println(title);
    }

    private void section(String title, List<String> lines) {
        if (lines.isEmpty()) return;
        head(title);
        lines.forEach(line -> out.println(INDENT + line));
    }

    /** Rows whose cells stand below each other; the last cell may be as long as it likes. */
    private void table(String title, List<List<String>> rows) {
        if (rows.isEmpty()) return;
        head(title);
        var widths = new ArrayList<Integer>();
        for (int i = 0; i < rows.getFirst().size(); i++) {
            int column = i;
            widths.add(rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
        }
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(INDENT).append(row.get(i)).append(" ".repeat(widths.get(i) - row.get(i).length()));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
