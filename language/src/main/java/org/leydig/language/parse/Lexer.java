package org.leydig.language.parse;

import java.util.ArrayList;
import java.util.List;
import org.leydig.language.diagnostic.Troubles;
import org.leydig.language.parse.Token.Kind;
import org.leydig.language.source.Region;
import org.leydig.language.source.Source;

/** Cuts a text into tokens as Antimony does: spaces and comments vanish, line ends stay. */
final class Lexer {
    private static final List<String> SIGNS = List.of("<==>", "->", "=>", "-|", "<=", ">=", "!=", "==", "&&", "||",
            "...");

    private final Source source;
    private final String text;
    private final Troubles troubles;
    private final List<Token> tokens = new ArrayList<>();
    private int at = 0;

    private Lexer(Source source, Troubles troubles) {
        this.source = source;
        this.text = source.text();
        this.troubles = troubles;
    }

    /** The tokens of a text, the last of them the end of the file; what is none goes to the troubles. */
    static List<Token> tokens(Source source, Troubles troubles) {
        var lexer = new Lexer(source, troubles);
        while (lexer.at < lexer.text.length() && !troubles.full())
            lexer.next();
        int end = lexer.text.length();
        lexer.tokens.add(new Token(Kind.LINE_END, "", 0, source.region(end, end)));
        lexer.tokens.add(new Token(Kind.FILE_END, "", 0, source.region(end, end)));
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == ' ' || c == '\t') {
            at++;
        } else if (c == '\n' || c == '\r') {
            int start = at++;
            if (c == '\r' && peek(0) == '\n') at++;
            add(Kind.LINE_END, "", start);
        } else if (c == '\\' && (peek(1) == '\n' || peek(1) == '\r' || peek(1) == ' ')) {
            continueLine();
        } else if (isLetter(c)) {
            int start = at;
            while (isLetter(peek(0)) || isDigit(peek(0)))
                at++;
            add(Kind.WORD, text.substring(start, at), start);
        } else if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
            number();
        } else if (c == '#' || text.startsWith("//", at)) {
            while (at < text.length() && peek(0) != '\n' && peek(0) != '\r')
                at++;
        } else if (text.startsWith("/*", at)) {
            longComment();
        } else if (c == '"') {
            quoted();
        } else {
            sign();
        }
    }

    private void continueLine() {
        at++;
        while (peek(0) == ' ' || peek(0) == '\n' || peek(0) == '\r')
            at++;
    }

    private void number() {
        int start = at;
        while (isDigit(peek(0)))
            at++;
        if (peek(0) == '.') at++;
        while (isDigit(peek(0)))
            at++;
        if (peek(0) == 'e' || peek(0) == 'E') {
            int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
            if (isDigit(peek(1 + sign))) {
                at += 1 + sign;
                while (isDigit(peek(0)))
                    at++;
            }
        }
        double value = Double.parseDouble(text.substring(start, at));
        if (Double.isInfinite(value)) troubles.add(SyntaxTrouble.numberTooLarge(source.region(start, at)));
        tokens.add(new Token(Kind.NUMBER, text.substring(start, at), value, source.region(start, at)));
    }

    private void longComment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            troubles.add(SyntaxTrouble.openComment(source.region(at, at + 2)));
            at = text.length();
        } else {
            at = end + 2;
        }
    }

    private void quoted() {
        int start = at++;
        while (at < text.length() && peek(0) != '"' && peek(0) != '\n' && peek(0) != '\r')
            at++;
        if (peek(0) == '"') {
            at++;
            add(Kind.TEXT, text.substring(start + 1, at - 1), start);
        } else {
            troubles.add(SyntaxTrouble.openText(source.region(start, at)));
            add(Kind.TEXT, text.substring(start + 1, at), start);
        }
    }

    private void sign() {
        int start = at;
        if (text.startsWith("--", at)) {
            while (peek(0) == '-')
                at++;
            add(Kind.SIGN, "--", start);
            return;
        }
        if (text.startsWith("-o", at) && (peek(2) == ' ' || peek(2) == ';')) {
            at += 2;
            add(Kind.SIGN, "-o", start);
            return;
        }
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                add(Kind.SIGN, sign, start);
                return;
            }
        }
        if ("+-*/^%!<>=:;,.()'${}[]@&|".indexOf(peek(0)) >= 0) {
            at++;
            add(Kind.SIGN, text.substring(start, at), start);
            return;
        }
        while (at < text.length() && isStrange(peek(0)))
            at++;
        if (at == start) at++;
        troubles.add(SyntaxTrouble.strange(source.region(start, at)));
    }

    private void add(Kind kind, String shown, int start) {
        tokens.add(new Token(kind, shown, 0, region(start)));
    }

    private Region region(int start) {
        return source.region(start, at);
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isStrange(char c) {
        return c > '~' || (c < ' ' && c != '\n' && c != '\r' && c != '\t');
    }
}
