package org.leydig.language.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the dotted names of a flat model are spelled where only letters, digits and underscores may stand:
 * {@code pituitary.LH} becomes {@code pituitary__LH}. Nothing is lost: {@link #dotted} gives the name back.
 *
 * <p>An underscore that would be misread (at the edge of a part, or next to another) becomes {@code __0__}; no part of a
 * name begins with a digit, so this cannot be a dot.
 */
public final class Spelling {
    private static final Pattern MISLEADING = Pattern.compile("(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])");
    private static final Pattern SPELLED = Pattern.compile("__0__|__");

    private Spelling() {
    }

    /** The name as an identifier. */
    public static String identifier(String dotted) {
        return MISLEADING.matcher(dotted).replaceAll("__0__").replace(".", "__");
    }

    /** The name that was spelled so. */
    public static String dotted(String identifier) {
        return SPELLED.matcher(identifier)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().length() == 2 ? "." : "_"));
    }
}
