package org.leydig.trial.run;

import static java.util.Objects.requireNonNull;

import org.leydig.clinic.patient.Man;
import org.leydig.clinic.regimen.Protocol;

/**
 * A man, or many of his kind, followed for a time.
 *
 * @param man who
 * @param men 1 for the typical man alone, else how many men of his kind
 * @param protocol what they are given
 * @param hours how long
 * @param every hours between samples
 * @param seed of all chance
 */
public record Simulation(Man man, int men, Protocol protocol, double hours, double every, long seed) {
    public Simulation {
        requireNonNull(man);
        requireNonNull(protocol);
        if (men < 1) throw new IllegalArgumentException(men + " men");
        if (!(hours > 0 && every > 0)) throw new IllegalArgumentException("for " + hours + " h every " + every + " h");
    }
}
