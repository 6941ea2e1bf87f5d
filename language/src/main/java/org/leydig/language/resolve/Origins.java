package org.leydig.language.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.diagnostic.Troubles;
import org.leydig.language.model.Unit;
import org.leydig.language.parse.FileParser;
import org.leydig.language.resolve.Definitions.ModelEntry;
import org.leydig.language.resolve.OriginTable.Row;
import org.leydig.language.source.Source;
import org.leydig.language.syntax.Item;
import org.leydig.language.syntax.Name;
import org.leydig.language.syntax.Term;

/** Gives the numbers of the tables of origins to the names that have no value in the text. */
final class Origins {
    /** A value from a table, in the unit that the model wants. */
    record Given(Row row, double value, Optional<Unit> unit) {}

    private final Definitions definitions;
    private final UnitReading units;
    private final Troubles troubles;

    Origins(Definitions definitions, UnitReading units, Troubles troubles) {
        this.definitions = definitions;
        this.units = units;
        this.troubles = troubles;
    }

    /** The number for a name without value or rule, from the table of the first of its models that has one. */
    Optional<Given> of(Symbol lead) {
        if (lead.initial.isPresent() || lead.rule.isPresent()) return Optional.empty();
        List<Symbol> members = lead.members;
        for (Symbol member : members) {
            Optional<Row> row = member.home.originOf(member.name);
            if (row.isPresent()) return Optional.of(given(lead, row.get(), member.home));
        }
        return Optional.empty();
    }

    private Given given(Symbol lead, Row row, Scope scope) {
        Optional<Unit> tabled = unit(row, scope);
        double value = row.origin().value();
        Optional<Symbol.Said<Unit>> wanted = lead.unit;
        if (wanted.isEmpty() || tabled.isEmpty())
            return new Given(row, value, wanted.map(Symbol.Said::value).or(() -> tabled));
        Unit model = wanted.get().value();
        if (!model.measuresSameAs(tabled.get())) {
            troubles.add(OriginTrouble.otherUnit(row.unit().region(), wanted.get().region(), lead.name, tabled.get(),
                    model));
        } else if (!model.sameAs(tabled.get())) {
            value = value * tabled.get().factor() / model.factor();
        }
        return new Given(row, value, Optional.of(model));
    }

    private Optional<Unit> unit(Row row, Scope scope) {
        String text = row.unit().text();
        if (text.equals("1")) return Optional.of(Unit.DIMENSIONLESS);
        var cell = row.unit().region();
        try {
            // the formula is read at its place in the table, so that what is wrong with it is shown there
            String before = " ".repeat(cell.start());
            String after = "\n" + " ".repeat(Math.max(0, cell.source().text().length() - cell.end() - 1));
            Term term = FileParser.formula(new Source(cell.source().name(), before + cell.text() + after));
            var quiet = new Troubles();
            Optional<Unit> unit = new UnitReading(definitions, quiet).unit(term, scope);
            if (quiet.any()) replayAt(row, term, scope);
            return unit;
        } catch (InputException notAFormula) {
            troubles.add(OriginTrouble.notAUnit(cell, text));
            return Optional.empty();
        }
    }

    private void replayAt(Row row, Term term, Scope scope) {
        List<Name> names = Mentions.in(term);
        for (Name name : names) {
            if (name.parts().size() == 1 && units.isNoUnit(name.last().text(), scope)) {
                troubles.add(NameTrouble.noSuchUnit(row.unit().region(), name.dotted(), units.names(scope)));
                return;
            }
        }
        troubles.add(OriginTrouble.notAUnit(row.unit().region(), row.unit().text()));
    }

    /** Tells of rows that no model of their file needs. */
    void checkUse() {
        definitions.origins.forEach((file, table) -> {
            List<ModelEntry> models = definitions.models.values().stream()
                    .filter(entry -> entry.source().name().equals(file))
                    .toList();
            for (Row row : table.rows()) checkUse(row, models);
        });
    }

    private void checkUse(Row row, List<ModelEntry> models) {
        String symbol = row.symbol().text();
        int dot = symbol.indexOf('.');
        String bare = symbol.substring(dot + 1);
        List<Boolean> uses = new ArrayList<>();
        for (ModelEntry entry : models) {
            if (dot >= 0 && !entry.name().equals(symbol.substring(0, dot))) continue;
            Mentions.givenByText(entry.model(), bare).ifPresent(uses::add);
        }
        if (uses.isEmpty()) {
            troubles.add(OriginTrouble.unused(row.symbol().region(), symbol, mentioned(models)));
        } else if (uses.stream().allMatch(given -> given)) {
            troubles.add(OriginTrouble.alsoInText(row.symbol().region(), symbol));
        }
    }

    private static Set<String> mentioned(List<ModelEntry> models) {
        Set<String> names = new TreeSet<>();
        for (ModelEntry entry : models) {
            for (Item item : entry.model().body()) {
                if (!(item instanceof Item.Said(var statement))) continue;
                for (Term formula : Mentions.formulas(statement)) {
                    for (Name name : Mentions.in(formula)) names.add(name.dotted());
                }
            }
        }
        return names;
    }
}
