package org.leydig.language.syntax;

import java.util.List;
import org.leydig.language.source.Source;

/** A parsed file. */
public record ModelFile(Source source, List<Item> items) {
    public ModelFile {
        items = List.copyOf(items);
    }
}
