package org.leydig.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.leydig.cli.terminal.Complaints;
import org.leydig.clinic.form.Files;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.record.DoseRecords;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.language.Antimony;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.shelf.FolderShelf;
import org.leydig.language.source.Source;
import org.leydig.trial.arm.Case;
import org.leydig.trial.design.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leydig check}: what is wrong with files, before they are used. */
@Command(name = "check", description = "Says what is wrong with models (.ant), men, cases and trials (.yaml), dose records (.csv), protocols (.txt).", footer = {
        "", "Try:", "  leydig check library/man.ant examples/after-testosterone.yaml"})
public final class Check implements Callable<Integer> {
    /** A quantity that nothing gives a value; an organ leaves that to the model around it. */
    private static final String WITHOUT_VALUE = "LEY0403";
    private static final Pattern TRIAL = Pattern.compile("(?m)^\\s*\"?population\"?\\s*:");
    private static final Pattern CASE = Pattern.compile("(?m)^\\s*\"?arms\"?\\s*:");

    private final Doing doing;
    private final Complaints complaints;

    @Mixin
    private Common common;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "What to check.")
    private List<Path> files;

    @Option(names = "--json", description = "Write all diagnostics as one JSON array to the output, for programs.")
    private boolean json;

    public Check(Doing doing, Complaints complaints) {
        this.doing = doing;
        this.complaints = complaints;
    }

    @Override
    public Integer call() {
        var found = new ArrayList<Diagnostic>();
        Library library = Library.open();
        for (Path file : files) {
            try {
                doing.say(common, file + ": nothing wrong" + check(file, library));
            } catch (InputException wrong) {
                found.addAll(wrong.diagnostics());
            }
        }
        if (json) doing.console().out().println(complaints.json(found));
        else if (!found.isEmpty()) complaints.show(found);
        return found.isEmpty() ? 0 : Complaints.WRONG;
    }

    /** Refuses what is wrong with a file; gives what else is to be said of it. */
    private static String check(Path file, Library library) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".ant")) {
            return checkModel(file);
        } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            String text = Files.read(file, file.toString(), Optional.empty()).text();
            if (TRIAL.matcher(text).find())
                Trial.read(file, library);
            else if (CASE.matcher(text).find())
                Case.read(file, library);
            else
                Man.read(file.toString(), library);
        } else if (name.endsWith(".csv")) {
            DoseRecords.read(Files.read(file, file.toString(), Optional.empty()), library);
        } else if (name.endsWith(".txt")) {
            Protocol.parse(Files.read(file, file.toString(), Optional.empty()), library);
        } else {
            throw new InputException(Diagnostic.nowhere("LEY3007", "WHAT IS IT?",
                    "By its name I cannot tell what `" + file + "` is.",
                    "Models end in `.ant`, men, cases and trials in `.yaml`, dose records in `.csv`, protocols in `.txt`."));
        }
        return "";
    }

    /** Imports may lead anywhere in the folder we are in, or, for a file outside of it, in the folder of the file. */
    private static String checkModel(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Path here = Path.of("").toAbsolutePath();
        Path root = whole.startsWith(here) ? here : Optional.ofNullable(whole.getParent()).orElse(here);
        String path = root.relativize(whole).toString().replace('\\', '/');
        Source read = Files.read(file, path, Optional.empty());
        var shelf = new FolderShelf(root);
        try {
            Antimony.lower(Antimony.read(read, shelf));
            return "";
        } catch (InputException wrong) {
            if (!wrong.diagnostics().stream().allMatch(d -> d.code().equals(WITHOUT_VALUE))) throw wrong;
            Antimony.readPart(read, shelf);
            int open = wrong.diagnostics().size();
            return ", as a part: the model around it must give " + open + (open == 1 ? " value" : " values");
        }
    }
}
