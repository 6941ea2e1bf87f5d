package org.leydig.language.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leydig.language.source.Region;

/**
 * Makes diagnostics readable in a terminal: a bar with title, place and code, the line with the place marked, the cause in
 * words, and what to do.
 */
public final class Rendering {
    private static final int WIDTH = 80;

    private final boolean colour;

    private Rendering(boolean colour) {
        this.colour = colour;
    }

    /** Without colour, for files and pipes. */
    public static Rendering plain() {
        return new Rendering(false);
    }

    /** With colour by ANSI escapes, for terminals. */
    public static Rendering coloured() {
        return new Rendering(true);
    }

    /** All diagnostics, an empty line between them; ends with a line end. */
    public String render(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(this::render).collect(Collectors.joining("\n"));
    }

    /** One diagnostic; ends with a line end. */
    public String render(Diagnostic diagnostic) {
        var out = new StringBuilder(bar(diagnostic)).append('\n');
        new Snippet(diagnostic).lines().forEach(line -> out.append(painted(line)).append('\n'));
        Optional<String> question = diagnostic.suggestions().stream().filter(s -> s.startsWith("Did you mean"))
                .findFirst();
        wrap(diagnostic.cause() + question.map(q -> " " + q).orElse(""), out);
        for (String suggestion : diagnostic.suggestions()) {
            if (question.filter(suggestion::equals).isEmpty()) wrap(suggestion, out);
        }
        return out.toString();
    }

    private String bar(Diagnostic diagnostic) {
        String left = "-- " + diagnostic.title() + " ";
        String place = diagnostic.region().map(Region::place).map(p -> " " + p).orElse("");
        String right = place + "   [" + diagnostic.code() + "]";
        int dashes = Math.max(3, WIDTH - left.length() - right.length());
        return paint("36", left + "-".repeat(dashes) + right);
    }

    private String painted(Snippet.Line line) {
        return paint("2", line.gutter()) + (line.marks() ? paint("31", line.text()) : line.text());
    }

    private String paint(String code, String text) {
        return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /** Words fill lines of the width; what stands between backquotes is kept together. */
    private static void wrap(String text, StringBuilder out) {
        int column = 0;
        for (String word : words(text)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                out.append('\n');
                column = 0;
            }
            if (column > 0) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
        }
        out.append('\n');
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '`') quoted = !quoted;
            if (c == ' ' && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c == '\n' ? ' ' : c);
            }
        }
        words.add(word.toString());
        return words;
    }
}
