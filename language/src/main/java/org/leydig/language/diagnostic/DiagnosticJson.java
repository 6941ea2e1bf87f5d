package org.leydig.language.diagnostic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.leydig.language.source.Region;

/**
 * Diagnostics for programs: an array of objects with {@code code}, {@code title}, {@code file}, {@code line},
 * {@code column}, {@code endLine}, {@code endColumn}, {@code cause}, {@code notes} and {@code suggestions}. Lines and
 * columns count from 1, ends are exclusive; a diagnostic that stands nowhere has no file and no numbers.
 */
public final class DiagnosticJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DiagnosticJson() {
    }

    /** The diagnostics as a JSON array. */
    public static ArrayNode array(List<Diagnostic> diagnostics) {
        ArrayNode array = NODES.arrayNode();
        for (Diagnostic diagnostic : diagnostics) array.add(object(diagnostic));
        return array;
    }

    private static ObjectNode object(Diagnostic diagnostic) {
        ObjectNode object = NODES.objectNode();
        object.put("code", diagnostic.code());
        object.put("title", diagnostic.title());
        diagnostic.region().ifPresent(region -> place(object, region));
        object.put("cause", diagnostic.cause());
        ArrayNode notes = object.putArray("notes");
        for (Diagnostic.Note note : diagnostic.notes()) {
            ObjectNode one = notes.addObject();
            place(one, note.region());
            one.put("says", note.says());
        }
        ArrayNode suggestions = object.putArray("suggestions");
        diagnostic.suggestions().forEach(suggestions::add);
        return object;
    }

    private static void place(ObjectNode object, Region region) {
        Region end = region.source().region(region.end(), region.end());
        object.put("file", region.source().name());
        object.put("line", region.line());
        object.put("column", region.column());
        object.put("endLine", end.line());
        object.put("endColumn", end.column());
    }
}
