package org.leydig.language.check;

import org.leydig.language.model.Unit;

/** The unit that a term turns out to have. */
sealed interface Found {
    Found PURE = new In(Unit.DIMENSIONLESS);
    Found ANYTHING = new Anything();
    Found UNCLEAR = new Unclear();

    /** It has this unit. */
    record In(Unit unit) implements Found {}

    /** It is 0, which fits every unit. */
    record Anything() implements Found {}

    /** Nobody can say; what made it unclear has been told. */
    record Unclear() implements Found {}
}
