package org.leydig.cli.trial;

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
import org.leydig.cli.output.Parquet;
import org.leydig.cli.output.WholeFolder;
import org.leydig.clinic.observable.Observable;
import org.leydig.trial.arm.Arm;
import org.leydig.trial.conduct.Conducted;
import org.leydig.trial.design.Trial;
import org.leydig.trial.run.Comparison;

/** All that a trial leaves in its folder: the page, a picture of each observable, tidy tables, what was run. */
public final class TrialFolder {
    private final WholeFolder folder;
    private final List<String> files = new ArrayList<>();

    private TrialFolder(WholeFolder folder) {
        this.folder = folder;
    }

    /** Fills the folder; it is not yet in its place. */
    public static void fill(WholeFolder folder, Conducted held) {
        new TrialFolder(folder).write(held);
    }

    private void write(Conducted held) {
        var tables = new TrialTables(held);
        put("trial.html", out -> out.write(TrialPage.page(held).getBytes(StandardCharsets.UTF_8)));
        for (Observable o : held.courses().observables()) {
            put("panels/" + o.name().replaceAll("[^A-Za-z0-9_.-]", "-") + ".svg",
                    out -> out.write(Panel.svg(held.courses(), o).getBytes(StandardCharsets.UTF_8)));
        }
        put("men.csv", tables::men);
        put("men.parquet", new Parquet(tables.columns(), tables::men));
        put("end-points.csv", tables::endPoints);
        put("flow.csv", tables::flow);
        put("bands.csv", tables::bands);
        if (!held.trial().practice().rules().isEmpty()) put("rules.csv", tables::rules);
        if (!held.powers().isEmpty()) put("power.csv", tables::power);
        files.add(WholeFolder.MARK);
        folder.write(WholeFolder.MARK, out -> out.write(run(held).getBytes(StandardCharsets.UTF_8)));
    }

    private void put(String path, Content content) {
        folder.write(path, content);
        files.add(path);
    }

    private String run(Conducted held) throws IOException {
        Trial trial = held.trial();
        Comparison.Provenance origin = held.courses().origin();
        ObjectNode run = JsonNodeFactory.instance.objectNode();
        run.put("program", "leydig").put("version", origin.version()).put("command", origin.command())
                .put("title", trial.title()).put("men", trial.men()).put("replicates", trial.replicates())
                .put("days", trial.hours() / 24).put("seed", origin.seed()).put("method", origin.method())
                .put("library_sha256", origin.model());
        ObjectNode population = run.putObject("population");
        trial.population().forEach(kind -> population.put(kind.man().id(), kind.share()));
        ObjectNode inputs = run.putObject("inputs_sha256");
        new TreeMap<>(origin.inputs()).forEach(inputs::put);
        var arms = run.putObject("arms");
        for (Arm arm : trial.arms()) arm.protocol().words().forEach(arms.putArray(arm.name())::add);
        files.forEach(run.putArray("files")::add);
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(run) + "\n";
    }
}
