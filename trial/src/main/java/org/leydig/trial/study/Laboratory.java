package org.leydig.trial.study;

import java.util.Optional;
import org.leydig.clinic.assay.Assay;
import org.leydig.clinic.assay.Performance;
import org.leydig.clinic.assay.PulseRule;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Series;

/**
 * Reads what was drawn of one man, on the scale of the assay: with the assay's error and limit, or without for the
 * typical man, whose readings must be smooth in the body's parameters.
 */
final class Laboratory {
    private final Library library;
    private final boolean errs;
    private final long seed;
    private final long man;

    private Laboratory(Library library, boolean errs, long seed, long man) {
        this.library = library;
        this.errs = errs;
        this.seed = seed;
        this.man = man;
    }

    /** Readings without error. */
    static Laboratory exact(Library library) {
        return new Laboratory(library, false, 0, 0);
    }

    /** A man's readings with the error of each assay. */
    static Laboratory real(Library library, long seed, long man) {
        return new Laboratory(library, true, seed, man);
    }

    /**
     * One observable in one line of draws.
     *
     * @param body true values at the draws, in the observable's public unit
     */
    Samples.Taken read(Draw draw, String observable, Series body) {
        Optional<Assay> assay = draw.assay().map(library.assays()::get).or(() -> library.assayOf(observable));
        if (assay.isEmpty())
            return new Samples.Taken(draw, observable, draw.hours(), body, Optional.empty(), Optional.empty());
        Series read = errs
                ? assay.get().read(observable, body, draw.hours(), seed, man)
                : scaled(assay.get(),
                        observable, body);
        Optional<PulseRule> rule = assay.get().pulses().map(library.pulseRules()::get);
        return new Samples.Taken(draw, observable, draw.hours(), read, rule, assay.map(a -> a.of(observable)));
    }

    private static Series scaled(Assay assay, String observable, Series body) {
        double[] values = body.toArray();
        Performance how = assay.of(observable);
        for (int i = 0; i < values.length; i++) {
            double read = how.scale() * values[i];
            values[i] = read < how.limit() ? how.limit() / 2 : read;
        }
        return Series.of(values);
    }
}
