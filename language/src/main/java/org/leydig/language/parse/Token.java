package org.leydig.language.parse;

import org.leydig.language.source.Region;

/**
 * A word, number, sign or text of a file.
 *
 * @param kind what it is
 * @param text a word or sign as written, a text without its quotes
 * @param value the value of a number, else 0
 */
record Token(Kind kind, String text, double value, Region region) {
    enum Kind {
        WORD, NUMBER, TEXT, SIGN, LINE_END, FILE_END
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** A word that may name something. */
    boolean isName() {
        return kind == Kind.WORD && !Vocabulary.isTaken(text);
    }

    /** Whether a statement ends here: at a semicolon, a new line or the end of the file. */
    boolean endsStatement() {
        return kind == Kind.LINE_END || kind == Kind.FILE_END || is(";");
    }

    /** For messages. */
    String shown() {
        return switch (kind) {
            case LINE_END -> "the end of the line";
            case FILE_END -> "the end of the file";
            case TEXT -> "the text \"" + (text.length() > 30 ? text.substring(0, 30) + "…" : text) + "\"";
            case NUMBER, WORD, SIGN -> "`" + region.text() + "`";
        };
    }
}
