package org.leydig.language.source;

import static java.util.Objects.requireNonNull;

/**
 * A stretch of a source: where something stands.
 *
 * @param source the text it stands in
 * @param start index of its first character
 * @param end index after its last character
 */
public record Region(Source source, int start, int end) {
    public Region {
        requireNonNull(source);
        if (start < 0 || end < start || end > source.text().length()) {
            throw new IllegalArgumentException("no region " + start + ".." + end + " in " + source.name());
        }
    }

    /** The line of the first character, counted from 1. */
    public int line() {
        return (int) source.text().substring(0, start).chars().filter(c -> c == '\n').count() + 1;
    }

    /** The column of the first character, counted from 1. */
    public int column() {
        return start - (source.text().lastIndexOf('\n', start - 1) + 1) + 1;
    }

    /** The characters themselves. */
    public String text() {
        return source.text().substring(start, end);
    }

    /** {@code file:line:column}, as editors open it. */
    public String place() {
        return source.name() + ":" + line() + ":" + column();
    }

    /** The region from the start of this one to the end of another in the same source. */
    public Region to(Region last) {
        return new Region(source, start, Math.max(end, last.end));
    }

    @Override
    public String toString() {
        return place();
    }
}
