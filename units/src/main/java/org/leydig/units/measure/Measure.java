package org.leydig.units.measure;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * A unit of measurement as people write it.
 *
 * @param text as written: {@code ng/dL}
 * @param factor one such unit in base units (metre, kilogram, second, ampere, kelvin, mole, candela, item)
 * @param dimension what it measures
 */
public record Measure(String text, double factor, Dimension dimension) {
    public Measure {
        requireNonNull(text);
        requireNonNull(dimension);
        if (!(factor > 0) || Double.isInfinite(factor)) throw new IllegalArgumentException(text + ": factor " + factor);
    }

    /**
     * The unit that a text means: the field's usual spellings ({@code ng/dL}, {@code M/mL}, {@code IU/L}, {@code mcg})
     * and all of UCUM.
     *
     * @throws UnitException when it means none
     */
    public static Measure of(String text) {
        return new UnitReader(text).read();
    }

    /** Whether values in this unit can be said in the other without knowing the substance. */
    public boolean measuresLike(Measure other) {
        return dimension.equals(other.dimension);
    }

    /**
     * What to multiply a value in this unit with, to have it in the other.
     *
     * @throws UnitException when they measure different things
     */
    public double to(Measure other) {
        return to(other, OptionalDouble.empty());
    }

    /**
     * The same, for a substance of known molar mass, which ties masses to amounts.
     *
     * @param molarMass in g/mol
     * @throws UnitException when they measure different things
     */
    public double to(Measure other, OptionalDouble molarMass) {
        Dimension a = dimension;
        Dimension b = other.dimension;
        int masses = b.kilogram() - a.kilogram();
        if (masses == 0 && a.equals(b)) return factor / other.factor;
        boolean onlyMolarMass = a.times(new Dimension(0, masses, 0, 0, 0, -masses, 0, 0), 1).equals(b);
        if (!onlyMolarMass) {
            throw new UnitException("`" + text + "` is " + a.says() + ", `" + other.text + "` is " + b.says()
                    + ": no factor leads from one to the other.");
        }
        if (molarMass.isEmpty()) {
            throw new UnitException("`" + text + "` is " + a.says() + ", `" + other.text + "` is " + b.says()
                    + ": only a molar mass leads from one to the other, and none is given.");
        }
        return factor / other.factor * Math.pow(molarMass.getAsDouble() * 1e-3, masses);
    }

    @Override
    public String toString() {
        return text;
    }
}
