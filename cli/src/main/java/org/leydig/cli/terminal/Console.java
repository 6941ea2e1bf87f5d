package org.leydig.cli.terminal;

import static java.util.Objects.requireNonNull;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command speaks: data to {@code out}, everything else to {@code err}.
 *
 * @param out data only, so that it can be piped
 * @param err progress, notices and diagnostics
 * @param live whether a person watches {@code err} on a terminal: bars may move and colours may show
 * @param colour whether colours may be used on {@code err}
 */
public record Console(PrintWriter out, PrintWriter err, boolean live, boolean colour) {
    public Console {
        requireNonNull(out);
        requireNonNull(err);
    }

    /**
     * The process's own streams; {@code NO_COLOR} and {@code TERM=dumb} are respected. Java cannot ask whether the error
     * stream is a terminal, so the launcher says so.
     */
    public static Console ofProcess(Map<String, String> environment) {
        boolean watched = "yes".equals(System.getProperty("leydig.watched")) && !"dumb".equals(environment.get("TERM"));
        boolean colour = watched && environment.getOrDefault("NO_COLOR", "").isEmpty();
        PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
        PrintWriter out = writer(new Outlet(new FileOutputStream(FileDescriptor.out),
                why -> err.println("leydig: the output cannot be written: " + why)));
        return new Console(out, err, watched, colour);
    }

    /** A console that remembers what was said; for tests. */
    public static Console recording(StringWriter out, StringWriter err) {
        return new Console(new PrintWriter(out), new PrintWriter(err), false, false);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }

    /** Says a line to the person, not to the data. */
    public void say(String line) {
        err.println(line);
        err.flush();
    }

    /** Hands over everything; {@code false} when the reader of the data has gone. */
    public boolean flush() {
        boolean taken = !out.checkError();
        err.flush();
        return taken;
    }
}
