package org.leydig.clinic.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.shelf.Reading;
import org.leydig.language.source.Region;
import org.leydig.language.source.Source;

/** Reads the files that a user names. */
public final class Files {
    private Files() {
    }

    /**
     * The text of a file.
     *
     * @param name what the user calls it
     * @param region where he names it, if in a text
     * @throws InputException when it is missing, a folder, too large, or no text
     */
    public static Source read(Path path, String name, Optional<Region> region) {
        if (java.nio.file.Files.isDirectory(path)) throw refuse(region, name, "it is a folder", "Name a file in it.");
        try (InputStream in = java.nio.file.Files.newInputStream(path)) {
            return Reading.text(name, in.readNBytes(Reading.LARGEST_FILE + 1));
        } catch (NoSuchFileException e) {
            throw refuse(region, name, "there is no such file",
                    "Names of files count from the folder of the text that names them, or from where you stand.");
        } catch (AccessDeniedException e) {
            throw refuse(region, name, "I may not read it",
                    "Let yourself read it (`chmod u+r`), or name a copy of your own.");
        } catch (IOException e) {
            throw refuse(region, name, e.getClass().getSimpleName() + ": " + e.getMessage(),
                    "Copy it to another place and name that.");
        }
    }

    private static InputException refuse(Optional<Region> region, String name, String why, String instead) {
        return new InputException(new Diagnostic("LEY1159", "CANNOT READ THIS FILE", region, List.of(),
                "I cannot read `" + name + "`: " + why + ".", List.of(instead)));
    }
}
