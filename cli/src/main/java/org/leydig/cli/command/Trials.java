package org.leydig.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.leydig.cli.output.JournalFile;
import org.leydig.cli.output.WholeFolder;
import org.leydig.cli.terminal.Bar;
import org.leydig.cli.trial.TrialFolder;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.RunException;
import org.leydig.trial.conduct.Conducted;
import org.leydig.trial.conduct.Conducting;
import org.leydig.trial.conduct.Site;
import org.leydig.trial.design.Trial;
import org.leydig.trial.run.Grain;
import org.leydig.trial.run.Options;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leydig trial}: a randomised trial in made-up men, as a report and tables. */
@Command(name = "trial", description = "Holds a randomised trial in made-up men and writes a report and tables of it.", footer = {
        "", "A trial that was stopped goes on from where it was when the same line is run again.", "", "Try:",
        "  leydig trial examples/trial-enclomiphene.yaml --out results",
        "  leydig trial examples/trial-enclomiphene.yaml --out results --on spark"})
public final class Trials implements Callable<Integer> {
    private static final int FEWEST = 4;
    private static final int MOST = 100_000;
    private static final int MOST_REPLICATES = 10_000;
    private final Doing doing;

    @Mixin
    private Common common;

    @Parameters(paramLabel = "TRIAL.yaml", description = "The trial: which men, who may enter, which arms, which end points.")
    private Path file;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the report; an earlier report there gives way to it.")
    private Path out;

    @Option(names = "--men", paramLabel = "N", description = "How many men are randomised, instead of the file's number.")
    private Optional<Integer> men = Optional.empty();

    @Option(names = "--replicates", paramLabel = "N", description = "How many such trials are held, instead of the file's number; more than one tell the power.")
    private Optional<Integer> replicates = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Of all chance, instead of the file's.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--on", paramLabel = "PLACE", description = "Where men are seen, if not on this machine's threads: `spark` inside this program, or a cluster as `spark=spark://HOST:7077`. The files are the same.")
    private Optional<String> on = Optional.empty();

    @Option(names = "--grain", paramLabel = "pulsatile|mean-field", defaultValue = "pulsatile", description = "Level of detail: every pulse (default), or days of pulses that stand for several: no faster for many men or on weekly doses.")
    private String grain;

    public Trials(Doing doing) {
        this.doing = doing;
    }

    @Override
    public Integer call() throws InterruptedException {
        Library library = Library.open();
        Grain detail = Grain.named(grain).orElse(Grain.PULSATILE);
        Trial trial = read(library);
        Optional<Elsewhere> place = on.map(Elsewhere::of);
        WholeFolder.at(out).close(); // an unwritable place is known before the run
        Options options = Options.usual(Version.number(), doing.line("--on")).in(detail); // the files are the same anywhere
        echo(trial);
        try (JournalFile journal = JournalFile.at(journal(), Conducting.fingerprint(trial, library, options))) {
            Conducted held = hold(trial, library, options, journal, place);
            try (WholeFolder folder = WholeFolder.at(out)) {
                TrialFolder.fill(folder, held);
                folder.keep();
            }
            journal.remove();
        }
        doing.say(common, "wrote " + out.resolve("trial.html"));
        return 0;
    }

    private Trial read(Library library) {
        Asked asked = new Asked(library);
        asked.refuseIf(men.filter(n -> n < FEWEST || n > MOST).isPresent(), "--men",
                "The number of men is from " + FEWEST + " to " + MOST + ".");
        asked.refuseIf(replicates.filter(n -> n < 1 || n > MOST_REPLICATES).isPresent(), "--replicates",
                "The number of replicates is from 1 to " + MOST_REPLICATES + ".");
        asked.refuseIf(seed.filter(n -> n < 0 || n > Long.MAX_VALUE - MOST_REPLICATES).isPresent(), "--seed",
                "A seed is a whole number from 0.");
        asked.grain(grain);
        asked.raise();
        Trial trial = Trial.read(file, library);
        if (men.isPresent()) trial = trial.withMen(men.get());
        if (replicates.isPresent()) trial = trial.withReplicates(replicates.get());
        return seed.isPresent() ? trial.withSeed(seed.get()) : trial;
    }

    private Path journal() {
        Path place = out.toAbsolutePath().normalize();
        return place.resolveSibling(place.getFileName() + ".journal");
    }

    private Conducted hold(Trial trial, Library library, Options options, JournalFile journal,
            Optional<Elsewhere> place) throws InterruptedException {
        long known = Conducting.known(journal);
        if (known == 0)
            doing.say(common,
                    "men are kept in " + journal() + ": if this run is stopped, the same line goes on from there");
        else
            doing.say(common, "going on: " + known + " men of " + (long) trial.men() * trial.replicates()
                    + " are done (" + journal() + ")");
        if (place.isEmpty()) {
            try (Bar bar = doing.bar("trial", common)) {
                return Conducting.conduct(trial, library, options, journal, new Watch(bar));
            }
        }
        doing.say(common, "going to " + place.get().words());
        try (Site site = open(place.get(), Conducting.dossier(trial, library, options), journal);
                Bar bar = doing.bar("trial", common)) {
            return Conducting.conduct(trial, library, options, journal, new Watch(bar), site);
        }
    }

    /** Where nobody opens and nobody was seen yet, nothing is left behind. */
    private static Site open(Elsewhere place, byte[] dossier, JournalFile journal) throws InterruptedException {
        try {
            return place.open(dossier);
        } catch (RunException closed) {
            if (Conducting.known(journal) == 0) journal.remove();
            throw closed;
        }
    }

    private void echo(Trial trial) {
        doing.say(common, trial.title());
        trial.population().forEach(k -> doing.say(common, k.man().id()
                + (k.share() < 1 ? " (" + Math.round(100 * k.share()) + " %)" : "") + ": " + k.man().says()));
        trial.screen().criteria().forEach(c -> doing.say(common, "  may enter: " + c.words()));
        doing.say(common, trial.men() + " men, randomised: " + trial.allocation().words()
                + (trial.replicates() > 1 ? ", " + trial.replicates() + " such trials" : ""));
        trial.arms().forEach(arm -> doing.say(common, "  " + arm.name() + ": "
                + (arm.protocol().isNone() ? "no treatment" : String.join("; ", arm.protocol().words()))));
    }
}
