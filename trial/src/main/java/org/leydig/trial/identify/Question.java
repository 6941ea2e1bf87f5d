package org.leydig.trial.identify;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.ReferenceMan;
import org.leydig.trial.run.Options;
import org.leydig.trial.study.Study;

/**
 * What a calibration works with.
 *
 * @param plan which parameters to which studies
 * @param experiments the experiments of a stage
 * @param derived scale constants that follow from values of parameters
 * @param body a text that differs whenever the body does
 * @param threads how many sets of values at a time
 */
public record Question(Plan plan, Function<Stage, Experiments> experiments,
        UnaryOperator<Map<String, Double>> derived, String body, int threads) {
    public Question {
        requireNonNull(plan);
        requireNonNull(experiments);
        requireNonNull(derived);
        requireNonNull(body);
    }

    /** The library's studies and body. */
    public static Question of(Plan plan, Library library, Options options) {
        ReferenceMan reference = ReferenceMan.of(library, options.method());
        var studies = Study.all(library);
        return new Question(plan, stage -> StudyExperiments.of(stage, studies, library, options),
                reference::derive, options.version() + "\n" + body(library), options.threads());
    }

    /** The texts by which experiments run: all but studies, evidence and the plan, which count where they are used. */
    private static String body(Library library) {
        StringBuilder all = new StringBuilder();
        for (String path : library.paths()) {
            if (path.startsWith("studies/") || path.startsWith("evidence/") || path.equals("calibration.yaml"))
                continue;
            all.append(path).append('\n').append(library.shelf().find(path).orElseThrow().text()).append('\n');
        }
        return all.toString();
    }
}
