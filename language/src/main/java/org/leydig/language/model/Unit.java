package org.leydig.language.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A unit of measurement as SBML knows it: a factor times powers of base units. Two quantities may be added, compared or
 * assigned only when their units are the same, factor included.
 *
 * @param name how the model calls it ({@code nmol_per_L}), for messages; not part of equality of meaning
 * @param factor value of one such unit in base units
 * @param powers powers of the base units, in the order of {@link Base}
 */
public record Unit(String name, double factor, Powers powers) {
    private static final double CLOSE = 1e-9;

    /** Base units. International units (IU) and counted cells are items. Angles are dimensionless. */
    public enum Base {
        METRE, KILOGRAM, SECOND, AMPERE, KELVIN, MOLE, CANDELA, ITEM
    }

    /** Powers of the base units; fractions arise from roots and are compared within 1e-9. */
    public record Powers(double metre, double kilogram, double second, double ampere, double kelvin, double mole,
            double candela, double item) {
        public static final Powers NONE = new Powers(0, 0, 0, 0, 0, 0, 0, 0);

        /** These powers and {@code times} those. */
        public Powers plus(Powers that, double times) {
            return new Powers(metre + times * that.metre, kilogram + times * that.kilogram,
                    second + times * that.second, ampere + times * that.ampere, kelvin + times * that.kelvin,
                    mole + times * that.mole, candela + times * that.candela, item + times * that.item);
        }

        /** The power of one base unit. */
        public double of(Base base) {
            return switch (base) {
                case METRE -> metre;
                case KILOGRAM -> kilogram;
                case SECOND -> second;
                case AMPERE -> ampere;
                case KELVIN -> kelvin;
                case MOLE -> mole;
                case CANDELA -> candela;
                case ITEM -> item;
            };
        }

        /** Whether all powers agree within 1e-9. */
        public boolean sameAs(Powers that) {
            for (Base base : Base.values()) {
                if (Math.abs(of(base) - that.of(base)) > CLOSE) return false;
            }
            return true;
        }
    }

    public static final Unit DIMENSIONLESS = new Unit("dimensionless", 1, Powers.NONE);

    public Unit {
        requireNonNull(name);
        requireNonNull(powers);
        if (!(factor > 0) || Double.isInfinite(factor)) throw new IllegalArgumentException("unit factor " + factor);
    }

    /** The unit of that name that SBML and Antimony know without a declaration, such as {@code litre} or {@code hertz}. */
    public static Optional<Unit> predefined(String name) {
        return PredefinedUnits.named(name);
    }

    /**
     * A unit of this factor and these powers, named in words by its meaning.
     *
     * @throws ArithmeticException if the factor is out of the range of numbers
     */
    private static Unit worded(double factor, Powers powers) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new ArithmeticException("a unit's factor of " + factor + " is beyond all measure");
        }
        return new Unit(UnitWords.of(factor, powers), factor, powers);
    }

    /** The unit of a product. */
    public Unit times(Unit that) {
        return worded(factor * that.factor, powers.plus(that.powers, 1));
    }

    /** The unit of a quotient. */
    public Unit over(Unit that) {
        return worded(factor / that.factor, powers.plus(that.powers, -1));
    }

    /** The unit of a power, whole or not. */
    public Unit power(double exponent) {
        return worded(Math.pow(factor, exponent), Powers.NONE.plus(powers, exponent));
    }

    /** The unit of a root. */
    public Unit root(double degree) {
        return power(1 / degree);
    }

    /** A unit that is {@code times} as large, such as 3600 seconds. */
    public Unit scaled(double times) {
        return worded(factor * times, powers);
    }

    /** The same unit under a name of its own. */
    public Unit named(String newName) {
        return new Unit(newName, factor, powers);
    }

    /** Whether values in this and that unit may be added: powers agree within 1e-9, factors within one part in 1e9. */
    public boolean sameAs(Unit that) {
        return measuresSameAs(that) && Math.abs(factor - that.factor) <= CLOSE * Math.max(factor, that.factor);
    }

    /** Whether values in this and that unit measure the same kind of thing, so that a mere factor lies between them. */
    public boolean measuresSameAs(Unit that) {
        return powers.sameAs(that.powers);
    }

    /** Whether it is the number one. */
    public boolean isDimensionless() {
        return sameAs(DIMENSIONLESS);
    }

    /** The unit as a reader writes it, such as {@code nmol/(L*h)}. */
    public String words() {
        return UnitWords.of(factor, powers);
    }
}
