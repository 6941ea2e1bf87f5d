package org.leydig.clinic.record;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.leydig.clinic.form.Complaints;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.source.Region;
import org.leydig.language.source.Source;

/** A CSV table with a header, whose cells know where they stand. Header names are in capitals. */
final class Table {
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_COLUMNS = 200;
    private final Source source;
    private final List<String> header = new ArrayList<>();
    private final List<Region> headerRegions = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** One row after the header. */
    record Row(int number, Map<String, Cell> cells, Region region) {
        /** The cell of a column; empty when the column or the value is missing. */
        Optional<Cell> cell(String column) {
            return Optional.ofNullable(cells.get(column));
        }
    }

    /** A value that is there. */
    record Cell(String column, String text, Region region) {}

    private Table(Source source) {
        this.source = source;
    }

    static Table read(Source source) {
        Table table = new Table(source);
        Complaints complaints = new Complaints();
        CSVFormat format = CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(true).setCommentMarker('#')
                .get();
        try (CSVParser parser = format.parse(new StringReader(source.text()))) {
            for (CSVRecord row : parser) table.row(row, complaints);
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            complaints.add(source.region(0, 0), "LEY1201", "NOT A TABLE", "This is not a CSV table: " + plain(e) + ".");
        }
        if (table.header.isEmpty() && !complaints.any())
            complaints.add(source.region(0, 0), "LEY1201", "NOTHING HERE",
                    "This table is empty.");
        complaints.raise();
        return table;
    }

    private static String plain(Exception e) {
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        if (text.contains("EOF reached before encapsulated")) return "a quotation mark that opens is never closed";
        return text.replaceAll("^.*?Exception( reading next record)?:\\s*", "").replaceAll("[.\\s]+$", "");
    }

    List<String> header() {
        return List.copyOf(header);
    }

    Region headerRegion(int i) {
        return headerRegions.get(i);
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    private void row(CSVRecord row, Complaints complaints) {
        List<Region> regions = regions(row);
        if (header.isEmpty()) {
            names(row, regions, complaints);
            return;
        }
        Region whole = regions.getFirst().to(regions.getLast());
        if (rows.size() >= MOST_ROWS)
            throw new InputException(Diagnostic.at(whole, "LEY1202", "TOO MANY ROWS",
                    "This table has more than " + MOST_ROWS + " rows."));
        if (row.size() != header.size()) {
            complaints.add(whole, "LEY1203", "TOO FEW OR TOO MANY CELLS", "This row has " + row.size()
                    + " cells; the header has " + header.size() + ".");
            return;
        }
        Map<String, Cell> cells = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String text = row.get(i);
            boolean missing = text.isEmpty() || text.equals(".") || text.equalsIgnoreCase("NA");
            if (!missing) cells.put(header.get(i), new Cell(header.get(i), text, regions.get(i)));
        }
        if (!cells.isEmpty()) rows.add(new Row(rows.size() + 1, cells, whole));
    }

    private void names(CSVRecord row, List<Region> regions, Complaints complaints) {
        if (row.size() > MOST_COLUMNS)
            throw new InputException(Diagnostic.at(regions.getFirst(), "LEY1202",
                    "TOO MANY COLUMNS",
                    "This table has " + row.size() + " columns; " + MOST_COLUMNS + " are the most I take."));
        for (int i = 0; i < row.size(); i++) {
            String name = row.get(i).toUpperCase(Locale.ROOT);
            if (header.contains(name))
                complaints.add(regions.get(i), "LEY1204", "A COLUMN TWICE",
                        "The column `" + name + "` stands here a second time.");
            header.add(name);
            headerRegions.add(regions.get(i));
        }
        boolean otherSeparator = row.size() == 1 && row.get(0).matches("(?s).*[;\\t].*");
        if (otherSeparator)
            complaints.add(regions.getFirst(), "LEY1201", "NOT PARTED BY COMMAS",
                    "The columns of this table are parted by " + (row.get(0).contains(";") ? "semicolons" : "tabs")
                            + "; I read commas.");
    }

    private List<Region> regions(CSVRecord row) {
        List<Region> regions = new ArrayList<>();
        String text = source.text();
        int at = (int) Math.min(row.getCharacterPosition(), text.length());
        for (int i = 0; i < row.size(); i++) {
            int end = at;
            boolean quoted = false;
            while (end < text.length()) {
                char c = text.charAt(end);
                if (c == '"') quoted = !quoted;
                if (!quoted && (c == ',' || c == '\n' || c == '\r')) break;
                end++;
            }
            regions.add(source.region(at, end));
            at = Math.min(end + 1, text.length());
        }
        return regions;
    }
}
