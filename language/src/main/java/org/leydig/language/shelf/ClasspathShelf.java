package org.leydig.language.shelf;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.leydig.language.source.Shelf;
import org.leydig.language.source.Source;

/**
 * Texts packed with the program.
 *
 * @param loader finds them
 * @param prefix the folder on the classpath that is the root of the shelf, such as {@code leydig/library}
 */
public record ClasspathShelf(ClassLoader loader, String prefix) implements Shelf {
    public ClasspathShelf {
        requireNonNull(loader);
        if (prefix.startsWith("/") || prefix.endsWith("/")) throw new IllegalArgumentException(prefix);
    }

    @Override
    public Optional<Source> find(String path) {
        Optional<String> route = Route.of(path);
        if (route.isEmpty()) return Optional.empty();
        String resource = prefix.isEmpty() ? route.get() : prefix + "/" + route.get();
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) return Optional.empty();
            return Optional.of(Reading.text(route.get(), in.readNBytes(Reading.LARGEST_FILE + 1)));
        } catch (IOException broken) {
            throw new UncheckedIOException("the program's own library is damaged: " + resource, broken);
        }
    }
}
