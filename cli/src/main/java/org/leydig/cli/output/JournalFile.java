package org.leydig.cli.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.leydig.trial.conduct.Ledger;

/**
 * A ledger in a file to which batches are added at the end, each with its length before it and a checksum behind. Wherever the
 * program is stopped, the file holds whole batches and at most one torn one, which is cut away when it is opened again. Only
 * one program at a time works on it.
 */
public final class JournalFile implements Ledger, AutoCloseable {
    private static final String MAGIC = "leydig trial 1 ";
    private static final int FINGERPRINT = 64;
    private static final int HEAD = MAGIC.length() + FINGERPRINT + 1;
    private static final int MOST = 1 << 30;
    private final Path place;
    private final FileChannel channel;
    private long end;

    private JournalFile(Path place, FileChannel channel) {
        this.place = place;
        this.channel = channel;
    }

    /**
     * Opens the file, or begins it.
     *
     * @param fingerprint of all that decides what is in it: 64 hexadecimal digits
     * @throws org.leydig.engine.course.RunException when something else is there, or it cannot be written
     */
    public static JournalFile at(Path place, String fingerprint) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!locked(channel))
                throw Refusal.because("LEY3108", "ALREADY UNDER WAY", "Another run is at work on `" + place + "`.",
                        "Wait for it, or give this one a place of its own with `--out`.");
            JournalFile journal = new JournalFile(place, channel);
            journal.begin(fingerprint);
            return journal;
        } catch (IOException | RuntimeException e) {
            close(channel);
            if (e instanceof RuntimeException refused) throw refused;
            throw Refusal.of(place, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return Optional.<FileLock>ofNullable(channel.tryLock()).isPresent();
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) channel.close();
        } catch (IOException e) {
            return; // it was refused for a better reason
        }
    }

    private void begin(String fingerprint) throws IOException {
        byte[] head = (MAGIC + fingerprint + "\n").getBytes(StandardCharsets.US_ASCII);
        if (head.length != HEAD) throw new IllegalArgumentException(fingerprint);
        byte[] found = new byte[(int) Math.min(HEAD, channel.size())];
        read(0, found);
        String said = new String(found, StandardCharsets.US_ASCII);
        boolean torn = found.length < HEAD;
        if (!MAGIC.startsWith(said.substring(0, Math.min(said.length(), MAGIC.length()))))
            throw Refusal.because("LEY3106", "SOMETHING ELSE IS THERE", "`" + place
                    + "` is in the way, and is no journal of a trial.",
                    "Move it away, or choose another place with `--out`.");
        if (!torn && !said.equals(new String(head, StandardCharsets.US_ASCII)))
            throw Refusal.because("LEY3109", "ANOTHER TRIAL IS UNFINISHED HERE", "`" + place
                    + "` holds men of another trial: another file, seed or number of men, or another version of the program "
                    + "or its library.", "Run that one again to finish it.",
                    "Remove `" + place + "` to give it up, or choose another place with `--out`.");
        if (torn) {
            channel.truncate(0);
            write(0, ByteBuffer.wrap(head));
        }
        end = HEAD;
        for (long next = HEAD; next > 0; next = batch(next).map(b -> end + frame(b)).orElse(0L)) end = next;
        channel.truncate(end);
    }

    private static long frame(byte[] batch) {
        return 2L * Integer.BYTES + batch.length;
    }

    /** The batch that begins there; empty when it is not there whole. */
    private Optional<byte[]> batch(long from) throws IOException {
        long left = channel.size() - from - 2L * Integer.BYTES;
        if (left < 0) return Optional.empty();
        byte[] length = new byte[Integer.BYTES];
        read(from, length);
        int size = ByteBuffer.wrap(length).getInt();
        if (size < 0 || size > MOST || size > left) return Optional.empty();
        byte[] batch = new byte[size];
        read(from + Integer.BYTES, batch);
        byte[] check = new byte[Integer.BYTES];
        read(from + Integer.BYTES + size, check);
        return ByteBuffer.wrap(check).getInt() == checksum(length, batch) ? Optional.of(batch) : Optional.empty();
    }

    private static int checksum(byte[] length, byte[] batch) {
        CRC32C sum = new CRC32C();
        sum.update(length);
        sum.update(batch);
        return (int) sum.getValue();
    }

    private void read(long from, byte[] into) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(into);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) throw new IOException("it has become shorter");
        }
    }

    private void write(long to, ByteBuffer bytes) throws IOException {
        long at = to;
        while (bytes.hasRemaining())
            at += channel.write(bytes, at);
        channel.force(false);
    }

    @Override
    public void each(Consumer<byte[]> reader) {
        try {
            for (long at = HEAD; at < end;) {
                byte[] batch = batch(at).orElseThrow(() -> new IOException("it was changed by somebody else"));
                reader.accept(batch);
                at += frame(batch);
            }
        } catch (IOException e) {
            throw Refusal.of(place, e);
        }
    }

    @Override
    public void add(byte[] batch) {
        byte[] length = ByteBuffer.allocate(Integer.BYTES).putInt(batch.length).array();
        ByteBuffer frame = ByteBuffer.allocate((int) frame(batch)).put(length).put(batch)
                .putInt(checksum(length, batch)).flip();
        try {
            write(end, frame);
            end += frame(batch);
        } catch (IOException e) {
            throw Refusal.soFar(place, e);
        }
    }

    /** Takes the file away: what it was kept for is done. */
    public void remove() {
        try {
            Files.deleteIfExists(place);
        } catch (IOException e) {
            throw Refusal.of(place, e);
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
