package org.leydig.clinic.regimen;

import java.util.ArrayList;
import java.util.List;
import org.leydig.clinic.form.Node;
import org.leydig.language.source.Region;

/** One word of a prescription and where it stands. */
record Token(String text, Region region) {
    /** Splits into regimens at {@code ;}, a lone {@code +}, and line ends (unless the next line goes on with "then"). */
    static List<List<Token>> split(Node.Words words) {
        List<List<Token>> regimens = new ArrayList<>();
        List<Token> current = new ArrayList<>();
        String text = words.value();
        int at = 0;
        boolean lineEnded = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))) {
                while (at < text.length() && text.charAt(at) != '\n')
                    at++;
                continue;
            }
            if (Character.isWhitespace(c) || c == ',') {
                lineEnded |= c == '\n';
                at++;
                continue;
            }
            int end = at + 1;
            if (c != ';') while (end < text.length() && !ends(text.charAt(end)))
                end++;
            String word = text.substring(at, end);
            boolean parts = word.equals(";") || word.equals("+");
            if (parts || (lineEnded && !word.equals("then"))) current = finish(current, regimens);
            lineEnded = false;
            if (!parts) current.add(new Token(word, words.part(at, end)));
            at = end;
        }
        finish(current, regimens);
        return regimens;
    }

    private static List<Token> finish(List<Token> current, List<List<Token>> regimens) {
        if (!current.isEmpty()) regimens.add(current);
        return new ArrayList<>();
    }

    private static boolean ends(char c) {
        return Character.isWhitespace(c) || c == ',' || c == ';';
    }
}
