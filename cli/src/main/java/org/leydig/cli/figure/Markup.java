package org.leydig.cli.figure;

/** XML as it is written: names and values in, escaped markup out. */
final class Markup {
    private final StringBuilder text = new StringBuilder();

    /** Opens an element; attributes are name, value, name, value… */
    void open(String element, String... attributes) {
        text.append('<').append(element);
        attributes(attributes);
        text.append('>');
    }

    /** Closes an element. */
    void close(String element) {
        text.append("</").append(element).append(">\n");
    }

    /** An element that holds words. */
    void element(String element, String words, String... attributes) {
        open(element, attributes);
        escape(words);
        close(element);
    }

    /** An element that holds nothing. */
    void empty(String element, String... attributes) {
        text.append('<').append(element);
        attributes(attributes);
        text.append("/>\n");
    }

    /** All that was written. */
    String text() {
        return text.toString();
    }

    /** A coordinate, to a tenth of a pixel. */
    static String n(double value) {
        double tenths = Math.rint(value * 10) / 10;
        return tenths == Math.rint(tenths) ? Long.toString((long) tenths) : Double.toString(tenths);
    }

    /** Words that fit into so many letters. */
    static String cut(String words, int letters) {
        return words.length() <= letters ? words : words.substring(0, letters - 1).stripTrailing() + "…";
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            text.append('"');
        }
    }

    private void escape(String words) {
        words.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                default -> {
                    boolean allowed = c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF);
                    text.appendCodePoint(allowed ? c : ' ');
                }
            }
        });
    }
}
