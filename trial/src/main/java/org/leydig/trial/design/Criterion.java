package org.leydig.trial.design;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.leydig.clinic.assay.Assay;
import org.leydig.clinic.observable.Condition;
import org.leydig.clinic.observable.Observable;

/**
 * Who may enter: a range for a man's age or build, or for what the laboratory reads at each of some visits.
 *
 * @param words as written
 * @param condition what must hold
 * @param assay how it is measured; empty for age and build, which are asked and not drawn
 * @param hours of its visits, from 08:00 of day 0 when men are randomised, so below 0; none for age and build
 */
public record Criterion(String words, Condition condition, Optional<Assay> assay, List<Double> hours) {
    public Criterion {
        requireNonNull(words);
        requireNonNull(condition);
        requireNonNull(assay);
        hours = List.copyOf(hours);
    }

    /** Whether a laboratory reads it. */
    public boolean drawn() {
        return assay.isPresent();
    }

    /**
     * What the laboratory reads of a man.
     *
     * @param body what his body has, in its own unit
     */
    public double read(double body, double hour, long seed, long number) {
        Observable o = condition.observable();
        return assay.orElseThrow().read(o.name(), o.factor() * body, hour, seed, number).value();
    }
}
