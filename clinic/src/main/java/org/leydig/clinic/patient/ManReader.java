package org.leydig.clinic.patient;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Files;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.FormReader;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.source.Region;
import org.leydig.language.source.Source;
import org.leydig.units.measure.Amount;
import org.leydig.units.measure.UnitException;

/** Reads men: their forms, the origins of their numbers, and those they start from. */
final class ManReader {
    private static final Set<String> FIELDS = Set.of("name", "says", "age", "mass", "height", "starts from", "set",
            "history", "evidence");
    private static final int LONGEST_DESCENT = 10;
    private final Library library;
    private final List<String> descent = new ArrayList<>();

    private ManReader(Library library) {
        this.library = library;
    }

    static Man read(String idOrFile, Path folder, Library library) {
        return read(Node.Words.of(new Source("man", idOrFile)), folder, library);
    }

    static Man read(Node.Words idOrFile, Path folder, Library library) {
        return new ManReader(library).man(idOrFile, folder);
    }

    private Man man(Node.Words name, Path folder) {
        String id = name.value().strip();
        if (descent.contains(id) || descent.size() >= LONGEST_DESCENT) {
            throw refuse(name.region(), "LEY1121", "MEN IN A CIRCLE", "A man cannot start from himself: "
                    + String.join(" starts from ", descent) + " starts from " + id + ".");
        }
        descent.add(id);
        Optional<Source> inLibrary = library.man(id);
        if (inLibrary.isPresent()) return man(id, inLibrary.get(), library.originsOfMan(id), folder);
        Optional<Source> known = library.own(id);
        if (known.isPresent()) return man(id, known.get(), Optional.empty(), folder);
        boolean file = id.endsWith(".yaml") || id.endsWith(".yml") || id.contains("/");
        if (!file) {
            List<String> suggestions = new ArrayList<>(NearNames.asked(id, library.men()));
            suggestions.add("`leydig list men` shows all; a man of your own is a YAML file.");
            throw new InputException(new Diagnostic("LEY1120", "NO SUCH MAN", Optional.of(name.region()), List.of(),
                    "I know no man called `" + id + "`.", suggestions));
        }
        try {
            Path path = folder.resolve(id);
            return man(id, Files.read(path, id, Optional.of(name.region())), Optional.empty(), folder);
        } catch (InvalidPathException e) {
            throw refuse(name.region(), "LEY1120", "NO SUCH MAN", "`" + id + "` is not the name of a file.");
        }
    }

    private Man man(String id, Source text, Optional<Source> origins, Path folder) {
        Complaints complaints = new Complaints();
        Form form = new Form(FormReader.read(text), "A man", FIELDS, complaints);
        form.needed("name");
        String says = form.needed("says").value();
        Optional<Man> parent = form.words("starts from").map(words -> man(words, folder));
        Map<String, String> facts = new LinkedHashMap<>(parent.map(Man::facts).orElse(Map.of()));
        for (String fact : Constitution.FACTS) {
            form.words(fact).ifPresent(w -> facts.put(fact, amount(w, complaints)));
        }
        Map<String, Setting> settings = new TreeMap<>(parent.map(Man::settings).orElse(Map.of()));
        Constitution constitution = new Constitution(library.model(), complaints);
        if (!complaints.any()) settings.putAll(constitution.read(form));
        origins.ifPresent(table -> settings.putAll(origins(table, complaints)));
        if (form.any("set").isPresent()) settings.putAll(set(form, complaints));
        constitution.weigh(settings, form.fields().region());
        List<Protocol> history = new ArrayList<>(parent.map(Man::history).orElse(List.of()));
        history(form, complaints).ifPresent(history::add);
        complaints.raise();
        List<Source> texts = new ArrayList<>(List.of(text));
        origins.ifPresent(texts::add);
        parent.ifPresent(p -> texts.addAll(p.texts()));
        return new Man(id, says, facts, settings, history,
                form.list("evidence").stream().map(Node.Words::value).toList(),
                texts);
    }

    private static String amount(Node.Words words, Complaints complaints) {
        try {
            Amount.of(words.value());
        } catch (UnitException e) {
            complaints.add(words.region(), "LEY1123", "NOT A MEASURE", e.reason(), e.suggestions());
        }
        return words.value();
    }

    private Map<String, Setting> set(Form form, Complaints complaints) {
        SettingsReader reader = new SettingsReader(library.model(), complaints);
        Map<String, Setting> all = new TreeMap<>();
        form.inside("set").forEach((name, field) -> form.asWords(name, field.value())
                .flatMap(value -> reader.setting(field.name(), value, Double.NaN)).ifPresent(s -> all.put(name, s)));
        return all;
    }

    private Optional<Protocol> history(Form form, Complaints complaints) {
        List<Node.Words> texts = form.list("history");
        if (texts.isEmpty()) return Optional.empty();
        try {
            Protocol protocol = Protocol.parse(texts, library);
            if (Double.isFinite(protocol.end())) return Optional.of(protocol);
            complaints.add(texts.getLast().region(), "LEY1124", "A HISTORY WITHOUT AN END",
                    "A history ends on day 0, so it must say how long it lasted.",
                    List.of("Add `x104`, `for 24mo` or `until 104wk`."));
        } catch (InputException refused) {
            complaints.addAll(refused);
        }
        return Optional.empty();
    }

    private Map<String, Setting> origins(Source table, Complaints complaints) {
        SettingsReader reader = new SettingsReader(library.model(), complaints);
        Map<String, Setting> all = new TreeMap<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser rows = format.parse(new StringReader(table.text()))) {
            for (CSVRecord row : rows) {
                int at = (int) Math.min(row.getCharacterPosition(), table.text().length());
                Region region = table.region(at, Math.min(at + row.get("symbol").length(), table.text().length()));
                String unit = row.get("unit").equals("-") ? "" : " " + row.get("unit");
                double spread = spread(row.get("spread"), Double.parseDouble(row.get("value")));
                reader.setting(new Node.Words(row.get("symbol"), region),
                        new Node.Words(row.get("value") + unit, region), spread)
                        .ifPresent(s -> all.put(s.parameter(), s));
            }
        } catch (IOException | IllegalArgumentException e) {
            complaints.add(table.region(0, 0), "LEY1125", "NOT A TABLE OF ORIGINS", "This table cannot be read: "
                    + e.getMessage());
        }
        return all;
    }

    /** Standard deviation of the logarithm; a plain one is that of a log-normal of the same mean and spread. */
    private static double spread(String text, double value) {
        if (text.equals("-")) return 0;
        if (text.endsWith("(log)")) return Double.parseDouble(text.substring(0, text.length() - "(log)".length()));
        return Math.sqrt(Math.log1p(Math.pow(Double.parseDouble(text) / value, 2)));
    }

    private static InputException refuse(Region region, String code, String title, String cause) {
        return new InputException(Diagnostic.at(region, code, title, cause));
    }
}
