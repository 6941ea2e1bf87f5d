package org.leydig.cli.command;

import java.util.Set;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;

/** What is planned but not in this version: refused plainly, so that nobody takes another answer for it. */
public final class Later {
    /** Commands of later versions. */
    public static final Set<String> COMMANDS = Set.of("fit", "optimise", "serve");

    private Later() {
    }

    /** The refusal of something that is planned. */
    public static InputException refused(String what, String instead) {
        return new InputException(Diagnostic.nowhere("LEY3004", "NOT IN THIS VERSION",
                what + " is planned, but version " + Version.number() + " does not have it.", instead));
    }
}
