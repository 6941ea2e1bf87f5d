package org.leydig.trial.study;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.leydig.clinic.regimen.Protocol;

/**
 * One arm.
 *
 * @param who its men, where they differ from the study's
 * @param turns what they are given from day 0: one protocol for all, or several that the men are given by turns, as where a
 *     paper pools trials of several regimens
 */
public record StudyArm(String name, Subjects who, List<Protocol> turns) {
    public StudyArm {
        requireNonNull(name);
        requireNonNull(who);
        turns = List.copyOf(turns);
        if (turns.isEmpty()) throw new IllegalArgumentException("no protocol");
    }

    /** What a man is given; the typical man, number 0, has the first protocol. */
    public Protocol protocol(long man) {
        return turns.get((int) (man % turns.size()));
    }

    /** Whether nobody is given anything. */
    public boolean untreated() {
        return turns.stream().allMatch(Protocol::isNone);
    }

    /** What the men are given: {@code no treatment}. */
    public String given() {
        return turns.stream().map(p -> p.isNone() ? "no treatment" : String.join("; ", p.words()))
                .collect(Collectors.joining(", or by turns "));
    }
}
