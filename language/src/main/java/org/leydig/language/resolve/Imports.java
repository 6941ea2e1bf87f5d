package org.leydig.language.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.diagnostic.Troubles;
import org.leydig.language.parse.FileParser;
import org.leydig.language.resolve.Definitions.FunctionEntry;
import org.leydig.language.resolve.Definitions.ModelEntry;
import org.leydig.language.resolve.Definitions.UnitEntry;
import org.leydig.language.source.Region;
import org.leydig.language.shelf.Route;
import org.leydig.language.source.Shelf;
import org.leydig.language.source.Source;
import org.leydig.language.syntax.Identifier;
import org.leydig.language.syntax.Item;
import org.leydig.language.syntax.ModelFile;
import org.leydig.language.syntax.Statement;

/** Reads a file, all that it imports, and their origin tables. A file that is imported twice is read once. */
final class Imports {
    private static final int DEEPEST = 30;
    private static final int MOST_FILES = 500;

    private final Shelf shelf;
    private final Troubles troubles;
    private final Definitions definitions = new Definitions();
    private final Set<String> read = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Item> nameless = new ArrayList<>();
    private int ordinal = 0;

    private Imports(Shelf shelf, Troubles troubles) {
        this.shelf = shelf;
        this.troubles = troubles;
    }

    /** All that the file and its imports define. */
    static Definitions of(Source source, Shelf shelf, Troubles troubles) {
        var imports = new Imports(shelf, troubles);
        imports.file(source);
        imports.closeNameless(source);
        return imports.definitions;
    }

    private void file(Source source) {
        read.add(source.name());
        open.addLast(source.name());
        ModelFile file;
        try {
            file = FileParser.parse(source);
        } catch (InputException refused) {
            refused.diagnostics().forEach(troubles::add);
            open.removeLast();
            return;
        }
        origins(source);
        for (Item item : file.items()) item(item, source);
        open.removeLast();
    }

    private void item(Item item, Source source) {
        switch (item) {
            case Item.Import wanted -> follow(wanted, source);
            case Item.ModelDefinition model -> model(model, source);
            case Item.FunctionDefinition function -> function(function);
            case Item.Said(Statement.UnitDefinition unit) -> unit(unit);
            case Item.Said(Statement.Titled titled) when isDefined(titled) ->
                definitions.titles.put(titled.name().dotted(), titled.title());
            case Item.Said said -> nameless.add(said);
        }
    }

    private boolean isDefined(Statement.Titled titled) {
        String name = titled.name().dotted();
        return definitions.models.containsKey(name) || definitions.functions.containsKey(name);
    }

    private void follow(Item.Import wanted, Source from) {
        Region at = wanted.region();
        Optional<String> path = Route.from(from.name(), wanted.path());
        if (path.isEmpty()) {
            troubles.add(ImportTrouble.leadsOutside(at, wanted.path()));
        } else if (open.contains(path.get())) {
            troubles.add(ImportTrouble.circle(at, List.copyOf(open), path.get()));
        } else if (open.size() >= DEEPEST || read.size() >= MOST_FILES) {
            troubles.add(ImportTrouble.tooMany(at, DEEPEST, MOST_FILES));
        } else if (!read.contains(path.get())) {
            try {
                Optional<Source> found = shelf.find(path.get());
                found.ifPresentOrElse(source -> file(new Source(path.get(), source.text())),
                        () -> troubles.add(ImportTrouble.missing(at, wanted.path(), path.get())));
            } catch (InputException refused) {
                for (Diagnostic trouble : refused.diagnostics()) troubles.add(ImportTrouble.inImport(at, trouble));
            }
        }
    }

    private void origins(Source source) {
        if (!source.name().endsWith(".ant")) return;
        String path = source.name().substring(0, source.name().length() - ".ant".length()) + ".origin.csv";
        try {
            shelf.find(path)
                    .ifPresent(table -> definitions.origins.put(source.name(), OriginTable.read(table, troubles)));
        } catch (InputException refused) {
            refused.diagnostics().forEach(troubles::add);
        }
    }

    private void model(Item.ModelDefinition model, Source source) {
        for (Item inside : model.body()) {
            if (inside instanceof Item.FunctionDefinition function) function(function);
        }
        if (!isFree(model.name())) return;
        definitions.models.put(model.name().text(), new ModelEntry(model, source, ordinal++));
    }

    private void function(Item.FunctionDefinition function) {
        if (!isFree(function.name())) return;
        definitions.functions.put(function.name().text(), new FunctionEntry(function, ordinal++));
    }

    private boolean isFree(Identifier name) {
        var model = Optional.ofNullable(definitions.models.get(name.text()))
                .map(entry -> entry.model().name().region());
        var function = Optional.ofNullable(definitions.functions.get(name.text()))
                .map(entry -> entry.function().name().region());
        if (BuiltIns.isKnown(name.text())) {
            troubles.add(NameTrouble.builtIn(name.region()));
            return false;
        }
        model.or(() -> function).ifPresent(first -> troubles.add(NameTrouble.definedTwice(name.region(), first)));
        return model.isEmpty() && function.isEmpty();
    }

    private void unit(Statement.UnitDefinition unit) {
        definitions.units.merge(unit.name().text(), new UnitEntry(unit), (first, second) -> {
            boolean same = first.unit().definition().region().text().equals(second.unit().definition().region().text());
            if (!same) troubles.add(NameTrouble.definedTwice(unit.name().region(), first.unit().name().region()));
            return first;
        });
    }

    private void closeNameless(Source source) {
        if (nameless.isEmpty()) return;
        Region start = nameless.getFirst().region();
        var model = new Item.ModelDefinition(new Identifier(Definitions.NAMELESS, start), false, List.of(), nameless,
                start);
        definitions.models.put(Definitions.NAMELESS, new ModelEntry(model, source, ordinal++));
    }
}
