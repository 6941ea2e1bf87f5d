package org.leydig.language.resolve;

import java.util.List;
import java.util.Optional;
import org.leydig.language.diagnostic.Troubles;
import org.leydig.language.model.Unit;
import org.leydig.language.resolve.Definitions.ModelEntry;
import org.leydig.language.source.Shelf;
import org.leydig.language.source.Source;

/** Gives the names of a text their meaning: imports, submodels, functions, units and tables of origins. */
public final class Resolver {
    private Resolver() {
    }

    /**
     * The model of a file, unfolded.
     *
     * @param source the file; its name is its path on the shelf, from which its imports count
     * @param shelf where imports and tables of origins are found
     * @param model which model of the file; if empty the one marked {@code *}, else the statements outside of all models,
     *     else the last
     * @throws org.leydig.language.diagnostic.InputException with all that is wrong, first of the syntax, then of the names
     */
    public static FlatModel resolve(Source source, Shelf shelf, Optional<String> model) {
        var troubles = new Troubles();
        Definitions definitions = Imports.of(source, shelf, troubles);
        troubles.refuse();
        ModelEntry entry = choose(definitions, source, model, troubles);
        var units = new UnitReading(definitions, troubles);
        var unfolding = new Unfolding(definitions, units, troubles);
        Scope main = unfolding.main(entry);
        var origins = new Origins(definitions, units, troubles);
        var lookup = new Lookup(definitions, troubles);
        var flattening = new Flattening(unfolding, new Formulas(definitions, units, troubles), origins, lookup,
                troubles);
        FlatModel flat = flattening.model(main, timeUnit(units, main, definitions),
                Optional.ofNullable(definitions.titles.get(entry.name())));
        origins.checkUse();
        troubles.refuse();
        return flat;
    }

    private static ModelEntry choose(Definitions definitions, Source source, Optional<String> wanted,
            Troubles troubles) {
        Optional<ModelEntry> entry = wanted.isEmpty()
                ? definitions.mainModel()
                : Optional.ofNullable(definitions.models.get(wanted.get()));
        if (entry.isEmpty()) {
            List<String> names = List.copyOf(definitions.models.keySet());
            troubles.add(wanted.isEmpty()
                    ? NameTrouble.noModel(source.name())
                    : NameTrouble.noSuchMain(source.name(), wanted.get(), names));
            troubles.refuse();
        }
        return entry.orElseThrow();
    }

    /** Antimony's unit {@code time_unit}; without it seconds, as in SBML, or nothing where the text knows no units. */
    private static Unit timeUnit(UnitReading units, Scope main, Definitions definitions) {
        boolean anyUnit = !definitions.units.isEmpty() || units.anyDefined(main);
        return units.ifDefined("time_unit", main)
                .orElseGet(() -> anyUnit ? Unit.predefined("second").orElseThrow() : Unit.DIMENSIONLESS);
    }
}
