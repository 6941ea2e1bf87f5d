package org.leydig.trial.study;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.trial.design.Screen;

/**
 * Who was studied.
 *
 * @param says in a few words
 * @param man his kind, age and build as in the study
 * @param n how many men the paper reports on; 0 when it does not say
 * @param men how many virtual men stand for them, where the study says so
 * @param screen who of his kind may enter
 * @param before what they had been given before day 0 and still are
 * @param lived hours of that before day 0
 */
public record Subjects(String says, Man man, int n, Optional<Integer> men, Screen screen, Protocol before,
        double lived) {
    public Subjects {
        requireNonNull(says);
        requireNonNull(man);
        requireNonNull(men);
        requireNonNull(screen);
        requireNonNull(before);
        if (n < 0 || lived < 0) throw new IllegalArgumentException(n + " men, " + lived + " h");
    }
}
