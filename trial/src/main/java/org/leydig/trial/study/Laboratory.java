package org.leydig.trial.study;

import java.util.Optional;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Series;

/** Reads what was drawn of one man: without error for the typical man, as the assay errs for another. */
final class Laboratory {
    private final Library library;

    Laboratory(Library library) {
        this.library = library;
    }

    /**
     * @param values true values at the draws, in the observable's public unit
     */
    Samples.Taken read(Draw draw, String observable, double[] values) {
        return new Samples.Taken(draw, observable, draw.hours(), Series.of(values),
                observable.equals("LH") ? library.pulseRule() : Optional.empty());
    }
}
