package org.leydig.language.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.source.Shelf;
import org.leydig.language.source.Source;

/** The files of one folder and the folders in it. Links that lead out of the folder are refused. */
public record FolderShelf(Path folder) implements Shelf {
    @Override
    public Optional<Source> find(String path) {
        Optional<String> route = Route.of(path);
        if (route.isEmpty()) return Optional.empty();
        try {
            Path file = folder.resolve(route.get());
            if (!Files.isRegularFile(file)) return Optional.empty();
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                throw new InputException(Diagnostic.nowhere("LEY0213", "OUTSIDE THE FOLDER",
                        "`" + path + "` is a link that leads out of the folder of the model.",
                        "Copy the file into the folder."));
            }
            try (InputStream in = Files.newInputStream(file)) {
                return Optional.of(Reading.text(route.get(), in.readNBytes(Reading.LARGEST_FILE + 1)));
            }
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new InputException(Diagnostic.nowhere("LEY0104", "CANNOT READ",
                    "`" + path + "` is there but cannot be read (" + unreadable.getClass().getSimpleName() + ").",
                    "Check that you may read it."));
        }
    }
}
