package org.leydig.cli;

import java.io.PrintWriter;
import java.util.List;
import org.leydig.cli.command.Common;
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
@Command(name = "leydig", versionProvider = Version.class, description = "Simulates the male reproductive axis and its treatments.", synopsisSubcommandLabel = "COMMAND", subcommands = {
        GenerateCompletion.class}, footer = {"", "Try:",
                "  leydig simulate healthy-young --for 2d --sample 10min --out pulses.csv",
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
        var line = new CommandLine(new Leydig());
        line.addSubcommand("completion", new GenerateCompletion());
        line.setOut(console.out()).setErr(new PrintWriter(console.err(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF)).setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler(complaints).setExecutionExceptionHandler(complaints);
        int status = arguments.length == 0 ? line.execute("--help") : line.execute(arguments);
        console.flush();
        return status;
    }
}
