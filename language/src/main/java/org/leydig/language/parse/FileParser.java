package org.leydig.language.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leydig.language.diagnostic.Troubles;
import org.leydig.language.parse.Cursor.Refused;
import org.leydig.language.parse.Token.Kind;
import org.leydig.language.source.Source;
import org.leydig.language.syntax.Identifier;
import org.leydig.language.syntax.Item;
import org.leydig.language.syntax.ModelFile;
import org.leydig.language.syntax.Statement;
import org.leydig.language.syntax.Term;

/**
 * Reads a file of Antimony by recursive descent. After a statement that it cannot read it goes on with the next, so that
 * all that is wrong with a file is told at once.
 */
public final class FileParser {
    private final Cursor cursor;
    private final Troubles troubles;
    private final TermParser terms;
    private final StatementParser statements;

    private FileParser(Source source, Troubles troubles) {
        this.troubles = troubles;
        this.cursor = new Cursor(Lexer.tokens(source, troubles), troubles);
        this.terms = new TermParser(cursor);
        this.statements = new StatementParser(cursor, terms);
    }

    /**
     * The file as a tree.
     *
     * @throws org.leydig.language.diagnostic.InputException with all that cannot be read
     */
    public static ModelFile parse(Source source) {
        var troubles = new Troubles();
        var parser = new FileParser(source, troubles);
        List<Item> items = new ArrayList<>();
        while (!parser.cursor.here().is(Kind.FILE_END) && !troubles.full())
            parser.item(items, true);
        troubles.refuse();
        return new ModelFile(source, items);
    }

    /**
     * A formula that stands alone, such as the unit {@code nmol/L} in a table; places count within the source.
     *
     * @throws org.leydig.language.diagnostic.InputException if it is none
     */
    public static Term formula(Source source) {
        var troubles = new Troubles();
        var parser = new FileParser(source, troubles);
        try {
            Term term = parser.terms.term();
            if (!parser.cursor.here().endsStatement()) {
                troubles.add(SyntaxTrouble.expected("the end of the formula", parser.cursor.here()));
            }
            troubles.refuse();
            return term;
        } catch (Refused refused) {
            troubles.add(refused.trouble());
            troubles.refuse();
            throw refused;
        }
    }

    private void item(List<Item> items, boolean top) {
        Token first = cursor.here();
        int start = cursor.position();
        try {
            if (first.is(Kind.LINE_END) || first.is(";")) {
                cursor.take();
            } else if (top && (first.is("model") || first.is("module"))) {
                items.add(model());
            } else if (first.is("function")) {
                items.add(function());
            } else if (first.is("import")) {
                items.add(importing(top));
            } else {
                for (Statement said : statements.statement()) items.add(new Item.Said(said));
                cursor.skipStatement();
            }
        } catch (Refused refused) {
            troubles.add(refused.trouble());
            if (cursor.position() == start && !first.endsStatement()) cursor.take();
            cursor.skipStatement();
            boolean cutShort = refused.trouble().code().equals("LEY0114");
            if (cutShort && !beginsStatement()) cursor.skipStatement();
        }
    }

    /** Whether the next line is a statement, and not the rest of a formula that was cut short. */
    private boolean beginsStatement() {
        Token after = cursor.ahead(1);
        boolean defines = after.is("=") || after.is(":") || after.is("'") || after.is("has") || after.is("is");
        return cursor.here().is(Kind.WORD) && (defines || !cursor.here().isName());
    }

    private Item importing(boolean top) {
        Token first = cursor.take();
        if (!top) throw new Refused(SyntaxTrouble.importInside(first.region()));
        if (!cursor.here().is(Kind.TEXT))
            throw new Refused(SyntaxTrouble.expected("a file name between quotes", cursor.here()));
        String path = cursor.take().text();
        return new Item.Import(path, cursor.since(first));
    }

    private Item model() {
        Token first = cursor.take();
        boolean main = cursor.skip("*");
        Identifier name = cursor.identifier("the name of the model");
        List<Identifier> parameters = cursor.here().is("(") ? parameters() : List.of();
        var header = cursor.since(first);
        List<Item> body = new ArrayList<>();
        skipEmpty();
        boolean empty = cursor.here().is("end");
        while (!cursor.here().is("end")) {
            boolean cut = cursor.here().is(Kind.FILE_END) || beginsModel();
            if (cut || troubles.full()) {
                if (!troubles.told("LEY0107")) troubles.add(SyntaxTrouble.noEnd(header, "model"));
                return new Item.ModelDefinition(name, main, parameters, body, header);
            }
            if (cursor.here().is("model") || cursor.here().is("module")) {
                troubles.add(OutsideSubset.modelAnnotation(cursor.here().region()));
                cursor.skipStatement();
                continue;
            }
            item(body, false);
        }
        cursor.take();
        if (empty) troubles.add(SyntaxTrouble.emptyModel(header));
        return new Item.ModelDefinition(name, main, parameters, body, header);
    }

    /** Whether another model begins where the last has not ended. */
    private boolean beginsModel() {
        if (!cursor.here().is("model") && !cursor.here().is("module")) return false;
        Token after = cursor.ahead(2);
        return cursor.ahead(1).is("*") || after.is("(") || after.endsStatement();
    }

    private List<Identifier> parameters() {
        cursor.take();
        List<Identifier> all = new ArrayList<>();
        if (cursor.skip(")")) return all;
        do {
            all.add(cursor.identifier("the name of a parameter"));
        } while (cursor.skip(","));
        cursor.expect(")", "`,` or `)`");
        return all;
    }

    private Item function() {
        Token first = cursor.take();
        Identifier name = cursor.identifier("the name of the function");
        if (!cursor.here().is("(")) throw new Refused(SyntaxTrouble.expected("`(` and the arguments", cursor.here()));
        List<Identifier> parameters = parameters();
        var header = cursor.since(first);
        skipEmpty();
        Optional<Term> body = Optional.empty();
        try {
            body = Optional.of(terms.term());
        } catch (Refused refused) {
            troubles.add(refused.trouble());
            while (!cursor.here().is("end") && !cursor.here().is(Kind.FILE_END))
                cursor.take();
        }
        skipEmpty();
        if (!cursor.skip("end")) {
            throw new Refused(cursor.here().is(Kind.FILE_END)
                    ? SyntaxTrouble.noEnd(header, "function")
                    : SyntaxTrouble.expected("`end`; a function is one formula", cursor.here()));
        }
        return new Item.FunctionDefinition(name, parameters,
                body.orElse(new Term.Numeral(0, Optional.empty(), header)), header);
    }

    private void skipEmpty() {
        while (cursor.here().is(Kind.LINE_END) || cursor.here().is(";"))
            cursor.take();
    }
}
