package org.leydig.cli.claim;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.leydig.cli.output.WholeFolder;
import org.leydig.clinic.library.Library;
import org.leydig.trial.claim.Judged;
import org.leydig.trial.study.Validation;

/** All that claims leave in their folder: the page, a picture of each, the verdicts for programs, what was run. */
public final class ClaimsFolder {
    private final WholeFolder folder;
    private final List<String> files = new ArrayList<>();

    private ClaimsFolder(WholeFolder folder) {
        this.folder = folder;
    }

    /** Fills the folder; it is not yet in its place. */
    public static void fill(WholeFolder folder, List<Judged> all, Validation.Origin origin, Library library)
            throws IOException {
        new ClaimsFolder(folder).write(all, origin, library);
    }

    private void write(List<Judged> all, Validation.Origin origin, Library library) throws IOException {
        put("claims.html", ClaimsPage.of(all, origin, library));
        for (Judged judged : all)
            put("figures/" + judged.claim().id() + ".svg", new Pictures(judged, library).picture().svg());
        put("claims.json", pretty(VerdictsJson.of(all)));
        ObjectNode run = JsonNodeFactory.instance.objectNode();
        run.put("program", "leydig").put("version", origin.version()).put("command", origin.command())
                .put("seed", origin.seed()).put("method", origin.method()).put("library_sha256", origin.library());
        files.add(WholeFolder.MARK);
        files.forEach(run.putArray("files")::add);
        folder.write(WholeFolder.MARK, out -> out.write(pretty(run).getBytes(StandardCharsets.UTF_8)));
    }

    private void put(String path, String text) {
        folder.write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        files.add(path);
    }

    private static String pretty(ObjectNode node) throws IOException {
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }
}
