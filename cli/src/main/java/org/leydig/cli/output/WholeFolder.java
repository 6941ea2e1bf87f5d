package org.leydig.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder that appears whole or not at all: filled under another name beside its place, then moved there. An earlier
 * report of ours gives way to it; anything else that stands there is left alone and the run is refused.
 */
public final class WholeFolder implements AutoCloseable {
    /** The file by which a folder of ours is known; it lists the folder's files. */
    public static final String MARK = "run.json";

    private final Path place;
    private final Path target;
    private final Path unfinished;
    private boolean kept;

    private WholeFolder(Path place, Path target, Path unfinished) {
        this.place = place;
        this.target = target;
        this.unfinished = unfinished;
    }

    /**
     * Begins a folder for that place.
     *
     * @throws org.leydig.engine.course.RunException if it cannot be written there, or something of another's is there
     */
    public static WholeFolder at(Path place) {
        try {
            Path target = Files.exists(place) ? place.toRealPath() : place.toAbsolutePath().normalize();
            tidy(target);
            if (Files.exists(target)) foreign(target).ifPresent(found -> {
                throw Refusal.because("LEY3106", "SOMETHING ELSE IS THERE",
                        "`" + place + "` " + found + ". I replace only what an earlier report wrote.",
                        "Choose a new folder with `--out`, or move away what is in this one.");
            });
            Path name = target.getFileName();
            if (name == null)
                throw Refusal.because("LEY3106", "SOMETHING ELSE IS THERE", "`" + place + "` is the root of the disk.");
            Path unfinished = target.resolveSibling("." + name + "." + ProcessHandle.current().pid() + ".part");
            Leftovers.remove(unfinished);
            Leftovers.begin(unfinished);
            Files.createDirectory(unfinished);
            return new WholeFolder(place, target, unfinished);
        } catch (IOException | SecurityException e) {
            throw Refusal.of(place, e);
        }
    }

    /** Clears up behind programs that were killed: what they had not finished goes, what they had moved aside comes back. */
    private static void tidy(Path target) throws IOException {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) return;
        Pattern ours = Pattern.compile("\\." + Pattern.quote(target.getFileName().toString())
                + "\\.([0-9]{1,18})\\.(part|former)");
        List<Path> beside;
        try (var found = Files.list(folder)) {
            beside = found.toList();
        }
        for (Path each : beside) {
            Matcher m = ours.matcher(each.getFileName().toString());
            if (!m.matches() || ProcessHandle.of(Long.parseLong(m.group(1))).isPresent()) continue;
            if (m.group(2).equals("former") && !Files.exists(target))
                Files.move(each, target, StandardCopyOption.ATOMIC_MOVE);
            else
                Leftovers.remove(each);
        }
    }

    /** What stands in the way in an existing folder, if anything. */
    private static Optional<String> foreign(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return Optional.of("is a file, and a report is a folder");
        Set<String> ours = ours(folder.resolve(MARK));
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !ours.contains(name)).sorted().findFirst()
                    .map(name -> "holds `" + name + "`, which no report wrote");
        }
    }

    private static Set<String> ours(Path mark) throws IOException {
        var names = new HashSet<String>();
        if (!Files.isRegularFile(mark)) return names;
        JsonNode run = new ObjectMapper().readTree(mark.toFile());
        if (!"leydig".equals(run.path("program").asText())) return names;
        run.path("files").forEach(name -> names.add(name.asText()));
        return names;
    }

    /** Writes one file of the folder; its path may hold folders. */
    public void write(String path, Content content) {
        Path file = unfinished.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
                content.to(stream);
                stream.flush();
                channel.force(true);
            }
        } catch (UncheckedIOException e) {
            throw Refusal.of(place.resolve(path), e.getCause());
        } catch (IOException e) {
            throw Refusal.of(place.resolve(path), e);
        }
    }

    /** Puts the folder in its place, complete. */
    public void keep() {
        Path former = target
                .resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".former");
        try {
            boolean replaces = Files.exists(target);
            if (replaces) Files.move(target, former, StandardCopyOption.ATOMIC_MOVE);
            try {
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                if (replaces) Files.move(former, target, StandardCopyOption.ATOMIC_MOVE);
                throw e;
            }
            kept = true;
            Leftovers.end(unfinished);
            if (replaces) Leftovers.remove(former);
        } catch (IOException e) {
            throw Refusal.of(place, e);
        }
    }

    /** Without {@link #keep} before it, leaves no trace. */
    @Override
    public void close() {
        if (kept) return;
        Leftovers.remove(unfinished);
        Leftovers.end(unfinished);
    }
}
