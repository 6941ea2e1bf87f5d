package org.leydig.units.measure;

/**
 * Reads a unit by UCUM's grammar: atoms with prefixes, {@code .} and {@code *} and {@code /} from left to right, whole
 * exponents, parentheses, braces for comments.
 */
final class UnitReader {
    private static final int LONGEST = 64;
    private static final int HIGHEST_EXPONENT = 12;
    private final String text;
    private int at;
    private int depth;

    UnitReader(String text) {
        this.text = text.strip();
    }

    Measure read() {
        if (text.isEmpty()) throw new UnitException("There is no unit here.");
        if (text.length() > LONGEST) throw new UnitException("A unit of " + text.length() + " characters is too long.");
        Atom whole = terms();
        if (at < text.length()) throw unknown();
        return new Measure(text, whole.factor(), whole.dimension());
    }

    private Atom terms() {
        Atom result = Atom.ONE;
        int sign = 1;
        if (peek() == '/') {
            at++;
            sign = -1;
        }
        while (true) {
            Atom next = power();
            double factor = sign > 0 ? result.factor() * next.factor() : result.factor() / next.factor();
            result = new Atom(factor, result.dimension().times(next.dimension(), sign), false);
            char c = peek();
            if (c != '/' && c != '.' && c != '*') return result;
            sign = c == '/' ? -1 : 1;
            at++;
        }
    }

    private Atom power() {
        if (peek() == '(') return parenthesis();
        if (peek() == '{') return comment();
        if (isDigit(peek())) return number();
        int start = at;
        while (at < text.length() && isSymbol(text.charAt(at)))
            at++;
        if (at == start) throw unknown();
        Atom atom = Atoms.find(text.substring(start, at)).orElseThrow(this::unknown);
        Atom raised = raise(atom);
        if (peek() == '{') comment();
        return raised;
    }

    private Atom parenthesis() {
        if (++depth > 8) throw new UnitException("`" + text + "` nests its parentheses too deeply.");
        at++;
        Atom inside = terms();
        if (peek() != ')') throw new UnitException("`" + text + "` lacks a closing parenthesis.");
        at++;
        depth--;
        return raise(inside);
    }

    private Atom comment() {
        int end = text.indexOf('}', at);
        if (end < 0) throw new UnitException("`" + text + "` lacks a closing brace.");
        at = end + 1;
        return Atom.ONE;
    }

    private Atom number() {
        int start = at;
        while (isDigit(peek()))
            at++;
        if (at - start > 9) throw unknown();
        double value = Double.parseDouble(text.substring(start, at));
        if (value == 0) throw new UnitException("`" + text + "` has a factor of zero.");
        if (!text.substring(at).matches("(?s)[*^][-+]?[0-9].*")) return new Atom(value, Dimension.NONE, false);
        at++;
        int sign = 1;
        if (!isDigit(peek())) sign = text.charAt(at++) == '-' ? -1 : 1;
        return new Atom(Math.pow(value, exponent(sign)), Dimension.NONE, false);
    }

    private Atom raise(Atom atom) {
        int sign = 1;
        boolean caret = peek() == '^';
        int mark = at;
        if (caret) at++;
        if (peek() == '-' || peek() == '+') sign = text.charAt(at++) == '-' ? -1 : 1;
        if (!isDigit(peek())) {
            if (at != mark) throw unknown();
            return atom;
        }
        int n = exponent(sign);
        return new Atom(Math.pow(atom.factor(), n), atom.dimension().raised(n), false);
    }

    private int exponent(int sign) {
        int n = 0;
        while (isDigit(peek()) && n <= HIGHEST_EXPONENT)
            n = 10 * n + (text.charAt(at++) - '0');
        if (n > HIGHEST_EXPONENT) throw new UnitException("`" + text + "` has an exponent that no unit has.");
        return sign * n;
    }

    private UnitException unknown() {
        return new UnitException("I know no unit `" + text + "`.", Atoms.near(text));
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSymbol(char c) {
        return Character.isLetter(c) || c == '%' || c == '[' || c == ']' || c == '_' || c == '\'' || c == '"'
                || c == 'µ';
    }
}
