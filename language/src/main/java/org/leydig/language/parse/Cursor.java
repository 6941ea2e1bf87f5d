package org.leydig.language.parse;

import java.util.ArrayList;
import java.util.List;
import org.leydig.language.diagnostic.Troubles;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.parse.Token.Kind;
import org.leydig.language.source.Region;
import org.leydig.language.syntax.Identifier;
import org.leydig.language.syntax.Name;

/** Walks over the tokens of a file. */
final class Cursor {
    /** Leaves the statement that cannot be read; caught where statements are. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Diagnostic trouble;

        Refused(Diagnostic trouble) {
            super(trouble.cause(), null, false, false);
            this.trouble = trouble;
        }

        Diagnostic trouble() {
            return trouble;
        }
    }

    private final List<Token> tokens;
    private final Troubles troubles;
    private int at = 0;

    Cursor(List<Token> tokens, Troubles troubles) {
        this.tokens = tokens;
        this.troubles = troubles;
    }

    Troubles troubles() {
        return troubles;
    }

    Token here() {
        return tokens.get(at);
    }

    Token ahead(int count) {
        return tokens.get(Math.min(at + count, tokens.size() - 1));
    }

    Token take() {
        Token token = here();
        if (at < tokens.size() - 1) at++;
        return token;
    }

    boolean skip(String sign) {
        if (!here().is(sign)) return false;
        take();
        return true;
    }

    void skipLineEnds() {
        while (here().is(Kind.LINE_END))
            take();
    }

    Token expect(String sign, String wanted) {
        if (here().is(sign)) return take();
        throw new Refused(SyntaxTrouble.expected(wanted, here()));
    }

    /** A word that names something. */
    Identifier identifier(String wanted) {
        Token token = here();
        if (token.is(Kind.WORD) && !token.isName()) throw new Refused(SyntaxTrouble.keywordAsName(token));
        if (!token.is(Kind.WORD)) throw new Refused(SyntaxTrouble.expected(wanted, token));
        take();
        return new Identifier(token.text(), token.region());
    }

    /** Words joined by dots. */
    Name name(String wanted) {
        List<Identifier> parts = new ArrayList<>();
        parts.add(identifier(wanted));
        while (here().is(".")) {
            take();
            parts.add(identifier("a name after the dot"));
        }
        return new Name(parts);
    }

    /** Goes on after the end of the statement; a reaction ends with its rate, after one semicolon more. */
    void skipStatement() {
        boolean arrow = false;
        while (!here().is("end") && (!here().endsStatement() || (arrow && here().is(";")))) {
            arrow = ReactionParser.isArrow(here()) || (arrow && !here().is(";"));
            take();
        }
        if (!here().is(Kind.FILE_END) && !here().is("end")) take();
    }

    /** From the start of one token to the end of the last that was taken. */
    Region since(Token first) {
        return first.region().to(tokens.get(Math.max(at - 1, 0)).region());
    }

    int position() {
        return at;
    }
}
