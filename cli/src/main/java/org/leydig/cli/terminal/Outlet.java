package org.leydig.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Consumer;

/** The process's output: says once why it could not be written; a reader that has had enough is no failure to speak of. */
final class Outlet extends FilterOutputStream {
    private final Consumer<String> complain;
    private boolean failed;

    Outlet(OutputStream out, Consumer<String> complain) {
        super(out);
        this.complain = complain;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            if (!failed && !why.toLowerCase(Locale.ROOT).contains("pipe")) complain.accept(why);
            failed = true;
            throw e;
        }
    }
}
