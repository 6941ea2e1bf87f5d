package org.leydig.trial.population;

import static java.util.Objects.requireNonNull;

/**
 * How men of a kind differ in age, body mass index or height. A man outside the range is drawn again.
 *
 * @param quantity full name
 * @param spread standard deviation of the logarithm around the typical man's
 * @param from in the body's unit
 * @param to in the body's unit
 */
record Covariate(String quantity, double spread, double from, double to) {
    Covariate {
        requireNonNull(quantity);
        if (!(spread >= 0)) throw new IllegalArgumentException("a spread is not negative: " + spread);
    }

    boolean holds(double value) {
        return from <= value && value <= to;
    }
}
