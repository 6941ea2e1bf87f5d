package org.leydig.language.source;

import static java.util.Objects.requireNonNull;

/**
 * A text that was read, with the name a reader knows it by.
 *
 * @param name the path or title shown in diagnostics, such as {@code pituitary/gonadotroph.ant}
 * @param text the whole text, as read
 */
public record Source(String name, String text) {
    public Source {
        requireNonNull(name);
        requireNonNull(text);
    }

    /** The region from character {@code start} (inclusive) to {@code end} (exclusive). */
    public Region region(int start, int end) {
        return new Region(this, start, end);
    }
}
