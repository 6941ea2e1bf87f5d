package org.leydig.cli.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.leydig.engine.course.Series;

/**
 * Many series of numbers in little text: each value becomes the number of its level between the series' least and
 * greatest value, each level its difference from the one before, each difference one to three bytes; all bytes together
 * are gzipped and written in base 64. {@code report.js} reads it back.
 */
final class Packing {
    /** Levels of a series that is read as a table: finer than its line's width by far. */
    static final int FINE = 1 << 15;
    /** Levels of a series of minutes. */
    static final int COARSE = 1 << 12;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);

    /**
     * Where a series went: value = {@code least + level * step}, with level -1 for no value.
     *
     * @param count how many values
     * @param least the least value
     * @param step the distance of two levels
     */
    record Packed(int count, double least, double step) {}

    /** Adds a series after those already there. */
    Packed add(Series series, int levels) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < series.size(); i++) {
            if (!Double.isFinite(series.at(i))) continue;
            least = Math.min(least, series.at(i));
            greatest = Math.max(greatest, series.at(i));
        }
        if (least > greatest) least = greatest = 0;
        double step = greatest > least ? (greatest - least) / levels : 1;
        return write(series, least, step);
    }

    /** Adds instants in days, exact to the second. */
    Packed addTimes(Series days) {
        return write(days, 0, 1.0 / 86_400);
    }

    private Packed write(Series series, double least, double step) {
        long before = 0;
        for (int i = 0; i < series.size(); i++) {
            double value = series.at(i);
            long level = Double.isFinite(value) ? Math.round((value - least) / step) : -1;
            put(level - before);
            before = level;
        }
        return new Packed(series.size(), least, step);
    }

    /** Small differences of either sign in few bytes: zigzag, then seven bits a byte, the eighth says that more follow. */
    private void put(long difference) {
        long left = (difference << 1) ^ (difference >> 63);
        while (left >= 0x80) {
            bytes.write((int) ((left & 0x7f) | 0x80));
            left >>>= 7;
        }
        bytes.write((int) left);
    }

    /** All that was added, in order. */
    String text() {
        var zipped = new ByteArrayOutputStream(bytes.size() / 2);
        try (var zip = new GZIPOutputStream(zipped) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            bytes.writeTo(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(zipped.toByteArray());
    }
}
