package org.leydig.cli;

import java.io.StringWriter;
import org.leydig.cli.terminal.Console;

/** What a command said: its status, data and notices. */
public record Said(int status, String out, String err) {
    /** Runs a command inside this process. */
    public static Said by(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = Leydig.run(Console.recording(out, err), arguments);
        return new Said(status, out.toString(), err.toString());
    }
}
