package org.leydig.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.leydig.clinic.patient.Body;
import org.leydig.cli.output.WholeFile;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.patient.Bodies;
import org.leydig.clinic.patient.DayZero;
import org.leydig.clinic.patient.Man;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.export.AntimonyWriter;
import org.leydig.language.export.Excerpt;
import org.leydig.language.export.SbmlWriter;
import org.leydig.language.resolve.FlatModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leydig export}: a man at 08:00 of day 0 as a model that other tools open. */
@Command(name = "export", description = "Writes a settled man as a model that other tools open.", footer = {"", "Try:",
        "  leydig export healthy-young --sbml healthy-young.xml"})
public final class Export implements Callable<Integer> {
    private final Doing doing;

    @Mixin
    private Common common;

    @Parameters(paramLabel = "MAN", description = "A man of the library (`leydig list men`) or a YAML file.")
    private String man;

    @Option(names = "--sbml", paramLabel = "FILE", description = "Write SBML Level 3 Version 2.")
    private Optional<Path> sbml = Optional.empty();

    @Option(names = "--antimony", paramLabel = "FILE", description = "Write Antimony.")
    private Optional<Path> antimony = Optional.empty();

    @Option(names = "--set", paramLabel = "parameter=value", description = "Gives a parameter of the body another value. May be repeated.")
    private List<String> settings = List.of();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of the chance in how he settled (default 1).")
    private long seed;

    public Export(Doing doing) {
        this.doing = doing;
    }

    @Override
    public Integer call() {
        if (sbml.isEmpty() && antimony.isEmpty()) {
            throw new InputException(Diagnostic.nowhere("LEY3002", "SOMETHING IS MISSING",
                    "Say in which form, and where to.",
                    "Such as `leydig export " + man + " --sbml " + man + ".xml`.", "Or `--antimony " + man + ".ant`."));
        }
        Library library = Library.open();
        Man plain = Man.read(man, library);
        Man whom = settings.isEmpty() ? plain : plain.with(settings, library);
        try (var sbmlFile = new Optionally(sbml); var antimonyFile = new Optionally(antimony)) {
            doing.say(common, whom.id() + ": " + whom.says());
            FlatModel model = settled(whom, library);
            String program = "Leydig " + Version.number();
            sbmlFile.write(() -> SbmlWriter.write(model, program));
            antimonyFile.write(() -> AntimonyWriter.write(model, program));
        }
        sbml.ifPresent(path -> doing.say(common, "wrote " + path));
        antimony.ifPresent(path -> doing.say(common, "wrote " + path));
        return 0;
    }

    /** The man at day 0, with what his observables depend on; drugs that he never got are left out. */
    private FlatModel settled(Man whom, Library library) {
        Set<String> keep = library.observables().values().stream().filter(o -> !o.name().startsWith("drug:"))
                .map(Observable::quantity).collect(Collectors.toCollection(TreeSet::new));
        keep.addAll(whom.dosed());
        var bodies = new Bodies(library, Set.copyOf(keep));
        DayZero start = DayZero.of(whom, whom.values(), bodies, Body.METHOD, seed, 0);
        Map<String, Double> values = new HashMap<>(whom.values());
        values.putAll(start.at().values());
        FlatModel flat = library.flat();
        values.keySet()
                .retainAll(flat.variables().stream().filter(v -> v.rule().isEmpty()).map(FlatModel.Variable::name)
                        .collect(Collectors.toSet()));
        return Excerpt.only(Excerpt.settled(flat, 0, values), keep);
    }

    /** A file that may not be asked for. */
    private static final class Optionally implements AutoCloseable {
        private final Optional<WholeFile> file;

        Optionally(Optional<Path> place) {
            this.file = place.map(WholeFile::at);
        }

        void write(java.util.function.Supplier<String> text) {
            file.ifPresent(whole -> {
                whole.write(stream -> stream.write(text.get().getBytes(StandardCharsets.UTF_8)));
                whole.keep();
            });
        }

        @Override
        public void close() {
            file.ifPresent(WholeFile::close);
        }
    }
}
