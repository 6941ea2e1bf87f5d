package org.leydig.clinic.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        if (java.nio.file.Files.isDirectory(path))
            throw refuse(region, name, "it is a folder", List.of("Name a file in it."));
        try (InputStream in = java.nio.file.Files.newInputStream(path)) {
            return Reading.text(name, in.readNBytes(Reading.LARGEST_FILE + 1));
        } catch (NoSuchFileException e) {
            List<String> instead = new ArrayList<>(near(path, name));
            instead.add("Names of files count from the folder of the text that names them, or from where you stand.");
            throw refuse(region, name, "there is no such file", instead);
        } catch (AccessDeniedException e) {
            throw refuse(region, name, "I may not read it",
                    List.of("Let yourself read it (`chmod u+r`), or name a copy of your own."));
        } catch (IOException e) {
            throw refuse(region, name, e.getClass().getSimpleName() + ": " + e.getMessage(),
                    List.of("Copy it to another place and name that."));
        }
    }

    /** A question after files of that folder whose names are near, if there are any. */
    private static List<String> near(Path path, String name) {
        Path last = path.getFileName();
        Path folder = path.toAbsolutePath().getParent();
        if (last == null || folder == null || !name.endsWith(last.toString())) return List.of();
        String before = name.substring(0, name.length() - last.toString().length());
        try (Stream<Path> there = java.nio.file.Files.list(folder)) {
            List<String> names = there.map(file -> file.getFileName().toString()).toList();
            List<String> near = NearNames.of(last.toString(), names).stream().map(one -> before + one).toList();
            return org.leydig.language.diagnostic.NearNames.question(near).stream().toList();
        } catch (IOException | UncheckedIOException unknown) {
            return List.of();
        }
    }

    private static InputException refuse(Optional<Region> region, String name, String why, List<String> instead) {
        return new InputException(new Diagnostic("LEY1159", "CANNOT READ THIS FILE", region, List.of(),
                "I cannot read `" + name + "`: " + why + ".", instead));
    }
}
