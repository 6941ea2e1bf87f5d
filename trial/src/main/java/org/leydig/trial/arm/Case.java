package org.leydig.trial.arm;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leydig.clinic.form.Files;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.visit.Practice;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
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
 * @param wishes by which arms are ranked; none for no ranking
 * @param seed of all chance
 * @param text the file
 */
public record Case(String title, Man man, int men, double hours, List<Arm> arms, Practice practice,
        List<EndPoint> endPoints, List<Wish> wishes, long seed, Source text) {
    public Case {
        requireNonNull(title);
        requireNonNull(man);
        arms = List.copyOf(arms);
        requireNonNull(practice);
        endPoints = List.copyOf(endPoints);
        wishes = List.copyOf(wishes);
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

    /**
     * A case of the library by its id, or one described in a YAML file.
     *
     * @throws org.leydig.language.diagnostic.InputException with all that is wrong
     */
    public static Case read(String idOrFile, Library library) {
        Optional<Source> known = library.caseOf(idOrFile);
        if (known.isPresent()) return read(known.get(), Path.of(""), library);
        boolean file = idOrFile.endsWith(".yaml") || idOrFile.endsWith(".yml") || idOrFile.contains("/");
        if (file || java.nio.file.Files.exists(Path.of(idOrFile))) return read(Path.of(idOrFile), library);
        List<String> suggestions = new ArrayList<>(NearNames.asked(idOrFile, library.cases()));
        suggestions.add("`leydig list cases` shows all; a case of your own is a YAML file.");
        throw new InputException(new Diagnostic("LEY1326", "NO SUCH CASE", Optional.empty(), List.of(),
                "No case of the library is called `" + idOrFile + "`.", suggestions));
    }

    /** Reads a case from its text. */
    public static Case read(Source text, Path folder, Library library) {
        return CaseReader.read(text, folder, library);
    }

    /** The same case with another number of men. */
    public Case withMen(int n) {
        return new Case(title, man, n, hours, arms, practice, endPoints, wishes, seed, text);
    }

    /** The same case with another seed. */
    public Case withSeed(long s) {
        return new Case(title, man, men, hours, arms, practice, endPoints, wishes, s, text);
    }
}
