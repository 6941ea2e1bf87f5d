package org.leydig.trial.conduct;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leydig.engine.course.Snapshot;
import org.leydig.engine.course.SnapshotBytes;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.source.Region;
import org.leydig.language.source.Source;

/** Tasks and answers as bytes, so that they can be done elsewhere: every bit of every number. */
final class Parcel {
    private Parcel() {
    }

    /** Something that writes itself. */
    @FunctionalInterface
    interface Writing {
        void to(DataOutput out) throws IOException;
    }

    /** Something that is read. */
    @FunctionalInterface
    interface Reading<T> {
        T from(DataInput in) throws IOException;
    }

    static byte[] pack(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static <T> T unpack(byte[] bytes, Reading<T> reading) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return reading.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] of(Task task) {
        return pack(out -> {
            out.writeLong(task.seed());
            switch (task) {
                case Task.Screen screen -> {
                    out.writeByte(0);
                    out.writeLong(screen.number());
                }
                case Task.Treat treat -> {
                    out.writeByte(1);
                    screened(treat.man(), out);
                    out.writeInt(treat.arm());
                    out.writeBoolean(treat.courses());
                }
            }
        });
    }

    static Task task(byte[] bytes) {
        return unpack(bytes, in -> {
            long seed = in.readLong();
            return switch (in.readByte()) {
                case 0 -> new Task.Screen(seed, in.readLong());
                default -> new Task.Treat(seed, screened(in), in.readInt(), in.readBoolean());
            };
        });
    }

    static byte[] of(Answer answer) {
        return pack(out -> {
            switch (answer) {
                case Answer.Screened man -> {
                    out.writeByte(0);
                    screened(man.man(), out);
                }
                case Answer.Treated man -> {
                    out.writeByte(1);
                    man.entry().write(out);
                }
                case Answer.Failed failed -> {
                    out.writeByte(2);
                    diagnostic(failed.why(), out);
                }
            }
            out.writeInt(answer.notices().size());
            for (Diagnostic notice : answer.notices()) diagnostic(notice, out);
        });
    }

    static Answer answer(byte[] bytes) {
        return unpack(bytes, in -> switch (in.readByte()) {
            case 0 -> new Answer.Screened(screened(in), list(in, Parcel::diagnostic));
            case 1 -> new Answer.Treated(Batch.Entry.read(in), list(in, Parcel::diagnostic));
            default -> new Answer.Failed(diagnostic(in));
        });
    }

    private static void screened(Screening.Screened man, DataOutput out) throws IOException {
        out.writeLong(man.number());
        out.writeInt(man.kind());
        out.writeInt(man.values().size());
        for (var each : man.values().entrySet()) {
            out.writeUTF(each.getKey());
            out.writeDouble(each.getValue());
        }
        out.writeDouble(man.age());
        out.writeDouble(man.index());
        Batch.write(out, man.read());
        out.writeInt(man.excluded());
        out.writeInt(man.stratum());
        out.writeBoolean(man.at().isPresent());
        if (man.at().isPresent()) SnapshotBytes.write(man.at().get(), out);
    }

    private static Screening.Screened screened(DataInput in) throws IOException {
        long number = in.readLong();
        int kind = in.readInt();
        Map<String, Double> values = new LinkedHashMap<>();
        for (int n = in.readInt(); n > 0; n--) values.put(in.readUTF(), in.readDouble());
        double age = in.readDouble();
        double index = in.readDouble();
        var read = Batch.series(in);
        int excluded = in.readInt();
        int stratum = in.readInt();
        Optional<Snapshot> at = in.readBoolean() ? Optional.of(SnapshotBytes.read(in)) : Optional.empty();
        return new Screening.Screened(number, kind, values, age, index, read, excluded, stratum, at);
    }

    private static void diagnostic(Diagnostic said, DataOutput out) throws IOException {
        out.writeUTF(said.code());
        out.writeUTF(said.title());
        out.writeBoolean(said.region().isPresent());
        if (said.region().isPresent()) region(said.region().get(), out);
        out.writeInt(said.notes().size());
        for (Diagnostic.Note note : said.notes()) {
            region(note.region(), out);
            text(note.says(), out);
        }
        text(said.cause(), out);
        out.writeInt(said.suggestions().size());
        for (String way : said.suggestions()) text(way, out);
    }

    private static Diagnostic diagnostic(DataInput in) throws IOException {
        String code = in.readUTF();
        String title = in.readUTF();
        Optional<Region> region = in.readBoolean() ? Optional.of(region(in)) : Optional.empty();
        List<Diagnostic.Note> notes = list(in, i -> new Diagnostic.Note(region(i), text(i)));
        return new Diagnostic(code, title, region, notes, text(in), list(in, Parcel::text));
    }

    private static void region(Region region, DataOutput out) throws IOException {
        source(region.source(), out);
        out.writeInt(region.start());
        out.writeInt(region.end());
    }

    private static Region region(DataInput in) throws IOException {
        return new Region(source(in), in.readInt(), in.readInt());
    }

    static void source(Source source, DataOutput out) throws IOException {
        text(source.name(), out);
        text(source.text(), out);
    }

    static Source source(DataInput in) throws IOException {
        return new Source(text(in), text(in));
    }

    /** A text of any length. */
    static void text(String text, DataOutput out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static <T> List<T> list(DataInput in, Reading<T> each) throws IOException {
        List<T> all = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) all.add(each.from(in));
        return all;
    }
}
