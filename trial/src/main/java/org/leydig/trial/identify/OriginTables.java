package org.leydig.trial.identify;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leydig.clinic.library.Library;
import org.leydig.language.model.Origin;
import org.leydig.language.model.Quantity;
import org.leydig.language.source.Source;
import org.leydig.language.source.Table;

/**
 * Puts what was found into the origin tables. Only cells change: the value, and the method where it was not {@code fitted};
 * the evidence where none stood there. All other text stays as its author wrote it.
 */
public final class OriginTables {
    private static final String ASSAYS = "assays/assays.origin.csv";
    private static final int SYMBOL = 0;
    private static final int VALUE = 1;
    private static final int METHOD = 4;
    private static final int EVIDENCE = 5;
    private static final MathContext OF_FITTED = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final MathContext OF_DERIVED = new MathContext(5, RoundingMode.HALF_EVEN);
    private final Library library;
    private final Map<String, List<Change>> changes = new TreeMap<>();

    /** One stretch of a table that gets other text. */
    private record Change(int start, int end, String text) {}

    private OriginTables(Library library) {
        this.library = library;
    }

    /**
     * The tables that change, as they should be, by their paths in the library.
     *
     * @param library the library whose tables are changed
     */
    public static Map<String, String> rewritten(Library library, Calibration found) {
        OriginTables tables = new OriginTables(library);
        found.parameters().forEach(p -> tables.parameter(p.name(), p.value(), OF_FITTED, true, p.tellers()));
        found.derived().forEach((name, value) -> tables.parameter(name, value, OF_DERIVED, false, List.of()));
        found.assays().forEach(tables::assay);
        return tables.texts();
    }

    /** The same with other values alone, whose methods and evidence stay. */
    public static Map<String, String> rewritten(Library library, Map<String, Double> values) {
        OriginTables tables = new OriginTables(library);
        values.forEach((name, value) -> tables.parameter(name, value, OF_DERIVED, false, List.of()));
        return tables.texts();
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        changes.forEach((path, all) -> {
            StringBuilder text = new StringBuilder(text(path).text());
            all.stream().sorted(Comparator.comparingInt(Change::start).reversed())
                    .forEach(c -> text.replace(c.start(), c.end(), c.text()));
            texts.put(path, text.toString());
        });
        return texts;
    }

    private Source text(String path) {
        return library.shelf().find(path).orElseThrow(() -> new IllegalStateException("no " + path));
    }

    private void parameter(String name, double value, MathContext digits, boolean fitted, List<String> tellers) {
        Origin origin = library.model().find(name).flatMap(Quantity::origin)
                .orElseThrow(() -> new IllegalStateException(name + " has no origin"));
        String path = origin.region().source().name();
        Table.Row row = Table.of(origin.region().source()).rows().stream()
                .filter(r -> r.region().start() <= origin.region().start()
                        && origin.region().start() <= r.region().end())
                .findFirst().orElseThrow();
        if (same(row, value, digits) && (!fitted || row.cells().get(METHOD).text().equals("fitted"))) return;
        change(path, row.cells().get(VALUE), number(value, digits));
        if (fitted) carried(path, row, tellers);
    }

    private void assay(String id, double factor) {
        double now = library.assays().get(id).performance().values().iterator().next().scale();
        Table.Row row = Table.of(text(ASSAYS)).rows().stream()
                .filter(r -> r.cells().get(SYMBOL).text().equals(id + ".scale")).findFirst()
                .orElseThrow(() -> new IllegalStateException(ASSAYS + " has no " + id + ".scale"));
        if (same(row, factor * now, OF_FITTED)) return;
        change(ASSAYS, row.cells().get(VALUE), number(factor * now, OF_FITTED));
        carried(ASSAYS, row, List.of());
    }

    private void carried(String path, Table.Row row, List<String> tellers) {
        if (!row.cells().get(METHOD).text().equals("fitted")) change(path, row.cells().get(METHOD), "fitted");
        boolean none = row.cells().get(EVIDENCE).text().equals("-");
        if (none && !tellers.isEmpty()) change(path, row.cells().get(EVIDENCE), String.join(" ", tellers));
    }

    private static boolean same(Table.Row row, double value, MathContext digits) {
        return new BigDecimal(row.cells().get(VALUE).text()).round(digits)
                .compareTo(new BigDecimal(value).round(digits)) == 0;
    }

    private void change(String path, Table.Cell cell, String text) {
        changes.computeIfAbsent(path, p -> new ArrayList<>())
                .add(new Change(cell.region().start(), cell.region().end(), text));
    }

    /** A number of so many digits, never in powers of ten. */
    static String number(double value, MathContext digits) {
        return new BigDecimal(value).round(digits).stripTrailingZeros().toPlainString();
    }
}
