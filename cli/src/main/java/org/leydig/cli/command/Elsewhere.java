package org.leydig.cli.command;

import static java.util.Objects.requireNonNull;

import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.trial.conduct.Site;

/**
 * Where {@code --on} sends a trial: a kind of place and, after {@code =}, which one.
 *
 * @param opener who opens such places
 * @param place which; empty for that kind's usual one
 */
record Elsewhere(Site.Opener opener, String place) {
    private static final String SPARK = "spark";

    Elsewhere {
        requireNonNull(opener);
        requireNonNull(place);
    }

    /**
     * Reads what was asked.
     *
     * @throws InputException when there is no such place, or that part of the program is not there
     */
    static Elsewhere of(String asked) {
        String[] parts = asked.strip().split("=", 2);
        if (!parts[0].equals(SPARK))
            throw new InputException(Diagnostic.nowhere("LEY3118", "NOT A PLACE",
                    "`" + asked + "` is no place where a trial can be held.",
                    "`--on spark`: Apache Spark inside this program.",
                    "`--on spark=spark://HOST:7077`: a standalone cluster of it.",
                    "No `--on`: this machine's threads."));
        Site.Opener opener = Site.opener(SPARK).orElseThrow(() -> new InputException(Diagnostic.nowhere("LEY3119",
                "SPARK IS NOT HERE", "The part of the program that holds trials on Spark is not on its class path.",
                "From a checkout `./leydig` builds it; `mvn -pl trial-spark -am package` does, too.",
                "Without `--on` the trial runs on this machine's threads, with the same files.")));
        Elsewhere elsewhere = new Elsewhere(opener, parts.length > 1 ? parts[1].strip() : "");
        opener.check(elsewhere.place);
        return elsewhere;
    }

    Site open(byte[] dossier) throws InterruptedException {
        return opener.open(place, dossier);
    }

    String words() {
        return place.isEmpty() ? "Spark on this machine" : "Spark at " + place;
    }
}
