package org.leydig.trial.identify;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leydig.clinic.library.Library;
import org.leydig.language.model.Model;
import org.leydig.language.source.Source;

/**
 * Which parameters are fitted to which studies, in which order: {@code calibration.yaml}.
 *
 * @param says what it is for
 * @param seed of all chance
 * @param scales ids of assays whose scale is estimated beside the parameters
 * @param profiles parameters whose profile is shown at the end
 * @param stages in their order; a later one may refit what an earlier one fitted
 * @param text the file
 */
public record Plan(String says, long seed, Set<String> scales, List<String> profiles, List<Stage> stages,
        Source text) {
    private static final String FILE = "calibration.yaml";

    public Plan {
        requireNonNull(says);
        scales = Set.copyOf(scales);
        profiles = List.copyOf(profiles);
        stages = List.copyOf(stages);
        requireNonNull(text);
    }

    /**
     * The library's plan.
     *
     * @param topics the topic of each study, by the study's id
     * @throws org.leydig.language.diagnostic.InputException with all that is wrong with it
     */
    public static Plan of(Library library, Map<String, String> topics) {
        Source text = library.shelf().find(FILE)
                .orElseThrow(() -> new IllegalStateException("the library lacks " + FILE));
        return read(text, library.model(), library.assays().keySet(), topics);
    }

    /** The same from a text. */
    public static Plan read(Source text, Model model, Set<String> assays, Map<String, String> topics) {
        return new PlanReader(model, assays, topics).read(text);
    }

    /** The same with other stages or another seed. */
    public Plan with(List<Stage> chosen, long otherSeed) {
        return new Plan(says, otherSeed, scales, profiles, chosen, text);
    }
}
