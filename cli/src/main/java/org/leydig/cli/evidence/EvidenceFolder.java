package org.leydig.cli.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.leydig.cli.output.Content;
import org.leydig.cli.output.WholeFolder;
import org.leydig.clinic.library.Library;
import org.leydig.trial.study.StudyResult;
import org.leydig.trial.study.Validation;

/** All that a validation leaves in its folder: the page, a picture of each study, tables, what was run. */
public final class EvidenceFolder {
    private final WholeFolder folder;
    private final List<String> files = new ArrayList<>();

    private EvidenceFolder(WholeFolder folder) {
        this.folder = folder;
    }

    /** Fills the folder; it is not yet in its place. */
    public static void fill(WholeFolder folder, Validation validation, Library library) {
        new EvidenceFolder(folder).write(validation, library);
    }

    private void write(Validation validation, Library library) {
        put("evidence.html", Page.of(validation, library));
        for (StudyResult result : validation.results())
            put("figures/" + result.study().id() + ".svg", new Panels(result, library).picture().svg());
        var tables = new Tables(validation);
        put("validation.csv", tables::csv);
        put("validation.json", pretty(tables.json()));
        files.add(WholeFolder.MARK);
        folder.write(WholeFolder.MARK, text(pretty(run(validation))));
    }

    private void put(String path, String text) {
        put(path, text(text));
    }

    private void put(String path, Content content) {
        folder.write(path, content);
        files.add(path);
    }

    private static Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode run(Validation validation) {
        Validation.Origin origin = validation.origin();
        ObjectNode run = JsonNodeFactory.instance.objectNode();
        run.put("program", "leydig").put("version", origin.version()).put("command", origin.command())
                .put("seed", origin.seed()).put("method", origin.method()).put("library_sha256", origin.library());
        ObjectNode inputs = run.putObject("inputs_sha256");
        Hashes.of(validation).forEach(inputs::put);
        files.forEach(run.putArray("files")::add);
        return run;
    }

    /** JSON as people read it. */
    private static String pretty(ObjectNode node) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
