package org.leydig.trial.census;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.leydig.clinic.library.Library;
import org.leydig.language.source.Source;

/**
 * What was published of lean young men as a population ({@code population/lean-young.csv}).
 *
 * @param all in the order of the text
 */
public record Figures(List<Figure> all) {
    private static final String TABLE = "population/lean-young.csv";

    public Figures {
        all = List.copyOf(all);
    }

    /** Reads the library's table. */
    public static Figures read(Library library) {
        Source table = library.shelf().find(TABLE).orElseThrow(() -> new IllegalStateException(TABLE));
        List<Figure> all = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser rows = format.parse(new StringReader(table.text()))) {
            for (CSVRecord r : rows) {
                all.add(new Figure(r.get("observable"), r.get("statistic"), Double.parseDouble(r.get("published")),
                        r.get("unit"), Double.parseDouble(r.get("reads")), r.get("role").equals("fit"),
                        r.get("evidence"), r.get("says")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
        return new Figures(all);
    }

    /** Names of all observables that are compared. */
    public List<String> observables() {
        return all.stream().flatMap(f -> Stream.of(f.observable().split(" "))).distinct().toList();
    }
}
