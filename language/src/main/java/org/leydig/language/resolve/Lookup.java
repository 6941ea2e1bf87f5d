package org.leydig.language.resolve;

import java.util.List;
import java.util.Optional;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.Troubles;
import org.leydig.language.resolve.Definitions.FunctionEntry;
import org.leydig.language.resolve.Definitions.ModelEntry;
import org.leydig.language.syntax.Identifier;
import org.leydig.language.syntax.Name;

/** Finds the symbols that names mean. */
final class Lookup {
    private final Definitions definitions;
    private final Troubles troubles;

    Lookup(Definitions definitions, Troubles troubles) {
        this.definitions = definitions;
        this.troubles = troubles;
    }

    /** The symbol of which a statement says something; met for the first time it comes into being. */
    Optional<Symbol> said(Name name, Scope scope) {
        Optional<Scope> home = home(name, scope);
        if (home.isEmpty()) return Optional.empty();
        Identifier last = name.last();
        if (home.get() == scope) {
            Symbol symbol = scope.symbol(last.text(), last.region());
            if (!symbol.known) checkFree(last, scope);
            symbol.known = true;
            return Optional.of(symbol);
        }
        Optional<Symbol> found = home.get().find(last.text());
        if (found.isEmpty()) troubles.add(noSuchPart(name, home.get()));
        found.ifPresent(symbol -> symbol.lead().known = true);
        return found;
    }

    /** The symbol that a formula uses; it must be known, or be a number of the table of origins. */
    Optional<Symbol> used(Name name, Scope scope) {
        Optional<Scope> home = home(name, scope);
        if (home.isEmpty()) return Optional.empty();
        Identifier last = name.last();
        Optional<Symbol> found = home.get().find(last.text()).filter(symbol -> isKnown(symbol, home.get()));
        if (found.isEmpty()) {
            troubles.add(home.get() != scope
                    ? noSuchPart(name, home.get())
                    : NameTrouble.noSuchName(last.region(), last.text(), scope.entry().name(), scope.knownNames()));
        }
        return found;
    }

    private static boolean isKnown(Symbol symbol, Scope home) {
        if (symbol.lead().known) return true;
        for (Symbol member : symbol.lead().members) {
            if (member.home.originOf(member.name).isPresent()) return true;
        }
        return home.originOf(symbol.name).isPresent();
    }

    /** The submodel into which the dots of a name lead. */
    private Optional<Scope> home(Name name, Scope scope) {
        Scope home = scope;
        List<Identifier> parts = name.parts();
        for (Identifier part : parts.subList(0, parts.size() - 1)) {
            Scope inner = home.submodels.get(part.text());
            if (inner == null) {
                troubles.add(NameTrouble.notASubmodel(part.region(), part.text(), home.submodels.keySet()));
                return Optional.empty();
            }
            home = inner;
        }
        return Optional.of(home);
    }

    private static Diagnostic noSuchPart(Name name, Scope home) {
        String submodel = name.parts().get(name.parts().size() - 2).text();
        return NameTrouble.noSuchPart(name.last().region(), name.last().text(), submodel, home.knownNames());
    }

    /** Antimony's lexer takes the names of functions and of models already defined out of circulation. */
    void checkFree(Identifier name, Scope scope) {
        ModelEntry model = definitions.models.get(name.text());
        FunctionEntry function = definitions.functions.get(name.text());
        if (BuiltIns.isKnown(name.text())) {
            troubles.add(NameTrouble.builtIn(name.region()));
        } else if (model != null && model.ordinal() <= scope.entry().ordinal()) {
            troubles.add(NameTrouble.takenByModel(name.region(), model.model().name().region()));
        } else if (function != null && function.ordinal() <= scope.entry().ordinal()) {
            troubles.add(NameTrouble.takenByFunction(name.region(), function.function().name().region()));
        }
    }
}
