package org.leydig.cli.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.leydig.trial.identify.Keeping;

/** A folder in which a calibration keeps what it finds; each file appears whole or not at all. */
public final class KeptFolder implements Keeping {
    private final Path folder;

    public KeptFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<String> read(String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) return Optional.empty();
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }

    @Override
    public void write(String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
        try (WholeFile whole = WholeFile.at(file)) {
            whole.write(stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
            whole.keep();
        }
    }
}
