package org.leydig.cli.report;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Markup that is safe to show: whatever came from a person or a file was escaped on its way in.
 *
 * @param markup the markup itself
 */
public record Html(String markup) {
    /** Nothing. */
    public static final Html NONE = new Html("");

    public Html {
        requireNonNull(markup);
    }

    /** Words as words, whatever characters they hold. */
    public static Html text(String words) {
        var safe = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return new Html(safe.toString());
    }

    /** Several pieces, one after the other. */
    public static Html all(Html... pieces) {
        return all(Arrays.asList(pieces));
    }

    /** Several pieces, one after the other. */
    public static Html all(Collection<Html> pieces) {
        return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining()));
    }

    /** An element around pieces: {@code Html.in("p", ...)}. */
    public static Html in(String element, Html... pieces) {
        return in(element, List.of(), pieces);
    }

    /** An element with attributes around pieces. */
    public static Html in(String element, List<Attribute> attributes, Html... pieces) {
        return new Html("<" + element + attributes.stream().map(Attribute::markup).collect(Collectors.joining()) + ">"
                + all(pieces).markup + "</" + element + ">");
    }

    /** An element of a class around pieces. */
    public static Html styled(String element, String name, Html... pieces) {
        return in(element, List.of(new Attribute("class", name)), pieces);
    }

    /** The heading of a table's column. */
    public static Html column(Html... pieces) {
        return in("th", List.of(new Attribute("scope", "col")), pieces);
    }

    /** The heading of a table's row. */
    public static Html row(Html... pieces) {
        return in("th", List.of(new Attribute("scope", "row")), pieces);
    }

    /**
     * An attribute; its value is escaped when written.
     *
     * @param name such as {@code class}
     * @param value whatever it says
     */
    public record Attribute(String name, String value) {
        private String markup() {
            return " " + name + "=\"" + text(value).markup() + "\"";
        }
    }
}
