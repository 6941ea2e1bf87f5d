package org.leydig.clinic.library;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.leydig.language.source.Source;

/** Reads the tables of evidence. */
final class EvidenceReader {
    private static final CSVFormat TABLE = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true).get();

    private EvidenceReader() {
    }

    static Map<String, Evidence> read(List<Source> tables) {
        Map<String, Evidence> all = new LinkedHashMap<>();
        for (Source table : tables) {
            try (CSVParser rows = TABLE.parse(new StringReader(table.text()))) {
                for (CSVRecord r : rows) all.put(r.get("id"), row(r));
            } catch (IOException e) {
                throw new UncheckedIOException(table.name(), e);
            }
        }
        return Map.copyOf(all);
    }

    private static Evidence row(CSVRecord r) {
        return new Evidence(r.get("id"), r.get("topic"), r.get("quantity"), r.get("value"), r.get("units"),
                r.get("spread_n"), r.get("conditions"), r.get("source"), r.get("confidence"));
    }
}
