package org.leydig.cli.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.leydig.cli.output.Content;
import org.leydig.cli.output.Parquet;
import org.leydig.cli.output.WholeFile;
import org.leydig.cli.terminal.Console;

/**
 * Where a command's data go: the output, or a file that appears whole, with a second file beside it that says what was
 * run. Opened before the work begins.
 */
final class Destination implements AutoCloseable {
    /** The ending of the file that says what was run. */
    static final String RUN = ".run.json";

    private final Optional<WholeFile> file;
    private final Optional<WholeFile> run;
    private final PrintWriter out;

    Destination(Optional<Path> place, Console console) {
        this.out = console.out();
        this.file = place.map(WholeFile::at);
        this.run = place.filter(path -> !path.toString().startsWith("/dev/"))
                .map(path -> WholeFile.at(path.resolveSibling(path.getFileName() + RUN)));
    }

    /** Something that writes itself as text. */
    @FunctionalInterface
    interface Text {
        void to(Appendable out) throws IOException;
    }

    /** Writes the data, and what was run beside a file of them. */
    void write(Text data, ObjectNode origin) {
        if (file.isEmpty()) {
            try {
                data.to(out);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return;
        }
        keep(stream -> text(stream, data), origin);
    }

    /** Writes the data as a Parquet file, which must have a place. */
    void writeParquet(List<Parquet.Column> columns, Text csv, ObjectNode origin) {
        keep(new Parquet(columns, stream -> text(stream, csv)), origin);
    }

    private void keep(Content data, ObjectNode origin) {
        file.orElseThrow().write(data);
        run.ifPresent(beside -> beside.write(stream -> text(stream, out -> out.append(pretty(origin)))));
        file.get().keep();
        run.ifPresent(WholeFile::keep);
    }

    private static void text(OutputStream stream, Text text) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        text.to(writer);
        writer.flush();
    }

    /** JSON that a person can read too. */
    static String pretty(ObjectNode node) throws IOException {
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }

    @Override
    public void close() {
        file.ifPresent(WholeFile::close);
        run.ifPresent(WholeFile::close);
    }
}
