package org.leydig.language.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An XML element while it is put together: attributes in order, then either text or children. */
final class Tag {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Tag> children = new ArrayList<>();
    private String text = "";

    Tag(String name) {
        this.name = name;
    }

    /** An element that holds only text. */
    static Tag text(String name, String text) {
        Tag tag = new Tag(name);
        tag.text = text;
        return tag;
    }

    /** A list element of that name around its parts. */
    static Tag list(String name, List<Tag> parts) {
        Tag tag = new Tag(name);
        tag.children.addAll(parts);
        return tag;
    }

    Tag with(String attribute, Object value) {
        attributes.put(attribute, value.toString());
        return this;
    }

    Tag add(Tag child) {
        children.add(child);
        return this;
    }

    /** Adds a list, unless it is empty: SBML knows no difference. */
    Tag addList(String listName, List<Tag> parts) {
        return parts.isEmpty() ? this : add(list(listName, parts));
    }

    /** The whole document. */
    String document() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        write(out, 0);
        return out.toString();
    }

    private void write(StringBuilder out, int depth) {
        String indent = "  ".repeat(depth);
        out.append(indent).append('<').append(name);
        attributes
                .forEach((key, value) -> out.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
        if (children.isEmpty() && text.isEmpty()) {
            out.append("/>\n");
        } else if (children.isEmpty()) {
            out.append('>').append(escaped(text)).append("</").append(name).append(">\n");
        } else {
            out.append(">\n");
            for (Tag child : children) child.write(out, depth + 1);
            out.append(indent).append("</").append(name).append(">\n");
        }
    }

    /** Text as XML 1.0 holds it; characters that it cannot hold become U+FFFD. */
    private static String escaped(String raw) {
        StringBuilder out = new StringBuilder();
        raw.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n', '\t', '\r' -> out.append("&#").append(c).append(';');
                default -> out.appendCodePoint(inXml(c) ? c : 0xFFFD);
            }
        });
        return out.toString();
    }

    private static boolean inXml(int c) {
        return (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF;
    }
}
