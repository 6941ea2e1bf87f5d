package org.leydig.language.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leydig.language.parse.Cursor.Refused;
import org.leydig.language.parse.Token.Kind;
import org.leydig.language.syntax.Identifier;
import org.leydig.language.syntax.Name;
import org.leydig.language.syntax.Statement;
import org.leydig.language.syntax.Statement.Manner;
import org.leydig.language.syntax.Term;

/** Reads one statement; a line that says several things gives several. */
final class StatementParser {
    private final Cursor cursor;
    private final TermParser terms;
    private final DeclarationParser declarations;
    private final ReactionParser reactions;
    private final EventParser events;

    StatementParser(Cursor cursor, TermParser terms) {
        this.cursor = cursor;
        this.terms = terms;
        this.declarations = new DeclarationParser(cursor, this);
        this.reactions = new ReactionParser(cursor, terms);
        this.events = new EventParser(cursor, terms);
    }

    /** Reads up to the end of the statement, which is left standing. */
    List<Statement> statement() {
        List<Statement> said = new ArrayList<>();
        Token first = cursor.here();
        if (first.is(Kind.WORD) && !first.isName() && isDefinitionAhead()) {
            throw new Refused(SyntaxTrouble.keywordAsName(first));
        }
        if (DeclarationParser.begins(first)) {
            declarations.read(said);
        } else if (first.is("at")) {
            said.add(events.read(Optional.empty(), first));
        } else if (first.is("unit")) {
            said.add(unit());
        } else if (ReactionParser.isArrow(cursor)) {
            said.add(reactions.read(Optional.empty(), said, first));
        } else if (first.is(Kind.NUMBER) || first.is("-")) {
            numberFirst(said);
        } else if (first.isName() || first.is("$")) {
            nameFirst(said);
        } else {
            throw refused(first);
        }
        if (!cursor.here().endsStatement()) {
            throw new Refused(SyntaxTrouble.expected("the end of the statement (a new line or `;`)", cursor.here()));
        }
        return said;
    }

    private boolean isDefinitionAhead() {
        Token next = cursor.ahead(1);
        return next.is("=") || next.is("'") || (next.is(":") && cursor.ahead(2).is("="));
    }

    private static Refused refused(Token first) {
        return new Refused(switch (first.text()) {
            case "delete" -> OutsideSubset.delete(first.region());
            case "--" -> OutsideSubset.strand(first.region());
            case "DNA", "gene", "operator" -> OutsideSubset.gene(first.region());
            case "constraint", "maximize", "minimize" -> OutsideSubset.constraint(first.region());
            default -> first.is(Kind.WORD) && Vocabulary.isKeyword(first.text())
                    ? SyntaxTrouble.misplaced(first)
                    : first.is(Kind.WORD)
                            ? SyntaxTrouble.keywordAsName(first)
                            : SyntaxTrouble.notAStatement(first);
        });
    }

    private void numberFirst(List<Statement> said) {
        Token first = cursor.here();
        Token second = cursor.ahead(1);
        boolean signed = first.is("-");
        if (second.is("=")) throw new Refused(OutsideSubset.algebraic(first.region()));
        if (signed || second.is("<") || second.is("<=") || second.is(">") || second.is(">=") || second.is("!=")) {
            throw new Refused(OutsideSubset.constraint(first.region()));
        }
        said.add(reactions.read(Optional.empty(), said, first));
    }

    private void nameFirst(List<Statement> said) {
        Token first = cursor.here();
        if (isReaction()) {
            said.add(reactions.read(Optional.empty(), said, first));
            return;
        }
        if (first.isName() && cursor.ahead(1).is("(")) {
            said.add(submodel(Optional.empty(), Optional.empty(), first));
            return;
        }
        Name name = target(said);
        Optional<Name> compartment = within(name, said);
        if (cursor.here().is(":") && !cursor.ahead(1).is("=")) {
            cursor.take();
            labelled(name, compartment, said, first);
        } else if (!definition(name, said, first)) {
            other(name, compartment, said, first);
        }
    }

    /** A name that may carry the sign of a boundary species. */
    Name target(List<Statement> said) {
        boolean boundary = false;
        while (cursor.skip("$"))
            boundary = true;
        Name name = cursor.name("a name");
        if (boundary) said.add(new Statement.Boundary(name));
        return name;
    }

    Optional<Name> within(Name name, List<Statement> said) {
        if (!cursor.skip("in")) return Optional.empty();
        Name compartment = cursor.name("the name of a compartment");
        said.add(new Statement.Within(name, compartment));
        return Optional.of(compartment);
    }

    /** Reads {@code = …}, {@code := …}, {@code ' = …} or {@code has …}; tells whether one was there. */
    boolean definition(Name name, List<Statement> said, Token first) {
        if (cursor.here().is("has")) {
            cursor.take();
            Term unit = terms.term();
            said.add(new Statement.Measured(name, unit, cursor.since(first)));
            return true;
        }
        Manner manner;
        if (cursor.here().is("=")) {
            manner = Manner.INITIAL;
        } else if (cursor.here().is(":") && cursor.ahead(1).is("=")) {
            cursor.take();
            manner = Manner.RULE;
        } else if (cursor.here().is("'")) {
            cursor.take();
            manner = Manner.RATE;
        } else {
            return false;
        }
        Token sign = cursor.expect("=", "`=` after the prime");
        if (cursor.here().endsStatement()) throw new Refused(OutsideSubset.blank(sign.region()));
        boolean sbo = name.parts().size() > 1 && name.last().text().equals("sboTerm");
        if (sbo) throw new Refused(OutsideSubset.sboTerm(name.last().region()));
        Term value = terms.term();
        said.add(new Statement.Assign(name, manner, value, cursor.since(first)));
        return true;
    }

