package org.leydig.trial.study;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.leydig.clinic.form.Files;
import org.leydig.clinic.library.Library;
import org.leydig.language.source.Source;

/**
 * A published experiment that can be run: {@code library/studies/<id>.yaml}. Time 0 is 08:00 of day 0, when treatment
 * starts.
 *
 * @param id the file's name
 * @param cite the paper
 * @param asks its question
 * @param topic the group it is counted in
 * @param who its men
 * @param arms what was done
 * @param draws how it was measured
 * @param reported what was found
 * @param conflicts other sources that disagree
 * @param notes what had to be assumed; may be empty
 * @param text the file
 */
public record Study(String id, String cite, String asks, String topic, Subjects who, List<StudyArm> arms,
        List<Draw> draws, List<Reported> reported, List<Conflict> conflicts, String notes,
        Source text) implements Experiment {
    public Study {
        requireNonNull(id);
        requireNonNull(cite);
        requireNonNull(asks);
        requireNonNull(topic);
        requireNonNull(who);
        arms = List.copyOf(arms);
        draws = List.copyOf(draws);
        reported = List.copyOf(reported);
        conflicts = List.copyOf(conflicts);
        requireNonNull(notes);
        requireNonNull(text);
    }

    /**
     * A study of the library by its id, or one in a file.
     *
     * @throws org.leydig.language.diagnostic.InputException when there is none, or something is wrong with it
     */
    public static Study read(String idOrFile, Library library) {
        Optional<Source> inLibrary = library.study(idOrFile);
        Source text = inLibrary.orElseGet(() -> StudyReader.file(idOrFile, library));
        String name = Path.of(idOrFile).getFileName().toString();
        return StudyReader.read(inLibrary.isPresent() ? idOrFile : name.replaceFirst("\\.ya?ml$", ""), text, library);
    }

    /** All studies of the library. */
    public static List<Study> all(Library library) {
        return library.studies().stream().map(id -> read(id, library)).toList();
    }

    /** The arm of that name. */
    public StudyArm arm(String name) {
        return arms.stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow();
    }

    @Override
    public List<Measured> measured() {
        return reported.stream().map(Reported::measured).toList();
    }

    static Source text(Path path, String name) {
        return Files.read(path, name, Optional.empty());
    }
}
