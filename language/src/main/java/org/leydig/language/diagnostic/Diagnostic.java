package org.leydig.language.diagnostic;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.leydig.language.source.Region;

/**
 * What is wrong with an input, said so that its writer can mend it. Data first; {@link Rendering} makes it prose.
 *
 * <p>Codes are stable: LEY01xx reading and syntax, LEY02xx names and modules, LEY03xx units, LEY04xx causality and
 * meaning, LEY05xx origins, LEY11xx drugs, regimens and men, LEY12xx dose records, LEY13xx cases, LEY2xxx a run that
 * failed, LEY3xxx the command line and files.
 *
 * @param code such as {@code LEY0203}; never reused
 * @param title a few words, such as {@code UNITS DO NOT ADD UP}
 * @param region where it stands; empty when it stands nowhere (a missing file, say)
 * @param notes further places with a word on each (a first definition, the units of both terms)
 * @param cause one or two sentences in the reader's words
 * @param suggestions at most four ways to mend it, nearest first, whole sentences
 */
public record Diagnostic(String code, String title, Optional<Region> region, List<Note> notes, String cause,
        List<String> suggestions) {
    /**
     * A further place that helps to understand.
     *
     * @param region where
     * @param says what it shows
     */
    public record Note(Region region, String says) {}

    public Diagnostic {
        requireNonNull(code);
        requireNonNull(title);
        requireNonNull(cause);
        notes = List.copyOf(notes);
        suggestions = List.copyOf(suggestions);
        if (!code.matches("LEY[0-9]{4}")) throw new IllegalArgumentException("not a diagnostic code: " + code);
        if (suggestions.size() > 4) throw new IllegalArgumentException(code + ": more than four suggestions");
    }

    /** A diagnostic at one place. */
    public static Diagnostic at(Region region, String code, String title, String cause, String... suggestions) {
        return new Diagnostic(code, title, Optional.of(region), List.of(), cause, List.of(suggestions));
    }

    /** A diagnostic that stands nowhere in a text. */
    public static Diagnostic nowhere(String code, String title, String cause, String... suggestions) {
        return new Diagnostic(code, title, Optional.empty(), List.of(), cause, List.of(suggestions));
    }
}
