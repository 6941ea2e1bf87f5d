package org.leydig.units.measure;

import java.util.List;

/** A unit, or a number with a unit, was refused: says why and what was perhaps meant. */
public final class UnitException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<String> suggestions;

    public UnitException(String reason, List<String> suggestions) {
        super(reason);
        this.suggestions = List.copyOf(suggestions);
    }

    public UnitException(String reason, String... suggestions) {
        this(reason, List.of(suggestions));
    }

    /** Why, in one sentence. */
    public String reason() {
        return getMessage();
    }

    /** Whole sentences, nearest first. */
    public List<String> suggestions() {
        return suggestions;
    }
}
