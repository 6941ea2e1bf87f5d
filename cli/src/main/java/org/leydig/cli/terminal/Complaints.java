package org.leydig.cli.terminal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.leydig.engine.course.RunException;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
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

    private final Console console;
    private final boolean trace;

    /**
     * @param arguments the raw arguments: what went wrong may be their reading
     */
    public Complaints(Console console, List<String> arguments) {
        this.console = console;
        this.trace = arguments.contains("--trace");
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        var command = wrong.getCommandLine().getCommandSpec();
        var ways = new ArrayList<String>();
        if (wrong instanceof UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty()) {
            ways.add("Did you mean " + unmatched.getSuggestions().stream().limit(3).map(near -> "`" + near + "`")
                    .collect(Collectors.joining(" or ")) + "?");
        }
        ways.add("`" + command.qualifiedName() + " --help` shows what it understands, with lines that run.");
        show(List.of(switch (wrong) {
            case UnmatchedArgumentException unmatched ->
                diagnostic("LEY3001", "NOT UNDERSTOOD", unknown(unmatched), ways);
            case MissingParameterException missing ->
                diagnostic("LEY3002", "SOMETHING IS MISSING", sentence(missing), ways);
            case ParameterException other -> diagnostic("LEY3003", "COMMAND LINE", sentence(other), ways);
        }));
        return WRONG;
    }

    private static String unknown(UnmatchedArgumentException wrong) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        String first = wrong.getUnmatched().getFirst();
        if (first.startsWith("-")) return "`" + command.qualifiedName() + "` has no option `" + first + "`.";
        if (command.parent() == null) return "I know no command `" + first + "`.";
        return "`" + command.qualifiedName() + "` does not expect `" + first + "` here.";
    }

    private static String sentence(ParameterException wrong) {
        String message = wrong.getMessage().strip();
        return message.endsWith(".") ? message : message + ".";
    }

    private static Diagnostic diagnostic(String code, String title, String cause, List<String> ways) {
        return Diagnostic.nowhere(code, title, cause, ways.toArray(String[]::new));
    }

    @Override
    public int handleExecutionException(Exception wrong, CommandLine line, ParseResult parsed) {
        return switch (wrong) {
            case InputException refused -> {
                show(refused.diagnostics());
                traced(wrong);
                yield WRONG;
            }
            case RunException failed -> {
                show(List.of(failed.diagnostic()));
                traced(wrong);
                yield FAILED;
            }
            case Exception internal -> internal(internal);
        };
    }

    /** An error of the program's own. */
    public int internal(Throwable wrong) {
        show(List.of(Diagnostic.nowhere("LEY3999", "AN ERROR OF LEYDIG'S OWN",
                "Something in the program is wrong, not in your input: " + wrong + ".",
                "Please report it with the command you gave and what `leydig --version` says; `--trace` shows where it arose.")));
        traced(wrong);
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
        for (Diagnostic diagnostic : diagnostics) {
            console.say("-- " + diagnostic.title() + "   [" + diagnostic.code() + "]");
            console.say(diagnostic.cause());
            diagnostic.suggestions().forEach(console::say);
        }
    }
}
