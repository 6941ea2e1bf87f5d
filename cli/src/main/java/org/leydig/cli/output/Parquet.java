package org.leydig.cli.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as Parquet: the same as its CSV, with a type for each column and nothing where a cell is empty. DuckDB does it, in
 * one thread, so that the same table gives the same bytes.
 */
public final class Parquet implements Content {
    private final List<Column> columns;
    private final Content csv;

    /**
     * A column.
     *
     * @param name its header
     * @param number whether it holds numbers, else words
     */
    public record Column(String name, boolean number) {}

    /** The table could not become Parquet in a temporary folder. */
    static final class Unmade extends IOException {
        private static final long serialVersionUID = 1;
        private final transient Path folder;

        private Unmade(Path folder, Exception why) {
            super("the table could not become Parquet in `" + folder + "`: " + why.getMessage(), why);
            this.folder = folder;
        }

        Path folder() {
            return folder;
        }
    }

    /**
     * @param columns in order
     * @param csv writes the table, its header first
     */
    public Parquet(List<Column> columns, Content csv) {
        this.columns = List.copyOf(columns);
        this.csv = csv;
    }

    @Override
    public void to(OutputStream stream) throws IOException {
        Path folder = Files.createTempDirectory("leydig");
        Path table = folder.resolve("table.csv");
        Path parquet = folder.resolve("table.parquet");
        Leftovers.begin(folder);
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(table))) {
                csv.to(out);
                out.flush();
                convert(table, parquet);
            } catch (SQLException | IOException e) {
                throw new Unmade(folder, e);
            }
            Files.copy(parquet, stream);
        } finally {
            Leftovers.remove(folder);
            Leftovers.end(folder);
        }
    }

    private void convert(Path table, Path parquet) throws SQLException {
        String types = columns.stream().map(c -> quoted(c.name) + ": " + (c.number ? "'DOUBLE'" : "'VARCHAR'"))
                .collect(Collectors.joining(", "));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("COPY (SELECT * FROM read_csv(" + quoted(table.toString())
                    + ", header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', nullstr = '',"
                    + " columns = {" + types + "})) TO " + quoted(parquet.toString())
                    + " (FORMAT parquet, COMPRESSION zstd)");
        }
    }

    private static String quoted(String words) {
        return "'" + words.replace("'", "''") + "'";
    }
}
