package org.leydig.clinic.assay;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.FormReader;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.form.Node;
import org.leydig.language.source.Source;
import org.leydig.units.measure.Amount;

/**
 * Reads assays: a form for each, their numbers from one table of origins. The table's symbols are
 * {@code <assay>.scale}, {@code <assay>.error} and {@code <assay>.limit}; where an observable of the assay differs from
 * the others, {@code <assay>.limit.<observable>} and its like. Where specimens of one man differ,
 * {@code <assay>.specimens} says how much.
 */
public final class AssayReader {
    private static final Set<String> FIELDS = Set.of("says", "measures", "kind", "default", "pulses");
    private static final Map<String, Assay.Kind> KINDS = Stream.of(Assay.Kind.values())
            .collect(Collectors.toMap(k -> k.name().toLowerCase(Locale.ROOT).replace('_', ' '), k -> k));
    private final Map<String, Double> numbers;
    private final Complaints complaints = new Complaints();

    private AssayReader(Map<String, Double> numbers) {
        this.numbers = numbers;
    }

    /** The numbers of all assays by symbol. */
    public static Map<String, Double> numbers(Source origins) {
        Map<String, Double> numbers = new HashMap<>();
        CSVFormat table = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser rows = table.parse(new StringReader(origins.text()))) {
            for (CSVRecord row : rows) numbers.put(row.get("symbol"), Amount.number(row.get("value")));
        } catch (IOException e) {
            throw new UncheckedIOException(origins.name(), e);
        }
        return numbers;
    }

    /**
     * One assay.
     *
     * @param numbers the numbers of all assays by symbol
     * @throws org.leydig.language.diagnostic.InputException with all that is wrong
     */
    public static Assay read(String id, Source source, Map<String, Double> numbers) {
        AssayReader reader = new AssayReader(numbers);
        Assay assay = reader.assay(id, FormReader.read(source));
        reader.complaints.raise();
        return assay;
    }

    private Assay assay(String id, Node.Fields fields) {
        Form form = new Form(fields, "An assay", FIELDS, complaints);
        if (form.any("measures").isEmpty()) form.missing("measures");
        Map<String, Performance> performance = new LinkedHashMap<>();
        for (Node.Words observable : form.list("measures")) {
            performance.put(observable.value(), new Performance(number(id, "scale", observable),
                    number(id, "error", observable), number(id, "limit", observable),
                    known(id + ".specimens", observable).orElse(0.0)));
        }
        List<Node.Words> usual = form.list("default");
        for (Node.Words each : usual) {
            if (performance.containsKey(each.value())) continue;
            complaints.add(each.region(), "LEY1160", "NOT MEASURED", "This assay does not measure `" + each.value()
                    + "`.", NearNames.asked(each.value(), performance.keySet()));
        }
        return new Assay(id, form.needed("says").value(), kind(form.needed("kind")), performance,
                usual.stream().map(Node.Words::value).collect(Collectors.toSet()),
                form.words("pulses").map(Node.Words::value));
    }

    private Assay.Kind kind(Node.Words words) {
        Assay.Kind kind = KINDS.get(words.value());
        if (kind != null) return kind;
        if (!words.value().isEmpty()) {
            complaints.add(words.region(), "LEY1160", "NO SUCH KIND", "`" + words.value() + "` is no kind of assay.",
                    List.of("It may be: " + String.join(", ", KINDS.keySet().stream().sorted().toList()) + "."));
        }
        return Assay.Kind.IMMUNOASSAY;
    }

    private double number(String id, String what, Node.Words observable) {
        String general = id + "." + what;
        return known(general, observable).orElseGet(() -> {
            complaints.add(observable.region(), "LEY1160", "A NUMBER IS MISSING",
                    "The table of the assays' numbers has no `" + general + "`.");
            return 1.0;
        });
    }

    private Optional<Double> known(String general, Node.Words observable) {
        return Optional.ofNullable(numbers.get(general + "." + observable.value()))
                .or(() -> Optional.ofNullable(numbers.get(general)));
    }
}
