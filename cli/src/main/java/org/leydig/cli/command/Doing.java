package org.leydig.cli.command;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.leydig.cli.terminal.Bar;
import org.leydig.cli.terminal.Console;

/**
 * What a command needs from where it is run.
 *
 * @param console where it speaks
 * @param arguments the words it was called with, for the record of what was run
 */
public record Doing(Console console, List<String> arguments) {
    public Doing {
        requireNonNull(console);
        arguments = List.copyOf(arguments);
    }

    /** The line that repeats the run; words with spaces are quoted as a shell wants them. */
    public String line() {
        return line(arguments);
    }

    /** The same without an option that has a value. */
    public String line(String option) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.equals(option)) i++;
            else if (!word.startsWith(option + "=")) words.add(word);
        }
        return line(words);
    }

    private static String line(List<String> words) {
        var line = new StringBuilder("leydig");
        for (String word : words) {
            boolean plain = !word.isEmpty() && word.matches("[A-Za-z0-9_@%+=:,./-]+");
            line.append(' ').append(plain ? word : "'" + word.replace("'", "'\\''") + "'");
        }
        return line.toString();
    }

    /** A notice for the person, unless he wants none. */
    void say(Common common, String notice) {
        if (!common.quiet()) console.say(notice);
    }

    /** Tells how far a run has come. */
    Bar bar(String what, Common common) {
        return new Bar(console, what, common.quiet(), java.time.InstantSource.system());
    }
}
