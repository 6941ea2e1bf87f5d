package org.leydig.trial.design;

import static java.util.Objects.requireNonNull;

import org.leydig.clinic.patient.Man;

/**
 * A kind of man in a population.
 *
 * @param man the typical man of the kind
 * @param share of the population, 0 to 1
 */
public record Kind(Man man, double share) {
    public Kind {
        requireNonNull(man);
    }
}