    private void labelled(Name name, Optional<Name> compartment, List<Statement> said, Token first) {
        Token here = cursor.here();
        if (here.is("at")) {
            said.add(events.read(Optional.of(single(name, "an event")), first));
        } else if (here.is("maximize") || here.is("minimize")) {
            throw new Refused(OutsideSubset.constraint(here.region()));
        } else if (here.is("--") || (here.isName() && cursor.ahead(1).is("--"))) {
            throw new Refused(OutsideSubset.strand(here.region()));
        } else if (here.is(Kind.NUMBER) && cursor.ahead(1).is("=")) {
            throw new Refused(OutsideSubset.algebraic(here.region()));
        } else if (here.isName() && cursor.ahead(1).is("(")) {
            said.add(submodel(Optional.of(single(name, "a submodel")), compartment, first));
        } else {
            said.add(reactions.read(Optional.of(name), said, first));
        }
    }

    private Identifier single(Name name, String what) {
        if (name.parts().size() > 1) {
            throw new Refused(SyntaxTrouble.dottedName(name.region(), what));
        }
        return name.last();
    }

    private Statement submodel(Optional<Identifier> name, Optional<Name> compartment, Token first) {
        Identifier model = cursor.identifier("the name of a model");
        cursor.expect("(", "`(`");
        List<Statement.Argument> arguments = new ArrayList<>();
        if (!cursor.here().is(")")) {
            do {
                arguments.add(argument());
            } while (cursor.skip(","));
        }
        cursor.expect(")", "`,` or `)`; a submodel is given names or numbers");
        if (cursor.here().is(",")) throw new Refused(OutsideSubset.submodelConversion(cursor.ahead(1).region()));
        Optional<Name> place = compartment;
        if (cursor.skip("in")) place = Optional.of(cursor.name("the name of a compartment"));
        return new Statement.Submodel(name, model, arguments, place, cursor.since(first));
    }

    private Statement.Argument argument() {
        Token here = cursor.here();
        if (!here.is(Kind.NUMBER)) return new Statement.Argument.Named(cursor.name("a name or a number"));
        cursor.take();
        return new Statement.Argument.Fixed(here.value(), here.region());
    }

    private Statement unit() {
        Token first = cursor.take();
        Identifier name = cursor.identifier("the name of a unit");
        if (cursor.here().endsStatement()) throw new Refused(OutsideSubset.undefinedUnit(name.region()));
        cursor.expect("=", "`=` and what the unit is");
        return new Statement.UnitDefinition(name, terms.term(), cursor.since(first));
    }

    /** What may follow a name, when it is neither labelled nor defined. */
    private void other(Name name, Optional<Name> compartment, List<Statement> said, Token first) {
        Token here = cursor.here();
        if (here.is("is")) {
            cursor.take();
            said.add(is(name, first));
        } else if (here.is("*")) {
            throw new Refused(OutsideSubset.conversion(here.region()));
        } else if (here.is("--")) {
            throw new Refused(OutsideSubset.strand(here.region()));
        } else if (here.is("<") || here.is("<=") || here.is(">") || here.is(">=") || here.is("!=")) {
            throw new Refused(OutsideSubset.constraint(here.region()));
        } else if (here.is(Kind.WORD) && cursor.ahead(1).is(Kind.TEXT)) {
            said.add(annotation(name, first));
        } else if (here.is(Kind.WORD) && cursor.ahead(1).is(".")) {
            throw new Refused(OutsideSubset.creator(here.region()));
        } else if (here.endsStatement() && compartment.isEmpty()) {
            throw new Refused(SyntaxTrouble.alone(name.region()));
        }
    }

    private Statement is(Name name, Token first) {
        Token here = cursor.here();
        if (here.is(Kind.TEXT)) {
            cursor.take();
            return new Statement.Titled(name, here.text(), cursor.since(first));
        }
        Name other = cursor.name("a name, or a text between quotes");
        if (cursor.here().is("/")) throw new Refused(OutsideSubset.conversion(cursor.here().region()));
        return new Statement.Same(name, other, cursor.since(first));
    }

    private Statement annotation(Name name, Token first) {
        Token word = cursor.take();
        String qualifier = Vocabulary.qualifiers().get(word.text());
        if (qualifier == null) throw new Refused(SyntaxTrouble.noQualifier(word));
        List<String> resources = new ArrayList<>();
        do {
            if (!resources.isEmpty() && cursor.here().is(Kind.LINE_END)) cursor.take();
            if (!cursor.here().is(Kind.TEXT)) {
                throw new Refused(SyntaxTrouble.expected("an address between quotes", cursor.here()));
            }
            resources.add(cursor.take().text());
        } while (cursor.skip(","));
        return new Statement.Annotate(name, qualifier, resources, cursor.since(first));
    }

    /** Whether a reaction without a name begins here: an arrow stands before the statement ends or says something else. */
    private boolean isReaction() {
        for (int i = 0;; i++) {
            Token token = cursor.ahead(i);
            if (ReactionParser.isArrow(token) || (token.is("-") && cursor.ahead(i + 1).is("("))) return i > 0;
            boolean mayBelong = token.isName() || token.is("$") || token.is(".") || token.is("+")
                    || token.is(Kind.NUMBER);
            if (!mayBelong) return false;
        }
    }
}
