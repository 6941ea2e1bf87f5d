package org.leydig.language.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.leydig.language.source.Region;

/**
 * One named value of a lowered model.
 *
 * @param name its full name, modules joined by dots: {@code pituitary.LH}
 * @param kind what it is to the engine
 * @param unit its unit
 * @param displayName its name for people, if the text gives one
 * @param definition by kind: the value of a PARAMETER or CONSTANT (in terms of numbers only), the expression of a DERIVED
 *     parameter or an OUTPUT, the initial value of a STATE or HELD value (may use any quantity at the start)
 * @param derivative the rate of change of a STATE, in its unit per unit of time; empty for all other kinds
 * @param origin where a parameter's number comes from, if an origin table gives it
 * @param region where its governing equation stands
 */
public record Quantity(String name, Kind kind, Unit unit, Optional<String> displayName, Expression definition,
        Optional<Expression> derivative, Optional<Origin> origin, Region region) {
    /** The kinds of quantity. */
    public enum Kind {
        /** Never changes and may not be set: a number of mathematics. */
        CONSTANT,
        /** Fixed during a run; may be set for a man. */
        PARAMETER,
        /** Computed once from parameters. */
        DERIVED,
        /** Held between events, which alone change it. */
        HELD,
        /** Changes continuously by its derivative; events and doses may move it. */
        STATE,
        /** Computed from time, states and parameters whenever it is asked for. */
        OUTPUT
    }

    public Quantity {
        requireNonNull(name);
        requireNonNull(kind);
        requireNonNull(unit);
        requireNonNull(displayName);
        requireNonNull(definition);
        requireNonNull(origin);
        requireNonNull(region);
        if (derivative.isPresent() != (kind == Kind.STATE)) {
            throw new IllegalArgumentException(name + ": a state, and only a state, has a derivative");
        }
    }
}
