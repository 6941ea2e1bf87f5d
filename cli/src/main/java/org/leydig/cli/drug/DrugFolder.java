package org.leydig.cli.drug;

import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leydig.cli.output.WholeFolder;
import org.leydig.cli.report.Html;
import org.leydig.cli.report.Html.Attribute;
import org.leydig.cli.report.Template;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.library.Library;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Progress;

/** The pages of all drugs: an index, a page for each, what was run. */
public final class DrugFolder {
    /** The page to open. */
    public static final String INDEX = "drugs.html";
    private final WholeFolder folder;
    private final Library library;
    private final Options options;
    private final List<String> files = new ArrayList<>();

    private DrugFolder(WholeFolder folder, Library library, Options options) {
        this.folder = folder;
        this.library = library;
        this.options = options;
    }

    /**
     * Fills the folder; it is not yet in its place.
     *
     * @param progress hears of each drug that is done
     */
    public static void fill(WholeFolder folder, Library library, Options options, Progress progress)
            throws InterruptedException {
        new DrugFolder(folder, library, options).write(progress);
    }

    private void write(Progress progress) throws InterruptedException {
        var drugs = List.copyOf(library.drugs().values());
        put(INDEX, index(drugs));
        for (int i = 0; i < drugs.size(); i++) {
            progress.done(i, drugs.size());
            Drug drug = drugs.get(i);
            put(drug.id() + ".html",
                    new DrugPage(DrugFacts.of(drug, library), DrugCourse.of(drug, library, options, Progress.SILENT))
                            .html());
        }
        progress.done(drugs.size(), drugs.size());
        files.add(WholeFolder.MARK);
        put(WholeFolder.MARK, run());
    }

    private static String index(List<Drug> drugs) {
        List<List<Html>> rows = drugs.stream().map(drug -> List.of(
                in("b", in("a", List.of(new Attribute("href", drug.id() + ".html")), text(drug.id()))),
                text(drug.is()), text(String.join(" ", drug.routes().keySet())),
                in("code", text(drug.usual().getFirst())))).toList();
        return Template.named(DrugFolder.class, "drugs.html").fill(Map.of("style", DrugPage.style(), "disclaimer",
                text(Words.DISCLAIMER), "count", text(drugs.size() + " drugs"), "drugs",
                DrugPage.table("index", List.of("Drug", "What it is", "Routes", "Usual"), rows))).markup();
    }

    private void put(String path, String page) {
        folder.write(path, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
        if (!files.contains(path)) files.add(path);
    }

    private String run() {
        ObjectNode run = JsonNodeFactory.instance.objectNode();
        run.put("program", "leydig").put("version", options.version()).put("command", options.command())
                .put("man", DrugCourse.MAN).put("library_sha256", library.hash());
        files.forEach(run.putArray("files")::add);
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(run) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
