package org.leydig.language.syntax;

import static java.util.Objects.requireNonNull;

import org.leydig.language.source.Region;

/** One word that names something, and where it stands. */
public record Identifier(String text, Region region) {
    public Identifier {
        requireNonNull(text);
        requireNonNull(region);
    }
}
