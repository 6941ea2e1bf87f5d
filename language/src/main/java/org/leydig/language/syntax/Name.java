package org.leydig.language.syntax;

import java.util.List;
import java.util.stream.Collectors;
import org.leydig.language.source.Region;

/** A name as written: one word, or words joined by dots that lead into submodels ({@code testis.T}). */
public record Name(List<Identifier> parts) {
    public Name {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) throw new IllegalArgumentException("a name has at least one part");
    }

    public Region region() {
        return parts.getFirst().region().to(parts.getLast().region());
    }

    /** The last word. */
    public Identifier last() {
        return parts.getLast();
    }

    /** All words with dots between them. */
    public String dotted() {
        return parts.stream().map(Identifier::text).collect(Collectors.joining("."));
    }
}
