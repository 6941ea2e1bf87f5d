package org.leydig.cli.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;

/** A resource with places {@code {{name}}} for markup. Each place must be filled, and nothing else. */
public record Template(String name, String text) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");

    /** The resource of that name beside a class. */
    public static Template named(Class<?> beside, String name) {
        return new Template(name, resource(beside, name));
    }

    /** The text of a resource beside a class as it is, such as a style sheet. */
    public static String resource(Class<?> beside, String name) {
        try (var in = beside.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("the program comes without its " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The markup with every place filled. */
    public Html fill(Map<String, Html> pieces) {
        var used = new HashSet<String>();
        var match = PLACE.matcher(text);
        var filled = new StringBuilder(text.length());
        int from = 0;
        while (match.find()) {
            String place = match.group(1);
            Html piece = pieces.get(place);
            if (piece == null)
                throw new IllegalStateException(name + " has a place {{" + place + "}} that nothing fills");
            used.add(place);
            filled.append(text, from, match.start()).append(piece.markup());
            from = match.end();
        }
        if (!used.containsAll(pieces.keySet()))
            throw new IllegalStateException(name + " has no place for some of " + pieces.keySet());
        return new Html(filled.append(text, from, text.length()).toString());
    }
}
