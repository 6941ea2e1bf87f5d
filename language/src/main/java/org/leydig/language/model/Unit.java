package org.leydig.language.model;

import static java.util.Objects.requireNonNull;

/**
 * A unit of measurement as SBML knows it: a factor times powers of base units. Two quantities may be added, compared or
 * assigned only when their units are the same, factor included.
 *
 * @param name how the model calls it ({@code nmol_per_L}), for messages; not part of equality of meaning
 * @param factor value of one such unit in base units
 * @param powers powers of the base units, in the order of {@link Base}
 */
public record Unit(String name, double factor, Powers powers) {
    /** Base units. International units (IU) and counted cells are items. Angles are dimensionless. */
    public enum Base {
        METRE, KILOGRAM, SECOND, AMPERE, KELVIN, MOLE, CANDELA, ITEM
    }

    /** Powers of the base units; fractions arise from roots and are compared within 1e-9. */
    public record Powers(double metre, double kilogram, double second, double ampere, double kelvin, double mole,
            double candela, double item) {
        public static final Powers NONE = new Powers(0, 0, 0, 0, 0, 0, 0, 0);
    }

    public static final Unit DIMENSIONLESS = new Unit("dimensionless", 1, Powers.NONE);

    public Unit {
        requireNonNull(name);
        requireNonNull(powers);
        if (!(factor > 0) || Double.isInfinite(factor)) throw new IllegalArgumentException("unit factor " + factor);
    }
}
