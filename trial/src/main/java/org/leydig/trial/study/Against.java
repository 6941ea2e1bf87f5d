package org.leydig.trial.study;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a reported number is set against.
 *
 * @param kind as a ratio or as a difference
 * @param arm the other arm; empty for the same
 * @param window the other window; empty for the same
 */
public record Against(Kind kind, Optional<String> arm, Optional<Window> window) {
    /** How the two are set against each other. */
    public enum Kind {
        RATIO, DIFFERENCE
    }

    public Against {
        requireNonNull(kind);
        requireNonNull(arm);
        requireNonNull(window);
    }

    double of(double one, double other) {
        return kind == Kind.RATIO ? one / other : one - other;
    }
}
