package org.leydig.trial.claim;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.library.Evidence;
import org.leydig.clinic.library.Library;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.trial.study.Draw;
import org.leydig.trial.study.Experiment;
import org.leydig.trial.study.Measured;
import org.leydig.trial.study.StudyArm;
import org.leydig.trial.study.Subjects;

/**
 * A statement about the male axis that can be put to the test: an entry of a file in {@code library/claims}.
 *
 * @param id stable: {@code AX1}
 * @param says the statement, in our words
 * @param who of whom it is said, where an arm does not say otherwise
 * @param arms what is run
 * @param draws how it is measured
 * @param seen what must be seen for the statement to hold
 * @param limits what must be seen too, or it holds with limits only
 * @param further evidence that bears on it beside what the conditions name
 * @param notes what we had to assume, and what the run leaves out; may be empty
 */
public record Claim(String id, String says, Subjects who, List<StudyArm> arms, List<Draw> draws, List<Condition> seen,
        List<Condition> limits, List<Evidence> further, String notes) implements Experiment {
    public Claim {
        requireNonNull(id);
        requireNonNull(says);
        requireNonNull(who);
        requireNonNull(notes);
        arms = List.copyOf(arms);
        draws = List.copyOf(draws);
        seen = List.copyOf(seen);
        limits = List.copyOf(limits);
        further = List.copyOf(further);
    }

    /**
     * All claims of a library, by their ids: {@code AX2} before {@code AX10}.
     *
     * @throws InputException when something is wrong with it
     */
    public static List<Claim> all(Library library) {
        return ClaimsReader.read(library.claims(), library).stream()
                .sorted(Comparator.comparing((Claim claim) -> letters(claim.id()))
                        .thenComparingInt(claim -> number(claim.id()))
                        .thenComparing(Claim::id))
                .toList();
    }

    private static String letters(String id) {
        return id.replaceFirst("\\d+$", "");
    }

    private static int number(String id) {
        String digits = id.substring(letters(id).length());
        return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }

    /**
     * The claims with these ids, in their order; all where there are none.
     *
     * @throws InputException when there is no such claim
     */
    public static List<Claim> named(Collection<String> ids, Library library) {
        List<Claim> all = all(library);
        List<String> known = all.stream().map(Claim::id).toList();
        var complaints = new Complaints();
        for (String id : ids) {
            if (known.contains(id)) continue;
            List<String> ways = new ArrayList<>(NearNames.asked(id, known));
            ways.add("`leydig list claims` shows all.");
            complaints.add(new Diagnostic("LEY1362", "NO SUCH CLAIM", Optional.empty(), List.of(),
                    "I know no claim called `" + id + "`.", ways));
        }
        complaints.raise();
        return ids.isEmpty() ? all : ids.stream().distinct().map(id -> all.get(known.indexOf(id))).toList();
    }

    /** How many virtual men stand for those it speaks of, where it says so; otherwise the typical man is asked. */
    public Optional<Integer> men() {
        return who.men();
    }

    /** What the conditions measure, then what the limits do. */
    @Override
    public List<Measured> measured() {
        return Stream.concat(seen.stream(), limits.stream()).map(Condition::measured).toList();
    }

    /** Ids of all evidence that bears on it. */
    public Set<String> evidence() {
        Set<String> ids = new LinkedHashSet<>();
        Stream.concat(seen.stream(), limits.stream()).flatMap(c -> c.because().stream()).forEach(e -> ids.add(e.id()));
        further.forEach(e -> ids.add(e.id()));
        return ids;
    }
}
