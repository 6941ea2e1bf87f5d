package org.leydig.cli.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leydig.clinic.assay.DrawReader;
import org.leydig.clinic.assay.DrawRule;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.record.DoseRecords;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.source.Source;
import org.leydig.trial.run.Grain;
import org.leydig.units.duration.Durations;
import org.leydig.units.measure.UnitException;

/** Reads the words of a command line; all that is wrong with them is told at once. */
final class Asked {
    private static final Pattern FILE = Pattern.compile("[^\\s]+\\.(csv|txt|ya?ml)");
    private final Library library;
    private final List<Diagnostic> wrong = new ArrayList<>();

    Asked(Library library) {
        this.library = library;
    }

    /** A length of time, in hours. */
    double hours(String option, String words) {
        try {
            double hours = Durations.hours(words);
            if (hours > 0 && Double.isFinite(hours)) return hours;
            refuse(option, words, "A length of time is more than 0.");
        } catch (UnitException e) {
            refuse(option, words, e.reason(), e.suggestions().toArray(String[]::new));
        }
        return 1;
    }

    /** Everything that is given, from texts and files. */
    Protocol protocol(List<String> given) {
        Protocol all = Protocol.NONE;
        for (String each : given) {
            try {
                all = all.and(one(each));
            } catch (InputException refused) {
                wrong.addAll(refused.diagnostics());
            }
        }
        return all;
    }

    /** Orders to the laboratory. */
    List<DrawRule> draws(List<String> given, double hours) {
        List<DrawRule> rules = new ArrayList<>();
        Complaints complaints = new Complaints();
        for (String each : given) {
            DrawReader.read(Node.Words.of(new Source("--draw", each)), library.observables(), library.assays(), hours,
                    complaints).ifPresent(rules::add);
        }
        if (complaints.any()) wrong.addAll(complaints.exception().diagnostics());
        return rules;
    }

    private Protocol one(String given) {
        Optional<Path> file = file(given);
        if (file.isEmpty()) return Protocol.parse(new Source("--protocol", given), library);
        Source text = org.leydig.clinic.form.Files.read(file.get(), given, Optional.empty());
        return given.endsWith(".csv") ? DoseRecords.read(text, library).only() : Protocol.parse(text, library);
    }

    private static Optional<Path> file(String given) {
        try {
            Path path = Path.of(given.strip());
            return Files.exists(path) || FILE.matcher(given.strip()).matches() ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** Refuses an option. */
    void refuseIf(boolean absurd, String option, String cause) {
        if (absurd) wrong.add(Diagnostic.nowhere("LEY3005", "NOT POSSIBLE", "`" + option + "`: " + cause));
    }

    /** The level of detail of that name; every pulse where there is none. */
    Grain grain(String word) {
        Optional<Grain> grain = Grain.named(word);
        refuseIf(grain.isEmpty(), "--grain", "There are `pulsatile` and `mean-field`; you asked for `" + word + "`.");
        return grain.orElse(Grain.PULSATILE);
    }

    private void refuse(String option, String words, String cause, String... suggestions) {
        Source line = new Source(option, words);
        wrong.add(Diagnostic.at(line.region(0, words.length()), "LEY3006", "NOT A LENGTH OF TIME", cause, suggestions));
    }

    /** Whether nothing was found wrong so far. */
    boolean fine() {
        return wrong.isEmpty();
    }

    /** Throws all that was found wrong. */
    void raise() {
        if (!wrong.isEmpty()) throw new InputException(wrong);
    }
}
