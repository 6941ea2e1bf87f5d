package org.leydig.language.parse;

import java.util.List;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.NearNames;
import org.leydig.language.source.Region;

/** What is said about text that is not Antimony. */
final class SyntaxTrouble {
    private SyntaxTrouble() {
    }

    static Diagnostic strange(Region at) {
        boolean one = at.end() - at.start() == 1;
        String text = at.text();
        String what = text.chars().allMatch(c -> c > '~' && !Character.isISOControl(c))
                ? "`" + (text.length() > 20 ? text.substring(0, 20) + "…" : text) + "`"
                : one
                        ? String.format("A control character (U+%04X)", (int) text.charAt(0))
                        : "A run of control characters";
        return Diagnostic.at(at, "LEY0105", "STRANGE CHARACTER",
                what + " has no meaning here; names and signs are made of plain letters, digits and `_`.",
                "Letters of any alphabet may stand in comments and between quotes.");
    }

    static Diagnostic openText(Region at) {
        return Diagnostic.at(at, "LEY0106", "TEXT WITHOUT END",
                "This text begins with a quote and its line ends before the second.",
                "Close it with `\"` on the same line.");
    }

    static Diagnostic openComment(Region at) {
        return Diagnostic.at(at, "LEY0107", "COMMENT WITHOUT END", "This comment swallows the rest of the file.",
                "Close it with `*/`.");
    }

    static Diagnostic numberTooLarge(Region at) {
        return Diagnostic.at(at, "LEY0108", "NUMBER OUT OF RANGE",
                "`" + at.text() + "` is larger than any number a computer holds (about 1.8e308).");
    }

    static Diagnostic expected(String wanted, Token found) {
        return Diagnostic.at(found.region(), "LEY0109", "CANNOT READ THIS",
                "I expected " + wanted + " and found " + found.shown() + ".");
    }

    static Diagnostic keywordAsName(Token found) {
        return Diagnostic.at(found.region(), "LEY0110", "RESERVED WORD",
                "`" + found.text()
                        + "` is a word that Antimony keeps for itself, so nothing else can be named or meant by it here.",
                "Choose another name, such as `" + found.text() + "_`.");
    }

    static Diagnostic noEnd(Region header, String what) {
        return Diagnostic.at(header, "LEY0111", "NO END", "This " + what + " is never closed.",
                "Put `end` on a line of its own after its last statement.");
    }

    static Diagnostic tooDeep(Region at) {
        return Diagnostic.at(at, "LEY0112", "NESTED TOO DEEPLY",
                "This formula is nested deeper than " + TermParser.DEEPEST + " levels.",
                "Give parts of it names of their own with `:=`.");
    }

    static Diagnostic mixedLogic(Region at) {
        return Diagnostic.at(at, "LEY0113", "AND OR WHICH FIRST",
                "`&&` and `||` stand side by side. Antimony reads them from left to right, most other languages do not.",
                "Say with parentheses which comes first, as in `(a && b) || c`.");
    }

    static Diagnostic openParenthesis(Region at) {
        return Diagnostic.at(at, "LEY0114", "FORMULA CUT SHORT",
                "This parenthesis is still open when the line ends. A formula stands on one line.",
                "Close it, or end the line with a backslash `\\` to go on in the next.");
    }

    static Diagnostic singleSign(Token sign) {
        return Diagnostic.at(sign.region(), "LEY0109", "CANNOT READ THIS",
                "A single `" + sign.text() + "` has no meaning.",
                "For \"and\" write `&&`, for \"or\" write `||`.");
    }

    static Diagnostic lineBreak(Region at) {
        return Diagnostic.at(at, "LEY0114", "FORMULA CUT SHORT",
                "The line ends before the formula does. A formula stands on one line.",
                "End the line with a backslash `\\` to go on in the next.");
    }

    static Diagnostic notAStatement(Token found) {
        return Diagnostic.at(found.region(), "LEY0115", "NOT A STATEMENT",
                "No statement begins with " + found.shown() + ".");
    }

    static Diagnostic misplaced(Token found) {
        String advice = switch (found.text()) {
            case "end" -> "There is nothing open that it could close.";
            case "event" -> "Events begin with `at`, or with a name and `: at`.";
            case "model", "module" -> "A model cannot stand inside another; is an `end` missing before it?";
            default -> "It joins two names, so a name must stand before it.";
        };
        return Diagnostic.at(found.region(), "LEY0115", "NOT A STATEMENT",
                "No statement begins with `" + found.text() + "`. " + advice);
    }

    static Diagnostic importInside(Region at) {
        return Diagnostic.at(at, "LEY0119", "IMPORT INSIDE A MODEL",
                "A file is imported at the top of another, not inside a model.",
                "Move this line above the model.");
    }

    static Diagnostic dottedName(Region at, String what) {
        return Diagnostic.at(at, "LEY0109", "CANNOT READ THIS",
                "`" + at.text() + "` has a dot, so it is the name of a part of a submodel; " + what
                        + " needs a name of its own.");
    }

    static Diagnostic alone(Region at) {
        return Diagnostic.at(at, "LEY0115", "NOT A STATEMENT",
                "The name `" + at.text() + "` stands alone and says nothing.",
                "Give it a value (`" + at.text() + " = 1`), a meaning (`species " + at.text() + "`) or delete it.");
    }

    static Diagnostic noQualifier(Token word) {
        return Diagnostic.at(word.region(), "LEY0116", "UNKNOWN ANNOTATION",
                "`" + word.text() + "` is no word for an annotation.",
                NearNames.question(word.text(), Vocabulary.qualifiers().keySet()).map(q -> new String[]{q})
                        .orElseGet(() -> new String[]{
                                "The usual one is `identity`, followed by an address between quotes."}));
    }

    static Diagnostic noEventOption(Token word) {
        return Diagnostic.at(word.region(), "LEY0117", "UNKNOWN OPTION",
                "An event has no option `" + word.text() + "`.",
                NearNames.question(word.text(), List.of("priority", "t0", "persistent", "fromTrigger"))
                        .map(q -> new String[]{q})
                        .orElseGet(
                                () -> new String[]{"Options are `priority`, `t0`, `persistent` and `fromTrigger`."}));
    }

    static Diagnostic twiceOption(Token word) {
        return Diagnostic.at(word.region(), "LEY0117", "UNKNOWN OPTION",
                "The option `" + word.text() + "` is given twice.");
    }

    static Diagnostic emptyModel(Region header) {
        return Diagnostic.at(header, "LEY0118", "EMPTY MODEL", "This model says nothing.", "Delete it, or fill it.");
    }
}
