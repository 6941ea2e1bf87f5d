package org.leydig.trial.arm;

import static java.util.Objects.requireNonNull;

/**
 * What the asker wishes for: an end point to be high or low, and how much that weighs beside his other wishes.
 *
 * @param endPoint place among the case's end points
 * @param more whether much of it is good
 * @param weight more than 0
 * @param text as the case writes it
 */
public record Wish(int endPoint, boolean more, double weight, String text) {
    public Wish {
        requireNonNull(text);
        if (!(weight > 0)) throw new IllegalArgumentException("a weight of " + weight);
    }
}
