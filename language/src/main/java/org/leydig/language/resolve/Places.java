package org.leydig.language.resolve;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.leydig.language.model.Expression;
import org.leydig.language.source.Region;

/**
 * Where each term of a flat model's equations stands in the text, so that a diagnostic can point at the term that is
 * wrong. Terms are told apart by identity: {@code a + a} has two places for {@code a}.
 */
public final class Places {
    /** Knows no place. */
    public static final Places NONE = new Places(new IdentityHashMap<>());

    private final IdentityHashMap<Expression, Region> regions;

    private Places(IdentityHashMap<Expression, Region> regions) {
        this.regions = regions;
    }

    /** Where that very term stands, if it came from a text. */
    public Optional<Region> of(Expression term) {
        return Optional.ofNullable(regions.get(term));
    }

    /** Notes places while terms are made. */
    public static final class Notebook {
        private final IdentityHashMap<Expression, Region> regions = new IdentityHashMap<>();

        /** Notes where a term stands, and gives the term back. */
        public <E extends Expression> E note(E term, Region region) {
            regions.put(term, region);
            return term;
        }

        /** All places noted so far. */
        public Places places() {
            return new Places(new IdentityHashMap<>(regions));
        }
    }
}
