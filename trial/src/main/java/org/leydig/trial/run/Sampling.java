package org.leydig.trial.run;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leydig.clinic.assay.DrawRule;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.regimen.Protocol;

/**
 * A man, or many of his kind, from whom a laboratory draws.
 *
 * @param man who
 * @param men 1 for the typical man alone, else how many men of his kind
 * @param protocol what they are given
 * @param hours how long
 * @param rules what is drawn and when
 * @param seed of all chance
 */
public record Sampling(Man man, int men, Protocol protocol, double hours, List<DrawRule> rules, long seed) {
    public Sampling {
        requireNonNull(man);
        requireNonNull(protocol);
        rules = List.copyOf(rules);
        if (men < 1) throw new IllegalArgumentException(men + " men");
        if (rules.isEmpty()) throw new IllegalArgumentException("nothing is drawn");
    }
}
