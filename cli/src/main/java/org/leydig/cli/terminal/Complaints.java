package org.leydig.cli.terminal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leydig.engine.course.RunException;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.DiagnosticJson;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.diagnostic.NearNames;
import org.leydig.language.diagnostic.Rendering;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong, in prose or as JSON, and with which status the program ends. */
public final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
    /** The run failed. */
    public static final int FAILED = 1;
    /** The input is wrong. */
    public static final int WRONG = 2;
    /** The person stopped it. */
    public static final int STOPPED = 130;

    private static final List<String> LATER = List.of("fit", "optimise", "serve");

    private final Console console;
    private final boolean json;
    private final boolean trace;

    /**
     * @param arguments the raw arguments: what went wrong may be their reading
     */
    public Complaints(Console console, List<String> arguments) {
        this.console = console;
        this.json = arguments.contains("--json");
        this.trace = arguments.contains("--trace");
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        // What is not known is told before what is missing: a misspelt option is both.
        Optional<String> strange = Arrays.stream(arguments).filter(word -> word.startsWith("--") && word.length() > 2)
                .map(word -> word.split("=")[0]).filter(option -> !command.optionsMap().containsKey(option))
                .findFirst();
        show(List.of(switch (wrong) {
            case UnmatchedArgumentException unmatched -> unknown(wrong, unmatched.getUnmatched().getFirst());
            case MissingParameterException _ when strange.isPresent() -> unknown(wrong, strange.get());
            case MissingParameterException missing ->
                Diagnostic.nowhere("LEY3002", "SOMETHING IS MISSING", sentence(missing), help(wrong));
            case ParameterException other ->
                Diagnostic.nowhere("LEY3003", "COMMAND LINE", sentence(other), help(wrong));
        }));
        return WRONG;
    }

    private static Diagnostic unknown(ParameterException wrong, String word) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        boolean first = command.parent() == null;
        if (first && LATER.contains(word)) {
            return Diagnostic.nowhere("LEY3004", "NOT IN THIS VERSION",
                    "`leydig " + word + "` is planned, but this version does not have it.", help(wrong));
        }
        boolean option = word.startsWith("-");
        Set<String> known = option ? command.optionsMap().keySet() : command.subcommands().keySet();
        var ways = new ArrayList<String>();
        NearNames.question(word, known).ifPresent(ways::add);
        ways.add(help(wrong));
        String cause = option
                ? "`" + command.qualifiedName() + "` has no option `" + word + "`."
                : first
                        ? "I know no command `" + word + "`."
                        : "`" + command.qualifiedName() + "` does not expect `" + word + "` here.";
        return Diagnostic.nowhere("LEY3001", "NOT UNDERSTOOD", cause, ways.toArray(String[]::new));
    }

    private static String help(ParameterException wrong) {
        return "`" + wrong.getCommandLine().getCommandSpec().qualifiedName()
                + " --help` shows what it understands, with lines that run.";
    }

    private static String sentence(ParameterException wrong) {
        String message = wrong.getMessage().strip().replace('\'', '`');
        return message.endsWith(".") ? message : message + ".";
    }

    @Override
    public int handleExecutionException(Exception wrong, CommandLine line, ParseResult parsed) {
        traced(wrong);
        return switch (wrong) {
            case InputException refused -> {
                show(refused.diagnostics());
                yield WRONG;
            }
            case RunException failed -> {
                show(List.of(failed.diagnostic()));
                yield FAILED;
            }
            case InterruptedException _ -> {
                Thread.currentThread().interrupt();
                yield STOPPED;
            }
            case Exception internal -> {
                show(List.of(Diagnostic.nowhere("LEY3999", "AN ERROR OF LEYDIG'S OWN",
                        "Something in the program is wrong, not in your input: " + internal + ".",
                        "Please report it with the command you gave and what `leydig --version` says; `--trace` shows where it arose.")));
                yield FAILED;
            }
        };
    }

    /** The machine ran out of memory or of stack. */
    public int exhausted(Error wrong) {
        traced(wrong);
        show(List.of(switch (wrong) {
            case OutOfMemoryError _ ->
                Diagnostic.nowhere("LEY3008", "NOT ENOUGH MEMORY", "This needs more memory than Java was given.",
                        "Sample less often, or fewer men.", "Give it more: `LEYDIG_OPTS=-Xmx8g leydig …`.");
            case Error _ ->
                Diagnostic.nowhere("LEY3009", "TOO DEEP", "The input is nested too deeply for me to follow.");
        }));
        return FAILED;
    }

    private void traced(Throwable wrong) {
        if (!trace) return;
        var text = new StringWriter();
        wrong.printStackTrace(new PrintWriter(text));
        console.say(text.toString());
    }

    /** Shows diagnostics as the person or program asked for them. */
    public void show(List<Diagnostic> diagnostics) {
        if (json) console.err().println(json(diagnostics));
        else
            console.err().print((console.colour() ? Rendering.coloured() : Rendering.plain()).render(diagnostics));
        console.err().flush();
    }

    /** Diagnostics as a JSON array. */
    public String json(List<Diagnostic> diagnostics) {
        return DiagnosticJson.array(diagnostics).toPrettyString();
    }
}
