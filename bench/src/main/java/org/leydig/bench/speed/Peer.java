package org.leydig.bench.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.leydig.bench.machine.Machine;

/**
 * What a peer's program says of its last run of the yardstick problem.
 *
 * @param milliseconds that a man-year took, by its own clock, without its start
 * @param answer the rest of what it says
 */
record Peer(double milliseconds, String answer) {
    private static final Pattern TIMED = Pattern.compile("([0-9.]+) ms/man-year(.*)");

    /**
     * Runs a program.
     *
     * @param folder of the built peers
     * @throws IOException if it fails or says no time
     */
    static Peer run(Path folder, String... command) throws IOException {
        MatchResult last = TIMED.matcher(Machine.run(folder, List.of(command))).results().reduce((_, later) -> later)
                .orElseThrow(() -> new IOException(String.join(" ", command) + " said no time"));
        return new Peer(Double.parseDouble(last.group(1)), last.group(2).replaceAll("^[;:, ]+", "").strip());
    }

    /** LSODAR's third run in one program, so that it is warm too. */
    static Peer lsodar(Path folder, String tolerance) throws IOException {
        return run(folder, "Rscript", "-e", "for (i in 1:3) source('lsoda_pulse25.R')", tolerance);
    }
}
