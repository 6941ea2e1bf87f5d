package org.leydig.trial.study;

import java.util.List;

/** What virtual men can go through and be looked at: a published study, or the run behind a claim. */
public interface Experiment {
    /** What is done. */
    List<StudyArm> arms();

    /** How it is measured. */
    List<Draw> draws();

    /** What is asked of the draws. */
    List<Measured> measured();

    /** The earliest draw, or 0 when all come later; in hours from the start of treatment. */
    default double firstHour() {
        return Math.min(0, draws().stream().mapToDouble(d -> d.hours().at(0)).min().orElse(0));
    }

    /** The last draw, in hours from the start of treatment. */
    default double lastHour() {
        return draws().stream().mapToDouble(d -> d.hours().at(d.hours().size() - 1)).max().orElse(0);
    }
}
