package org.leydig.language.source;

import java.util.ArrayList;
import java.util.List;

/** A text of comma-separated values (RFC 4180), each cell with the place where it stands. */
public record Table(List<Row> rows) {
    /** One line of cells; never empty. */
    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public Region region() {
            return cells.getFirst().region().to(cells.getLast().region());
        }
    }

    /** One cell: its text without quotes and outer spaces, and where it stands, quotes included. */
    public record Cell(String text, Region region) {}

    public Table {
        rows = List.copyOf(rows);
    }

    /** The table in a text; empty lines are no rows, and a quote that is never closed reaches to the end. */
    public static Table of(Source source) {
        String text = source.text();
        List<Row> rows = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            int end = cellEnd(text, at);
            cells.add(cell(source, at, end));
            boolean lineEnds = end == text.length() || text.charAt(end) != ',';
            if (lineEnds) {
                boolean empty = cells.size() == 1 && cells.getFirst().text().isEmpty();
                if (!empty) rows.add(new Row(cells));
                cells.clear();
            }
            at = end + 1;
        }
        return new Table(rows);
    }

    private static int cellEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ')
            at++;
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        if (quoted) {
            at++;
            while (at < text.length() && (text.charAt(at) != '"' || text.startsWith("\"\"", at))) {
                at += text.charAt(at) == '"' ? 2 : 1;
            }
        }
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n')
            at++;
        return Math.min(at, text.length());
    }

    private static Cell cell(Source source, int from, int end) {
        String raw = source.text().substring(from, end);
        String text = raw.strip();
        int start = from + (raw.length() - raw.stripLeading().length());
        if (text.isEmpty()) start = from;
        Region region = source.region(start, start + text.length());
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return new Cell(quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text, region);
    }
}
