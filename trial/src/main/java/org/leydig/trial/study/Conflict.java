package org.leydig.trial.study;

import static java.util.Objects.requireNonNull;

/**
 * Where sources disagree.
 *
 * @param with the other study's id, or what it disagrees with
 * @param says how, in a sentence
 */
public record Conflict(String with, String says) {
    public Conflict {
        requireNonNull(with);
        requireNonNull(says);
    }
}
