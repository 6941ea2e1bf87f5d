package org.leydig.cli.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.leydig.cli.figure.Panel;
import org.leydig.cli.output.Content;
import org.leydig.cli.output.WholeFolder;
import org.leydig.cli.table.Tables;
import org.leydig.clinic.observable.Observable;
import org.leydig.trial.run.Comparison;
import org.leydig.trial.run.Comparison.Arm;

/** All that a comparison leaves in its folder: the page, a picture of each observable, tidy tables, what was run. */
public final class ReportFolder {
    private final WholeFolder folder;
    private final List<String> files = new ArrayList<>();

    private ReportFolder(WholeFolder folder) {
        this.folder = folder;
    }

    /** Fills the folder; it is not yet in its place. */
    public static void fill(WholeFolder folder, Comparison comparison) {
        new ReportFolder(folder).write(comparison);
    }

    private void write(Comparison comparison) {
        put("report.html", out -> out.write(Report.page(comparison).getBytes(StandardCharsets.UTF_8)));
        for (Observable observable : comparison.observables()) {
            put("panels/" + observable.name().replaceAll("[^A-Za-z0-9_.-]", "-") + ".svg",
                    out -> out.write(Panel.svg(comparison, observable).getBytes(StandardCharsets.UTF_8)));
        }
        var tables = new Tables(comparison);
        put("course.csv", tables::course);
        put("end-points.csv", tables::endPoints);
        put("doses.csv", tables::doses);
        if (!comparison.rules().isEmpty()) put("decisions.csv", tables::decisions);
        if (comparison.men() > 1) put("bands.csv", tables::bands);
        files.add(WholeFolder.MARK);
        folder.write(WholeFolder.MARK, out -> out.write(run(comparison).getBytes(StandardCharsets.UTF_8)));
    }

    private void put(String path, Content content) {
        folder.write(path, content);
        files.add(path);
    }

    private String run(Comparison comparison) throws IOException {
        var origin = comparison.origin();
        ObjectNode run = JsonNodeFactory.instance.objectNode();
        run.put("program", "leydig").put("version", origin.version()).put("command", origin.command())
                .put("title", comparison.title()).put("man", comparison.man()).put("men", comparison.men())
                .put("days", comparison.days()).put("seed", origin.seed()).put("method", origin.method())
                .put("library_sha256", origin.model());
        ObjectNode inputs = run.putObject("inputs_sha256");
        new TreeMap<>(origin.inputs()).forEach(inputs::put);
        var arms = run.putObject("arms");
        for (Arm arm : comparison.arms()) arm.words().forEach(arms.putArray(arm.name())::add);
        files.forEach(run.putArray("files")::add);
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(run) + "\n";
    }
}
