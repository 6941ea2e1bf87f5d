package org.leydig.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.diagnostic.Rendering;
import org.leydig.language.source.Source;

/**
 * Folders of wrong input, each with {@code expected.txt}: the very words that were judged good once. With
 * {@code -Dgolden.write=true} they are written; then read them as a stranger would.
 */
public record WrongFiles(Path all) {
    /** Reads the input of a folder and must refuse it. */
    @FunctionalInterface
    public interface Reading {
        void read(Path folder) throws IOException;
    }

    /** The folders, sorted. */
    public List<Path> folders() {
        try (var folders = Files.list(all)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of a folder, under its own name. */
    public static Source text(Path folder, String name) throws IOException {
        return new Source(name, Files.readString(folder.resolve(name)));
    }

    /** A test of each folder: what is refused is told as judged. */
    public Stream<DynamicTest> toldAsJudged(Reading reading) {
        return folders().stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
            String told = told(folder, reading);
            Path expected = folder.resolve("expected.txt");
            if (Boolean.getBoolean("golden.write")) Files.writeString(expected, told);
            assertThat(told).as("accepted").isNotEmpty().isEqualTo(Files.readString(expected));
        }));
    }

    private static String told(Path folder, Reading reading) throws IOException {
        try {
            reading.read(folder);
            return "";
        } catch (InputException refused) {
            return Rendering.plain().render(refused.diagnostics());
        }
    }
}
