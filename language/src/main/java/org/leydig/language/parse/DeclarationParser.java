package org.leydig.language.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leydig.language.parse.Cursor.Refused;
import org.leydig.language.syntax.Name;
import org.leydig.language.syntax.Statement;
import org.leydig.language.syntax.Statement.Constness;
import org.leydig.language.syntax.Statement.Kind;

/** Reads {@code const species A in C = 3, $B}. */
final class DeclarationParser {
    private static final Set<String> BEGINNINGS = Set.of("species", "compartment", "formula", "reaction", "const",
            "ext",
            "var", "substanceOnly");

    private final Cursor cursor;
    private final StatementParser statements;

    DeclarationParser(Cursor cursor, StatementParser statements) {
        this.cursor = cursor;
        this.statements = statements;
    }

    static boolean begins(Token token) {
        return token.is(Token.Kind.WORD) && BEGINNINGS.contains(token.text());
    }

    void read(List<Statement> said) {
        Optional<Constness> constness = Optional.empty();
        if (cursor.here().is("const") || cursor.here().is("ext")) {
            cursor.take();
            constness = Optional.of(Constness.CONST);
        } else if (cursor.skip("var")) {
            constness = Optional.of(Constness.VAR);
        }
        boolean amount = cursor.skip("substanceOnly");
        Optional<Kind> kind = kind();
        if (amount) kind = Optional.of(Kind.SPECIES);
        do {
            item(constness, kind, amount, said);
        } while (cursor.skip(","));
    }

    private Optional<Kind> kind() {
        Token here = cursor.here();
        Optional<Kind> kind = switch (here.text()) {
            case "species" -> Optional.of(Kind.SPECIES);
            case "compartment" -> Optional.of(Kind.COMPARTMENT);
            case "formula" -> Optional.of(Kind.FORMULA);
            case "reaction" -> Optional.of(Kind.REACTION);
            case "DNA", "gene", "operator" -> throw new Refused(OutsideSubset.gene(here.region()));
            default -> Optional.empty();
        };
        if (kind.isPresent()) cursor.take();
        return kind;
    }

    private void item(Optional<Constness> constness, Optional<Kind> kind, boolean amount, List<Statement> said) {
        Token first = cursor.here();
        Name name = statements.target(said);
        said.add(new Statement.Declare(name, constness, kind, amount));
        statements.within(name, said);
        statements.definition(name, said, first);
    }
}
