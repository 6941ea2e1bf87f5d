package org.leydig.trial.conduct;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Method;
import org.leydig.language.source.Source;
import org.leydig.trial.design.Kind;
import org.leydig.trial.design.Trial;
import org.leydig.trial.run.Grain;
import org.leydig.trial.run.Options;

/**
 * All that decides how men come out, packed for another machine: the trial's text, the men of the user's own, the whole
 * library and how to integrate.
 */
record Dossier(Trial trial, Library library, Options options) {
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeUTF(options.version());
            Method method = options.method();
            out.writeUTF(method.scheme().name());
            out.writeDouble(method.relativeTolerance());
            out.writeDouble(method.absoluteTolerance());
            out.writeBoolean(method.scaled());
            out.writeLong(method.steps());
            out.writeUTF(options.grain().name());
            List<Source> library = new ArrayList<>();
            for (String path : this.library.paths())
                library.add(new Source(path, this.library.shelf().find(path).orElseThrow().text()));
            write(library, out);
            write(men(), out);
            Parcel.source(trial.text(), out);
            out.writeInt(trial.men());
            out.writeInt(trial.replicates());
            out.writeLong(trial.seed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The texts of all men; first those of the user's own, one of which may be called as a text of the library is. */
    private List<Source> men() {
        List<Source> men = new ArrayList<>();
        for (Kind kind : trial.population()) men.addAll(kind.man().texts());
        men.sort(Comparator.comparing(text -> library.paths().contains(text.name())
                && library.shelf().find(text.name()).equals(Optional.of(text))));
        return men;
    }

    private static void write(List<Source> texts, DataOutput out) throws IOException {
        out.writeInt(texts.size());
        for (Source text : texts) Parcel.source(text, out);
    }

    static Dossier of(byte[] bytes) {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            String version = in.readUTF();
            Method method = new Method(Method.Scheme.valueOf(in.readUTF()), in.readDouble(), in.readDouble(),
                    in.readBoolean(), in.readLong());
            Grain grain = Grain.valueOf(in.readUTF());
            Map<String, String> texts = texts(Parcel.list(in, Parcel::source));
            Map<String, String> men = texts(Parcel.list(in, Parcel::source));
            Library library = new Library(path -> Optional.ofNullable(texts.get(path)).map(t -> new Source(path, t)),
                    texts.keySet()).knowing(men);
            Trial trial = Trial.read(Parcel.source(in), Path.of(""), library).withMen(in.readInt())
                    .withReplicates(in.readInt()).withSeed(in.readLong());
            return new Dossier(trial, library, new Options(version, "", method, 1, grain));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(List<Source> sources) {
        Map<String, String> texts = new LinkedHashMap<>();
        sources.forEach(source -> texts.putIfAbsent(source.name(), source.text()));
        return texts;
    }
}
