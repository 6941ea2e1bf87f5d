package org.leydig.trial.arm;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.leydig.clinic.form.Files;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.visit.Practice;
import org.leydig.language.source.Source;
import org.leydig.trial.endpoint.EndPoint;

/**
 * A question to be run: one kind of man, several treatments side by side.
 *
 * @param title what is asked
 * @param man who
 * @param men how many such men each arm holds beside the typical one; 1 for him alone
 * @param hours the horizon
 * @param arms in the order of the text
 * @param practice visits, rules and adherence, the same for all arms
 * @param endPoints in the order of the text
 * @param seed of all chance
 * @param text the file
 */
public record Case(String title, Man man, int men, double hours, List<Arm> arms, Practice practice,
        List<EndPoint> endPoints, long seed, Source text) {
    public Case {
        requireNonNull(title);
        requireNonNull(man);
        arms = List.copyOf(arms);
        requireNonNull(practice);
        endPoints = List.copyOf(endPoints);
        requireNonNull(text);
    }

    /**
     * Reads a case file; a man of the user's own is sought in the file's folder.
     *
     * @throws org.leydig.language.diagnostic.InputException with all that is wrong
     */
    public static Case read(Path file, Library library) {
        Source text = Files.read(file, file.toString(), Optional.empty());
        Path folder = file.toAbsolutePath().getParent();
        return CaseReader.read(text, folder, library);
    }

    /** Reads a case from its text. */
    public static Case read(Source text, Path folder, Library library) {
        return CaseReader.read(text, folder, library);
    }

    /** The same case with another number of men. */
    public Case withMen(int n) {
        return new Case(title, man, n, hours, arms, practice, endPoints, seed, text);
    }

    /** The same case with another seed. */
    public Case withSeed(long s) {
        return new Case(title, man, men, hours, arms, practice, endPoints, s, text);
    }
}
