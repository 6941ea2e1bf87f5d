package org.leydig.cli.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole or not at all: written under another name beside its place, forced to the disk, moved there.
 * Opened before the work begins, so that an unwritable place is known at once.
 */
public final class WholeFile implements AutoCloseable {
    private final Path target;
    private final Path unfinished;
    private final FileChannel channel;
    private final OutputStream stream;
    private boolean kept;

    private WholeFile(Path target, Path unfinished, FileChannel channel) {
        this.target = target;
        this.unfinished = unfinished;
        this.channel = channel;
        this.stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    /**
     * Begins a file for that place.
     *
     * @throws org.leydig.engine.course.RunException if it cannot be written there
     */
    public static WholeFile at(Path place) {
        if (Files.isDirectory(place)) {
            throw Refusal.because("LEY3105", "A FOLDER IS THERE",
                    "`" + place + "` is a folder, and a file should be written there.",
                    "Give the name of a file in it: `--out " + place.resolve("course.csv") + "`.");
        }
        try {
            Path target = Files.exists(place) ? place.toRealPath() : place.toAbsolutePath();
            if (Files.exists(target) && !Files.isRegularFile(target)) { // a pipe or a device takes what comes
                return new WholeFile(target, target, FileChannel.open(target, StandardOpenOption.WRITE));
            }
            if (Files.exists(target) && !Files.isWritable(target)) throw new AccessDeniedException(place.toString());
            Path unfinished = target
                    .resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            Leftovers.begin(unfinished);
            return new WholeFile(target, unfinished,
                    FileChannel.open(unfinished, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE));
        } catch (IOException | SecurityException e) {
            throw Refusal.of(place, e);
        }
    }

    /** Writes what is in it, after what was written before. */
    public void write(Content content) {
        try {
            content.to(stream);
        } catch (UncheckedIOException e) {
            throw Refusal.of(target, e.getCause());
        } catch (IOException e) {
            throw Refusal.of(target, e);
        }
    }

    /** Puts the file in its place, complete. */
    public void keep() {
        try {
            stream.flush();
            if (unfinished.equals(target)) {
                channel.close();
            } else {
                channel.force(true);
                channel.close();
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            kept = true;
            Leftovers.end(unfinished);
        } catch (IOException e) {
            throw Refusal.of(target, e);
        }
    }

    /** Without {@link #keep} before it, leaves no trace. */
    @Override
    public void close() {
        if (kept || unfinished.equals(target)) return;
        try {
            channel.close();
        } catch (IOException e) {
            throw Refusal.of(target, e);
        } finally {
            Leftovers.remove(unfinished);
            Leftovers.end(unfinished);
        }
    }
}
