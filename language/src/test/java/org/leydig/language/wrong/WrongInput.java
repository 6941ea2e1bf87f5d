package org.leydig.language.wrong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.leydig.language.Antimony;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.diagnostic.Rendering;
import org.leydig.language.shelf.FolderShelf;

/**
 * One folder under {@code src/test/resources/wrong}: a {@code main.ant} that must be refused, the files that it imports,
 * and {@code expected.txt}, what a reader is told. To add one, make the folder and run the tests with
 * {@code -Dgolden.write=true}; then read what was written as a stranger would.
 */
record WrongInput(Path folder) {
    private static final Path ALL = Path.of("src/test/resources/wrong");

    static List<WrongInput> all() {
        try (var folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory).sorted().map(WrongInput::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** What is said when the whole compiler runs over it; empty when it is accepted. */
    List<Diagnostic> diagnostics() {
        var shelf = new FolderShelf(folder);
        try {
            Antimony.lower(Antimony.read(shelf.find("main.ant").orElseThrow(), shelf));
            return List.of();
        } catch (InputException refused) {
            return refused.diagnostics();
        }
    }

    String told() {
        return Rendering.plain().render(diagnostics());
    }

    Path expected() {
        return folder.resolve("expected.txt");
    }
}
