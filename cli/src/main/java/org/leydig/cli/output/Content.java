package org.leydig.cli.output;

import java.io.IOException;
import java.io.OutputStream;

/** What is in a file. */
@FunctionalInterface
public interface Content {
    /**
     * Writes it.
     *
     * @throws IOException or {@link java.io.UncheckedIOException} when the stream does not take it
     */
    void to(OutputStream stream) throws IOException;
}
