package org.leydig.cli.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leydig.clinic.library.Library;
import org.leydig.language.source.Source;
import org.leydig.language.source.Table;

/** What the last fit says of a parameter: its row of {@code calibration/result.csv}, column by column. */
record Calibrated(Library library) {
    private static final String RESULT = "calibration/result.csv";

    /** The cells of the row that begins with that name, by column; empty where the fit does not know it. */
    Map<String, String> of(String parameter) {
        Optional<Source> text = library.paths().contains(RESULT) ? library.shelf().find(RESULT) : Optional.empty();
        var cells = new LinkedHashMap<String, String>();
        text.map(Table::of).ifPresent(table -> {
            if (table.rows().isEmpty()) return;
            List<Table.Cell> head = table.rows().getFirst().cells();
            table.rows().stream().filter(row -> row.cells().getFirst().text().equals(parameter)).findFirst()
                    .ifPresent(row -> {
                        for (int i = 1; i < Math.min(head.size(), row.cells().size()); i++) {
                            if (!row.cells().get(i).text().isEmpty())
                                cells.put(head.get(i).text().replace('_', ' '), row.cells().get(i).text());
                        }
                    });
        });
        return cells;
    }
}
