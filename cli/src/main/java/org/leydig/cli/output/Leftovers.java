package org.leydig.cli.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Unfinished files and folders, removed when the program is interrupted. */
final class Leftovers {
    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> UNFINISHED.forEach(Leftovers::remove), "leftovers"));
    }

    private Leftovers() {
    }

    static void begin(Path path) {
        UNFINISHED.add(path);
    }

    /** It stands complete, or is gone. */
    static void end(Path path) {
        UNFINISHED.remove(path);
    }

    /** Removes a file or a folder with all that is in it, as far as that is possible. */
    static void remove(Path path) {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException wrong) throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // It stays under its unfinished name; whoever interrupts a program on a broken disk has other worries.
            return;
        }
    }
}
