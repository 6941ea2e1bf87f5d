package org.leydig.cli.calibration;

import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leydig.cli.table.Csv;
import org.leydig.inference.sample.Laplace.Direction;
import org.leydig.trial.identify.Calibration;
import org.leydig.trial.identify.Calibration.Fitted;
import org.leydig.trial.identify.Keeping;

/** What a calibration found, as tables for programs and a page for people. */
public final class CalibrationFiles {
    /** Every fitted parameter. */
    public static final String RESULT = "result.csv";
    /** Correlations of all pairs. */
    public static final String CORRELATIONS = "correlations.csv";
    /** Every row beside what is simulated. */
    public static final String ROWS = "rows.csv";
    /** For people. */
    public static final String REPORT = "report.md";
    private static final int WORST = 25;
    private static final double HARDLY = 0.5;

    private CalibrationFiles() {
    }

    /** Writes all of them. */
    public static void fill(Keeping folder, Calibration found) {
        folder.write(RESULT, result(found));
        folder.write(CORRELATIONS, correlations(found));
        folder.write(ROWS, rows(found));
        folder.write(REPORT, report(found));
    }

    static String result(Calibration found) {
        StringWriter text = new StringWriter();
        Csv csv = new Csv(text);
        csv.row("parameter", "start", "value", "se_log", "told_by_the_data", "strongest_correlation", "with",
                "at_bound",
                "evidence", "stage");
        for (Fitted p : found.parameters()) {
            csv.row(p.name(), Csv.number(p.start()), Csv.number(p.value()), Csv.number(p.error()),
                    Csv.number(p.told()), p.partner().map(q -> Csv.number(q.correlation())).orElse(""),
                    p.partner().map(q -> q.with()).orElse(""), bound(p), String.join(" ", p.tellers()), p.stage());
        }
        csv.flush();
        return text.toString();
    }

    private static String bound(Fitted p) {
        return p.bound() == 0 ? "" : p.bound() < 0 ? "lower" : "upper";
    }

    static String correlations(Calibration found) {
        StringWriter text = new StringWriter();
        Csv csv = new Csv(text);
        csv.row("parameter", "other", "correlation");
        for (Calibration.Correlated pair : found.correlations())
            csv.row(pair.one(), pair.other(), Csv.number(pair.correlation()));
        csv.flush();
        return text.toString();
    }

    static String rows(Calibration found) {
        StringWriter text = new StringWriter();
        Csv csv = new Csv(text);
        csv.row("study", "evidence", "what", "assay", "published", "simulated", "sigma", "residual");
        for (Calibration.Compared c : found.rows())
            csv.row(c.row().study(), String.join(" ", c.row().evidence()), c.row().words(), c.row().assay().orElse(""),
                    Csv.number(c.row().published()), Csv.number(c.simulated()), Csv.number(c.row().sigma()),
                    Csv.number(c.residual()));
        csv.flush();
        return text.toString();
    }

    static String report(Calibration found) {
        StringBuilder page = new StringBuilder("# Calibration\n\n");
        table(page, List.of("stage", "rows", "parameters", "misfit before", "after"), found.stages().stream()
                .map(s -> List.of(s.name(), "" + s.rows(), "" + s.parameters(), number(s.before()), number(s.after())))
                .toList());
        page.append(
                "\nMisfit is the negative logarithm of the posterior density but for a constant; a residual of 2.4 SD"
                        + " weighs half as much as a small one, and larger ones less still.\n\n## Parameters\n\n"
                        + "The standard error is that of the logarithm. *Told* is the share of the prior variance that the studies"
                        + " removed.\n\n");
        table(page, List.of("parameter", "start", "value", "SE", "told", "goes with", "told by"),
                found.parameters().stream().map(CalibrationFiles::line).toList());
        page.append("\n## What the studies cannot tell\n\n");
        List<String> untold = found.parameters().stream().filter(p -> p.told() < HARDLY).map(Fitted::name).toList();
        page.append(untold.isEmpty()
                ? "Every parameter is told by more than half.\n"
                : "Hardly told: "
                        + String.join(", ", untold) + ".\n");
        long open = found.directions().stream().filter(d -> d.singular() < 1).count();
        page.append("\nOf ").append(found.directions().size()).append(" directions, ").append(open)
                .append(" keep mostly their prior (singular value below 1).");
        if (!found.directions().isEmpty()) page.append(" Least told: ").append(direction(found.directions().getLast()));
        page.append('\n');
        found.profiles().forEach((name, points) -> {
            page.append("\nProfile of `").append(name).append("` (value: rise of twice the misfit): ");
            page.append(
                    String.join(", ", points.stream().map(p -> number(p.value()) + ": " + number(p.rise())).toList()));
            page.append(".\n");
        });
        if (!found.assays().isEmpty())
            page.append("\n## Assays\n\nFactors to the library's scales: ").append(String.join(
                    ", ",
                    found.assays().entrySet().stream().map(a -> a.getKey() + " " + number(a.getValue())).toList()))
                    .append(".\n");
        page.append("\n## Rows that fit worst\n\n");
        table(page, List.of("study", "what", "published", "simulated", "residual (SD)"),
                found.rows().stream().sorted(Comparator.comparingDouble(c -> -Math.abs(c.residual()))).limit(WORST)
                        .map(c -> List.of(c.row().study(), c.row().words(), number(c.row().published()),
                                number(c.simulated()), number(c.residual())))
                        .toList());
        return page.toString();
    }

    private static List<String> line(Fitted p) {
        String partner = p.partner().map(q -> String.format(Locale.ROOT, "%s (%+.2f)", q.with(), q.correlation()))
                .orElse("");
        return List.of(p.name(), number(p.start()), number(p.value()) + (p.bound() == 0 ? "" : " at its bound"),
                number(p.error()), String.format(Locale.ROOT, "%.0f %%", 100 * p.told()), partner,
                String.join(" ", p.tellers()));
    }

    private static String direction(Direction d) {
        return String.join(", ", d.loadings().entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> e) -> -Math.abs(e.getValue()))).limit(3)
                .map(e -> String.format(Locale.ROOT, "%s %+.2f", e.getKey(), e.getValue())).toList()) + ".";
    }

    private static void table(StringBuilder page, List<String> head, List<List<String>> rows) {
        page.append("| ").append(String.join(" | ", head)).append(" |\n|").append("---|".repeat(head.size()))
                .append('\n');
        rows.forEach(row -> page.append("| ").append(String.join(" | ", row)).append(" |\n"));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4g", value) : "-";
    }
}
