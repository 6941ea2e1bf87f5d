package org.leydig.language.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leydig.language.resolve.Definitions.ModelEntry;
import org.leydig.language.source.Region;
import org.leydig.language.syntax.Statement;

/** One instance of a model: its names, its submodels, its units. */
final class Scope {
    private final ModelEntry entry;
    private final String prefix;
    private final int depth;
    private final Map<String, Symbol> symbols = new LinkedHashMap<>();
    final Map<String, Scope> submodels = new LinkedHashMap<>();
    final Map<String, Statement.UnitDefinition> units = new LinkedHashMap<>();
    final Optional<OriginTable> origins;
    private final Optional<Symbol> compartment;

    Scope(ModelEntry entry, String prefix, int depth, Optional<OriginTable> origins, Optional<Symbol> compartment) {
        this.entry = entry;
        this.prefix = prefix;
        this.depth = depth;
        this.origins = origins;
        this.compartment = compartment;
    }

    /** Where the species of this instance are that name no compartment. */
    Optional<Symbol> compartment() {
        return compartment;
    }

    ModelEntry entry() {
        return entry;
    }

    /** What stands before the names of this instance: empty or ending in a dot. */
    String prefix() {
        return prefix;
    }

    int depth() {
        return depth;
    }

    Optional<Symbol> find(String name) {
        return Optional.ofNullable(symbols.get(name));
    }

    /** The symbol of that name, made when it is met for the first time. */
    Symbol symbol(String name, Region region) {
        return symbols.computeIfAbsent(name, n -> new Symbol(n, this, region));
    }

    /** A symbol for something that the text does not name, such as {@code _J0}. */
    Symbol unnamed(String stem, Region region) {
        int number = 0;
        while (symbols.containsKey(stem + number))
            number++;
        return symbol(stem + number, region);
    }

    /** The names of which the text says something. */
    List<String> knownNames() {
        List<String> names = new ArrayList<>();
        for (Symbol symbol : symbols.values()) {
            if (symbol.lead().known) names.add(symbol.name);
        }
        origins.ifPresent(table -> names.addAll(table.symbolsFor(entry.name())));
        return names;
    }

    /** The number of the table of origins that this model takes under that name. */
    Optional<OriginTable.Row> originOf(String name) {
        return origins.flatMap(table -> table.row(entry.name(), name));
    }

    Iterable<Symbol> symbols() {
        return List.copyOf(symbols.values());
    }
}
