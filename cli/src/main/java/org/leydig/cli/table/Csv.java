package org.leydig.cli.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** A table as comma-separated text (RFC 4180 with plain line ends), written as it comes. */
public final class Csv {
    private final Writer out;

    /** A table on a stream of bytes, in UTF-8. */
    public Csv(OutputStream out) {
        this(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** A table on a writer. */
    public Csv(Writer out) {
        this.out = out;
    }

    /** One row. */
    public void row(String... cells) {
        try {
            for (int i = 0; i < cells.length; i++) {
                if (i > 0) out.write(',');
                out.write(quoted(cells[i]));
            }
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands all rows over. */
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number as text, seven digits; empty where there is none. */
    public static String number(double value) {
        if (!Double.isFinite(value)) return "";
        if (value == Math.rint(value) && Math.abs(value) < 1e9) return Long.toString((long) value);
        return new BigDecimal(value).round(new MathContext(7, RoundingMode.HALF_EVEN)).stripTrailingZeros().toString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
