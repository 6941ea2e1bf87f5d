package org.leydig.clinic.drug;

import java.util.List;

/**
 * A harm to expect.
 *
 * @param harm what happens
 * @param rate how often, where published
 * @param drivenBy what drives it: a dose, a level, a time
 * @param evidence ids of evidence rows
 */
public record Harm(String harm, String rate, String drivenBy, List<String> evidence) {
    public Harm {
        evidence = List.copyOf(evidence);
    }

    /** In one line: {@code polycythaemia: 11 %; driven by T}. */
    public String line() {
        return harm + (rate.isEmpty() ? "" : ": " + rate) + (drivenBy.isEmpty() ? "" : "; driven by " + drivenBy);
    }
}
