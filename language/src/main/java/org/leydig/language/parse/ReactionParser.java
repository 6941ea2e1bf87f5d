package org.leydig.language.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leydig.language.parse.Cursor.Refused;
import org.leydig.language.parse.Token.Kind;
import org.leydig.language.syntax.Name;
import org.leydig.language.syntax.Statement;
import org.leydig.language.syntax.Statement.Participant;
import org.leydig.language.syntax.Term;

/** Reads {@code 2 A + B -> C; k*A*B in V}. */
final class ReactionParser {
    private static final Set<String> ARROWS = Set.of("->", "=>", "<==>", "-|", "-o");

    private final Cursor cursor;
    private final TermParser terms;

    ReactionParser(Cursor cursor, TermParser terms) {
        this.cursor = cursor;
        this.terms = terms;
    }

    static boolean isArrow(Token token) {
        return token.is(Kind.SIGN) && ARROWS.contains(token.text());
    }

    static boolean isArrow(Cursor cursor) {
        return isArrow(cursor.here()) || (cursor.here().is("-") && cursor.ahead(1).is("("));
    }

    Statement read(Optional<Name> name, List<Statement> said, Token first) {
        List<Participant> reactants = isArrow(cursor) ? List.of() : participants(said);
        Token arrow = cursor.here();
        if (!isArrow(cursor)) throw new Refused(SyntaxTrouble.expected("`->` or `=>`", arrow));
        if (arrow.is("-|") || arrow.is("-o") || arrow.is("-"))
            throw new Refused(OutsideSubset.interaction(arrow.region()));
        cursor.take();
        List<Participant> products = cursor.here().endsStatement() ? List.of() : participants(said);
        if (!cursor.here().is(";"))
            throw new Refused(SyntaxTrouble.expected("`;` and the rate of the reaction", cursor.here()));
        if (reactants.isEmpty() && products.isEmpty()) {
            throw new Refused(SyntaxTrouble.expected("a species on one side of the arrow", cursor.here()));
        }
        cursor.take();
        Optional<Term> rate = Optional.empty();
        if (!cursor.here().endsStatement() && !cursor.here().is("in")) rate = Optional.of(terms.term());
        Optional<Name> compartment = Optional.empty();
        if (cursor.skip("in")) compartment = Optional.of(cursor.name("the name of a compartment"));
        return new Statement.Reaction(name, reactants, !arrow.is("=>"), products, rate, compartment,
                cursor.since(first));
    }

    private List<Participant> participants(List<Statement> said) {
        List<Participant> all = new ArrayList<>();
        do {
            double count = cursor.here().is(Kind.NUMBER) ? cursor.take().value() : 1;
            Name species = species(said);
            if (cursor.here().isName() || cursor.here().is("$")) {
                throw new Refused(OutsideSubset.variableStoichiometry(species.region()));
            }
            all.add(new Participant(count, species));
        } while (cursor.skip("+"));
        return all;
    }

    private Name species(List<Statement> said) {
        boolean boundary = false;
        while (cursor.skip("$"))
            boundary = true;
        Name name = cursor.name("a species");
        if (boundary) said.add(new Statement.Boundary(name));
        return name;
    }
}
