package org.leydig.cli.explain;

import static java.util.Objects.requireNonNull;

import org.leydig.language.source.Region;

/**
 * A line of the library.
 *
 * @param where {@code library/physiology/testis/leydig.ant:31}
 * @param text the statement, on one line
 */
public record Line(String where, String text) {
    public Line {
        requireNonNull(where);
        requireNonNull(text);
    }

    /** What stands there. */
    static Line of(Region region) {
        return new Line("library/" + region.source().name() + ":" + region.line(),
                region.text().replaceAll("\\s+", " ").strip());
    }
}
