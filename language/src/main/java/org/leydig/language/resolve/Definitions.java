package org.leydig.language.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leydig.language.source.Source;
import org.leydig.language.syntax.Item;
import org.leydig.language.syntax.Statement;

/**
 * What the files define, as if imports were pasted where they stand: models, functions and units share one space of
 * names. A model or function may be used only after its definition, hence the ordinals.
 */
final class Definitions {
    /** The nameless model that takes the statements outside of all models; Antimony's name for it. */
    static final String NAMELESS = "__main";

    record ModelEntry(Item.ModelDefinition model, Source source, int ordinal) {
        String name() {
            return model.name().text();
        }
    }

    record FunctionEntry(Item.FunctionDefinition function, int ordinal) {}

    record UnitEntry(Statement.UnitDefinition unit) {}

    final Map<String, ModelEntry> models = new LinkedHashMap<>();
    final Map<String, FunctionEntry> functions = new LinkedHashMap<>();
    final Map<String, UnitEntry> units = new LinkedHashMap<>();
    final Map<String, OriginTable> origins = new LinkedHashMap<>();
    final Map<String, String> titles = new LinkedHashMap<>();

    /** The origin table beside the file that holds a model. */
    Optional<OriginTable> originsOf(ModelEntry model) {
        return Optional.ofNullable(origins.get(model.source().name()));
    }

    /** The model that a file is about: the first marked {@code *}, else the nameless one, else the last. */
    Optional<ModelEntry> mainModel() {
        List<ModelEntry> all = List.copyOf(models.values());
        return all.stream()
                .filter(entry -> entry.model().main())
                .findFirst()
                .or(() -> Optional.ofNullable(models.get(NAMELESS)))
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
    }
}
