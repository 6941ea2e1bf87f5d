package org.leydig.trial.design;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leydig.clinic.form.Files;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.visit.Practice;
import org.leydig.language.source.Source;
import org.leydig.trial.arm.Arm;

/**
 * A randomised trial: men of a population are screened, dealt to arms, treated and compared. Each man is in one arm.
 *
 * @param title what is asked
 * @param population kinds of men with their shares
 * @param screen who may enter
 * @param men how many are randomised
 * @param allocation how they are dealt to arms
 * @param hours from randomisation to the end
 * @param arms in the order of the text
 * @param reference place of the arm that the others are compared with
 * @param practice visits, rules and adherence, the same for all arms
 * @param followed whether men who gave up treatment are measured on; else they have no values from then on
 * @param outcomes in the order of the text
 * @param replicates how many such trials are held, each with men of its own
 * @param seed of all chance; each further replicate has the next seed
 * @param text the file
 */
public record Trial(String title, List<Kind> population, Screen screen, int men, Allocation allocation, double hours,
        List<Arm> arms, int reference, Practice practice, boolean followed, List<Outcome> outcomes, int replicates,
        long seed, Source text) {
    public Trial {
        requireNonNull(title);
        population = List.copyOf(population);
        requireNonNull(screen);
        requireNonNull(allocation);
        arms = List.copyOf(arms);
        requireNonNull(practice);
        outcomes = List.copyOf(outcomes);
        requireNonNull(text);
    }

    /**
     * Reads a trial file; men of the user's own are sought in the file's folder.
     *
     * @throws org.leydig.language.diagnostic.InputException with all that is wrong
     */
    public static Trial read(Path file, Library library) {
        Source text = Files.read(file, file.toString(), Optional.empty());
        return read(text, file.toAbsolutePath().getParent(), library);
    }

    /** Reads a trial from its text. */
    public static Trial read(Source text, Path folder, Library library) {
        return TrialReader.read(text, folder, library);
    }

    /** The same trial with another number of men. */
    public Trial withMen(int n) {
        return new Trial(title, population, screen, n, allocation, hours, arms, reference, practice, followed, outcomes,
                replicates, seed, text);
    }

    /** The same trial with another seed. */
    public Trial withSeed(long s) {
        return new Trial(title, population, screen, men, allocation, hours, arms, reference, practice, followed,
                outcomes, replicates, s, text);
    }

    /** The same trial held another number of times. */
    public Trial withReplicates(int n) {
        return new Trial(title, population, screen, men, allocation, hours, arms, reference, practice, followed,
                outcomes, n, seed, text);
    }

    /** How many mornings there are after the first. */
    public int days() {
        return (int) Math.floor(hours / 24 + 1e-9);
    }

    /** Full names of all states that may receive doses, before or in the trial. */
    public Set<String> dosed() {
        Set<String> dosed = new LinkedHashSet<>(practice.states());
        arms.forEach(a -> dosed.addAll(a.protocol().states()));
        population.forEach(k -> dosed.addAll(k.man().dosed()));
        return dosed;
    }

    /** Ids of all drugs that may be given, before or in the trial. */
    public Set<String> drugs() {
        Set<String> drugs = new LinkedHashSet<>();
        arms.forEach(a -> drugs.addAll(a.protocol().drugs().keySet()));
        drugs.addAll(practice.drugs().keySet());
        population.forEach(k -> k.man().history().forEach(p -> drugs.addAll(p.drugs().keySet())));
        return drugs;
    }
}
