package org.leydig.language.source;

import java.util.Optional;

/**
 * Where named texts are found: imported model files, their origin tables, the library's drugs and men.
 *
 * <p>Paths are relative, with {@code /} between their parts; a shelf never leads outside its root.
 */
public interface Shelf {
    /** A shelf with nothing on it. */
    Shelf EMPTY = path -> Optional.empty();

    /**
     * The text at that path, if there is one.
     *
     * @throws org.leydig.language.diagnostic.InputException if it is there but cannot be taken: too large, not UTF-8
     *     text, or its path leads outside the shelf
     */
    Optional<Source> find(String path);

    /** This shelf, and where it has nothing, the other. */
    default Shelf orElse(Shelf other) {
        return path -> find(path).or(() -> other.find(path));
    }
}
