package org.leydig.language.shelf;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.leydig.language.source.Shelf;

/** Paths on a {@link Shelf}: relative, parts joined by {@code /}, never leading outside. */
public final class Route {
    private Route() {
    }

    /**
     * Where {@code path} leads, seen from the file {@code from}.
     *
     * @param from path of the file in which {@code path} is written
     * @param path a relative path; {@code ..} goes up
     * @return the path on the shelf; empty when it is absolute, climbs out of the shelf, or plays other tricks
     *     (backslashes, drive letters, control characters)
     */
    public static Optional<String> from(String from, String path) {
        if (!isPlain(path)) return Optional.empty();
        Deque<String> parts = new ArrayDeque<>();
        int folder = from.lastIndexOf('/');
        if (folder > 0) parts.addAll(Arrays.asList(from.substring(0, folder).split("/")));
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) return Optional.empty();
            } else if (!part.equals(".")) {
                parts.addLast(part);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
    }

    /** The path on the shelf that {@code path} means, if it stays inside. */
    public static Optional<String> of(String path) {
        return from("", path);
    }

    private static boolean isPlain(String path) {
        if (path.isEmpty() || path.length() > 1000 || path.startsWith("/") || path.endsWith("/")) return false;
        if (path.contains("//") || path.startsWith("~")) return false;
        return path.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':' || c == 0x7f);
    }
}
