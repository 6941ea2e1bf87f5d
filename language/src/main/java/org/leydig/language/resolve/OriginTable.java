package org.leydig.language.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.leydig.language.diagnostic.Troubles;
import org.leydig.language.model.Origin;
import org.leydig.language.source.Source;
import org.leydig.language.source.Table;
import org.leydig.language.source.Table.Cell;

/**
 * The table of origins beside a model file: where each of its numbers comes from. A row's symbol is that of a name in the
 * file's models, or {@code model.symbol} where models of one file use one name for different numbers.
 */
final class OriginTable {
    private static final List<String> COLUMNS = List.of("symbol", "value", "unit", "spread", "method", "evidence",
            "says");

    /** One number: what an {@link Origin} says, and the cells that say it. */
    record Row(Cell symbol, Origin origin, Cell unit) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();

    private OriginTable() {
    }

    /** The row for a symbol of a model, if there is one. */
    Optional<Row> row(String model, String symbol) {
        Row own = rows.get(model + "." + symbol);
        return Optional.ofNullable(own != null ? own : rows.get(symbol));
    }

    /** All symbols of which the table speaks to that model. */
    List<String> symbolsFor(String model) {
        List<String> symbols = new ArrayList<>();
        for (String key : rows.keySet()) {
            int dot = key.lastIndexOf('.');
            if (dot < 0) symbols.add(key);
            else if (key.substring(0, dot).equals(model)) symbols.add(key.substring(dot + 1));
        }
        return symbols;
    }

    Iterable<Row> rows() {
        return rows.values();
    }

    /** Reads a table; what is wrong with it goes to the troubles, by row and column. */
    static OriginTable read(Source source, Troubles troubles) {
        var table = new OriginTable();
        List<Table.Row> lines = Table.of(source).rows();
        if (lines.isEmpty()) {
            troubles.add(OriginTrouble.noHeader(source.region(0, 0), COLUMNS));
            return table;
        }
        List<String> header = lines.getFirst().cells().stream().map(Cell::text).toList();
        if (!header.equals(COLUMNS)) {
            troubles.add(OriginTrouble.noHeader(lines.getFirst().region(), COLUMNS));
            return table;
        }
        for (Table.Row line : lines.subList(1, lines.size())) table.add(line, troubles);
        return table;
    }

    private void add(Table.Row line, Troubles troubles) {
        List<Cell> cells = line.cells();
        if (cells.size() != COLUMNS.size()) {
            troubles.add(OriginTrouble.cellCount(line.region(), cells.size(), COLUMNS.size()));
            return;
        }
        Cell symbol = cells.get(0);
        if (!symbol.text().matches("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)?")) {
            troubles.add(OriginTrouble.noSymbol(symbol.region()));
            return;
        }
        Optional<Double> value = value(cells.get(1), troubles);
        Optional<Double> spread = spread(cells.get(3), value, troubles);
        Optional<Origin.Method> method = method(cells.get(4), troubles);
        if (cells.get(2).text().isEmpty()) troubles.add(OriginTrouble.empty(cells.get(2).region(), "unit"));
        if (cells.get(6).text().isEmpty()) troubles.add(OriginTrouble.empty(cells.get(6).region(), "says"));
        if (cells.get(2).text().isEmpty() || value.isEmpty() || spread.isEmpty() || method.isEmpty()) return;
        List<String> evidence = Arrays.stream(cells.get(5).text().split("[ ;]+"))
                .filter(id -> !id.isEmpty() && !id.equals("-"))
                .toList();
        var origin = new Origin(value.get(), cells.get(2).text(), spread.get(), method.get(), evidence,
                cells.get(6).text(),
                line.region());
        var row = new Row(symbol, origin, cells.get(2));
        Row first = rows.putIfAbsent(symbol.text(), row);
        if (first != null) troubles.add(OriginTrouble.twice(symbol.region(), first.symbol().region()));
    }

    private static Optional<Double> number(String text) {
        try {
            if (!text.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?")) return Optional.empty();
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Optional<Double> value(Cell cell, Troubles troubles) {
        Optional<Double> value = number(cell.text());
        if (value.isEmpty()) troubles.add(OriginTrouble.noNumber(cell.region(), cell.text(), "value"));
        return value;
    }

    /** Spread as a standard deviation of the logarithm; a plain one is that of a log-normal of the same mean and spread. */
    private static Optional<Double> spread(Cell cell, Optional<Double> value, Troubles troubles) {
        String text = cell.text();
        if (text.equals("-")) return Optional.of(0.0);
        boolean log = text.endsWith("(log)");
        Optional<Double> spread = number(log ? text.substring(0, text.length() - "(log)".length()).strip() : text);
        if (spread.isEmpty() || spread.get() < 0) {
            troubles.add(OriginTrouble.noSpread(cell.region(), text));
            return Optional.empty();
        }
        if (log || value.isEmpty()) return spread;
        if (!(value.get() > 0)) {
            troubles.add(OriginTrouble.spreadOfNothing(cell.region()));
            return Optional.empty();
        }
        double relative = spread.get() / value.get();
        return Optional.of(Math.sqrt(Math.log1p(relative * relative)));
    }

    private static Optional<Origin.Method> method(Cell cell, Troubles troubles) {
        for (Origin.Method method : Origin.Method.values()) {
            if (method.name().toLowerCase(Locale.ROOT).equals(cell.text())) return Optional.of(method);
        }
        troubles.add(OriginTrouble.noMethod(cell.region(), cell.text()));
        return Optional.empty();
    }
}
