package org.leydig.cli.command;

import picocli.CommandLine.Option;

/** What every command understands. */
@SuppressWarnings("UnusedVariable") // --help and --trace are read by picocli and by the complaints
public final class Common {
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Option(names = {"-v", "--verbose"}, description = "Say more on the way, such as each dose.")
    private boolean verbose;

    @Option(names = {"-q", "--quiet"}, description = "Say nothing but what is wrong.")
    private boolean quiet;

    @Option(names = "--trace", description = "Show where in the program an internal error arose.")
    private boolean trace;

    /** Whether to say more. */
    public boolean verbose() {
        return verbose && !quiet;
    }

    /** Whether to say nothing but what is wrong. */
    public boolean quiet() {
        return quiet;
    }
}
