package org.leydig.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.leydig.clinic.patient.Body;
import org.leydig.cli.calibration.CalibrationFiles;

import org.leydig.cli.output.KeptFolder;
import org.leydig.cli.output.WholeFile;
import org.leydig.cli.table.Csv;
import org.leydig.cli.terminal.Bar;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.ReferenceMan;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.trial.identify.Calibrating;
import org.leydig.trial.identify.Calibration;
import org.leydig.trial.identify.OriginTables;
import org.leydig.trial.identify.Plan;
import org.leydig.trial.identify.Question;
import org.leydig.trial.identify.Stage;
import org.leydig.trial.run.Options;
import org.leydig.trial.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leydig calibrate}: the body's parameters from published experiments. */
@Command(name = "calibrate", description = "Fits the body to the published experiments of the library, and says how surely each parameter is known. Stopped, it goes on where it was when called again.", footer = {
        "", "Try:", "  leydig calibrate --library library --out calibration",
        "  leydig calibrate --library library --out calibration --write"})
public final class Calibrate implements Callable<Integer> {
    private final Doing doing;

    @Mixin
    private Common common;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "calibration", description = "The folder for the results and for what is found on the way (${DEFAULT-VALUE}).")
    private Path out;

    @Option(names = "--stage", paramLabel = "NAME", description = "Only this stage of calibration.yaml; may be given several times.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--library", paramLabel = "DIR", description = "The library's folder in a checkout, instead of the library that comes with the program.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--write", description = "Write what was found into the origin tables of --library.")
    private boolean write;

    @Option(names = "--scales", description = "Only derive the scale constants that follow from the reference man's levels.")
    private boolean scales;

    @Option(names = "--seed", paramLabel = "N", description = "Of all chance, instead of the plan's.")
    private Optional<Long> seed = Optional.empty();

    public Calibrate(Doing doing) {
        this.doing = doing;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (write && folder.isEmpty())
            throw refused("`--write` changes origin tables, and needs to know whose.",
                    "Name the library's folder in your checkout: `--library library --write`.");
        if (seed.filter(n -> n < 0).isPresent()) throw refused("`--seed`: A seed is a whole number from 0.");
        Library library = folder.isPresent() ? ofFolder(folder.get()) : Library.open();
        return scales ? derive(library) : calibrate(library);
    }

    private static InputException refused(String cause, String... suggestions) {
        return new InputException(Diagnostic.nowhere("LEY3005", "NOT POSSIBLE", cause, suggestions));
    }

    private static Library ofFolder(Path folder) {
        if (!Files.isRegularFile(folder.resolve(Library.BODY)))
            throw refused("`--library`: in `" + folder + "` there is no " + Library.BODY + ".",
                    "Name the folder `library` of a checkout.");
        return Library.in(folder);
    }

    private int derive(Library library) {
        Map<String, Double> derived = ReferenceMan.of(library, Body.METHOD).derive(Map.of());
        Csv csv = new Csv(doing.console().out());
        csv.row("constant", "value");
        derived.forEach((name, value) -> csv.row(name, Csv.number(value)));
        csv.flush();
        if (write) put(OriginTables.rewritten(library, derived));
        return 0;
    }

    private int calibrate(Library library) throws InterruptedException {
        Map<String, String> topics = new LinkedHashMap<>();
        Study.all(library).forEach(s -> topics.put(s.id(), s.topic()));
        Plan plan = chosen(Plan.of(library, topics));
        KeptFolder kept = new KeptFolder(out);
        doing.say(common, plan.says() + ": " + plan.stages().size() + " stages, " + topics.size() + " studies");
        Calibration found = run(Question.of(plan, library, Options.usual(Version.number(), doing.line())), kept);
        CalibrationFiles.fill(kept, found);
        for (Calibration.Fitted p : found.parameters()) doing.say(common, "  " + changed(p));
        doing.say(common,
                "wrote " + out.resolve(CalibrationFiles.RESULT) + " and " + out.resolve(CalibrationFiles.REPORT));
        if (write) put(OriginTables.rewritten(library, found));
        return 0;
    }

    private Plan chosen(Plan plan) {
        List<String> names = plan.stages().stream().map(Stage::name).toList();
        for (String name : only)
            if (!names.contains(name))
                throw refused("`--stage`: the plan has no stage `" + name + "`.",
                        "It has: " + String.join(", ", names) + ".");
        List<Stage> stages = plan.stages().stream().filter(s -> only.isEmpty() || only.contains(s.name())).toList();
        return plan.with(stages, seed.orElse(plan.seed()));
    }

    private Calibration run(Question question, KeptFolder kept) throws InterruptedException {
        try (Bar bar = doing.bar("calibrating", common)) {
            return Calibrating.calibrate(question, kept, new Heard(bar));
        }
    }

    private static String changed(Calibration.Fitted p) {
        return String.format(Locale.ROOT, "%-34s %9.4g -> %9.4g  (+- %.0f %%, told %.0f %%)%s", p.name(), p.start(),
                p.value(), 100 * p.error(), 100 * p.told(), p.bound() == 0 ? "" : "  at its bound");
    }

    private void put(Map<String, String> texts) {
        texts.forEach((path, text) -> {
            try (WholeFile file = WholeFile.at(folder.orElseThrow().resolve(path))) {
                file.write(stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
                file.keep();
            }
            doing.say(common, "changed " + folder.orElseThrow().resolve(path));
        });
        if (texts.isEmpty()) doing.say(common, "the origin tables say so already");
    }
}
