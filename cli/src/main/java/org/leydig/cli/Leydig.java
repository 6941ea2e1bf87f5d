package org.leydig.cli;

import java.io.PrintWriter;
import java.util.List;
import org.leydig.cli.command.Calibrate;
import org.leydig.cli.command.Check;
import org.leydig.cli.command.Claims;
import org.leydig.cli.command.Common;
import org.leydig.cli.command.Compare;
import org.leydig.cli.command.Doing;
import org.leydig.cli.command.Explain;
import org.leydig.cli.command.Export;
import org.leydig.cli.command.Listing;
import org.leydig.cli.command.Simulate;
import org.leydig.cli.command.Trials;
import org.leydig.cli.command.Validate;
import org.leydig.cli.command.Version;
import org.leydig.cli.terminal.Complaints;
import org.leydig.cli.terminal.Console;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The program: one command for each thing a person wants to do. */
@Command(name = "leydig", versionProvider = Version.class, description = "Simulates the male reproductive axis and its treatments.", synopsisSubcommandLabel = "COMMAND", footer = {
        "", "Try:", "  leydig simulate healthy-young --for 2d --sample 10min --out pulses.csv",
        "  leydig compare examples/after-testosterone.yaml --out report", "",
        "For research and teaching; it does not advise on anyone's treatment."})
@SuppressWarnings("UnusedVariable") // picocli reads the options that only ask for help
public final class Leydig {
    @Mixin
    private Common common;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
    private boolean version;

    private Leydig() {
    }

    public static void main(String[] arguments) {
        System.exit(run(Console.ofProcess(System.getenv()), arguments));
    }

    /**
     * Does what the arguments ask.
     *
     * @return 0, 1 when the run failed, 2 when the input is wrong
     */
    public static int run(Console console, String... arguments) {
        var complaints = new Complaints(console, List.of(arguments));
        var doing = new Doing(console, List.of(arguments));
        var line = new CommandLine(new Leydig());
        line.addSubcommand(new Simulate(doing)).addSubcommand(new Compare(doing))
                .addSubcommand(new Trials(doing))
                .addSubcommand(new Check(doing, complaints))
                .addSubcommand(new Validate(doing)).addSubcommand(new Claims(doing))
                .addSubcommand(new Explain(doing))
                .addSubcommand(new Listing(doing)).addSubcommand(new Export(doing))
                .addSubcommand(new Calibrate(doing))
                .addSubcommand("completion", new GenerateCompletion());
        line.setOut(console.out()).setErr(new PrintWriter(console.err(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF)).setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints);
        try {
            return finish(console, arguments.length == 0 ? line.execute("--help") : line.execute(arguments));
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            return complaints.exhausted(exhausted);
        }
    }

    /** A reader of the data that went away (a closed pipe) is no error; a full disk behind a redirection is. */
    private static int finish(Console console, int status) {
        return console.flush() || status != 0 ? status : Complaints.FAILED;
    }
}
