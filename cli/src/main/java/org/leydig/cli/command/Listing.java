package org.leydig.cli.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.leydig.cli.drug.DrugFolder;
import org.leydig.cli.output.WholeFolder;
import org.leydig.cli.terminal.Bar;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.regimen.UsualProtocol;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.trial.arm.Case;
import org.leydig.trial.claim.Claim;
import org.leydig.trial.run.Options;
import org.leydig.trial.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leydig list}: what the library holds. */
@Command(name = "list", description = "Shows what the library holds: men, drugs, observables, assays, protocols, studies, claims or cases.", footer = {
        "", "Try:", "  leydig list drugs", "  leydig list drugs --out drugs", "  leydig list observables --json"})
public final class Listing implements Callable<Integer> {
    /** What can be listed. */
    enum Shelf {
        men, drugs, observables, assays, protocols, studies, claims, cases
    }

    private final Doing doing;

    @Mixin
    private Common common;

    @Parameters(paramLabel = "men|drugs|observables|assays|protocols|studies|claims|cases", description = "What to show.")
    private Shelf shelf;

    @Option(names = "--json", description = "Write JSON, for programs.")
    private boolean json;

    @Option(names = "--out", paramLabel = "DIR", description = "Of drugs: write a page for each there, with sources and a picture; earlier ones give way.")
    private Optional<Path> out = Optional.empty();

    public Listing(Doing doing) {
        this.doing = doing;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Library library = Library.open();
        if (out.isPresent()) return pages(out.get(), library);
        List<Map<String, String>> entries = switch (shelf) {
            case men -> men(library);
            case drugs -> library.drugs().values().stream().map(Listing::drug).toList();
            case observables -> observables(library);
            case assays -> library.assays().values().stream()
                    .map(a -> entry("name", a.id(), "says", a.says(), "measures", String.join(" ", a.measures())))
                    .toList();
            case protocols -> Stream.concat(UsualProtocol.all(library).stream().map(Listing::usual),
                    library.drugs().values().stream().flatMap(Listing::usual)).toList();
            case studies -> library.studies().stream().map(id -> study(Study.read(id, library))).toList();
            case cases -> library.cases().stream()
                    .map(id -> entry("name", id, "says", Case.read(id, library).title())).toList();
            case claims -> Claim.all(library).stream().map(c -> entry("name", c.id(), "says", c.says())).toList();
        };
        if (json) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            entries.forEach(entry -> entry.forEach(array.addObject()::put));
            doing.console().out()
                    .println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(array));
        } else {
            print(entries);
        }
        return 0;
    }

    private int pages(Path place, Library library) throws InterruptedException {
        if (shelf != Shelf.drugs)
            throw new InputException(Diagnostic.nowhere("LEY3005", "NOT POSSIBLE",
                    "`--out`: Only drugs have pages of their own; of " + shelf + " there is a list.",
                    "Say `leydig list drugs --out " + place + "`, or leave `--out` out."));
        try (WholeFolder folder = WholeFolder.at(place); Bar bar = doing.bar("drawing", common)) {
            DrugFolder.fill(folder, library, Options.usual(Version.number(), doing.line()), new Watch(bar));
            folder.keep();
        }
        doing.say(common, "wrote " + place.resolve(DrugFolder.INDEX));
        return 0;
    }

    private static List<Map<String, String>> men(Library library) {
        return library.men().stream().map(id -> entry("name", id, "says", Man.read(id, library).says())).toList();
    }

    private static List<Map<String, String>> observables(Library library) {
        var entries = new ArrayList<Map<String, String>>();
        library.observables().values()
                .forEach(o -> entries.add(entry("name", o.header(), "says", o.says(), "topic", o.topic())));
        library.counted().values()
                .forEach(o -> entries.add(entry("name", o.header(), "says", o.says(), "topic", o.topic())));
        return entries;
    }

    private static Map<String, String> drug(Drug drug) {
        return entry("name", drug.id(), "says", drug.is(), "routes", String.join(" ", drug.routes().keySet()), "usual",
                String.join("; ", drug.usual()));
    }

    /** A protocol by the name that {@code --protocol} takes. */
    private static Map<String, String> usual(UsualProtocol protocol) {
        return entry("name", protocol.id(), "says", protocol.says() + ": " + protocol.words());
    }

    /** Usual regimens as {@code --protocol} takes them. */
    private static Stream<Map<String, String>> usual(Drug drug) {
        return drug.usual().stream()
                .map(usual -> entry("name", drug.id() + " " + usual, "says", "usual regimen of " + drug.id()));
    }

    private static Map<String, String> study(Study study) {
        return entry("name", study.id(), "says", study.topic() + ": " + study.asks(), "topic", study.topic(), "asks",
                study.asks(), "cite", study.cite());
    }

    private static Map<String, String> entry(String... pairs) {
        var entry = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) entry.put(pairs[i], pairs[i + 1]);
        return entry;
    }

    private void print(List<Map<String, String>> entries) {
        int width = entries.stream().mapToInt(entry -> entry.get("name").length()).max().orElse(0);
        for (Map<String, String> entry : entries) {
            doing.console().out().println(
                    (entry.get("name") + " ".repeat(width - entry.get("name").length() + 2) + entry.get("says"))
                            .strip());
        }
    }
}
