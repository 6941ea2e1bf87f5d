package org.leydig.units.measure;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit: {@code 200 mg}.
 *
 * @param value finite
 */
public record Amount(double value, Measure unit) {
    private static final Pattern WRITTEN = Pattern.compile("\\s*([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*(\\S.*?)?\\s*");

    public Amount {
        requireNonNull(unit);
        if (!Double.isFinite(value)) throw new IllegalArgumentException("not a finite amount: " + value);
    }

    /**
     * Reads {@code 200 mg}, {@code 0.5mg}, {@code 1e3 IU}.
     *
     * @throws UnitException when it is not a number with a known unit
     */
    public static Amount of(String text) {
        Matcher m = WRITTEN.matcher(text);
        if (!m.matches()) throw new UnitException("`" + text + "` is not a number with a unit.");
        if (m.group(2) == null) throw new UnitException("`" + text.strip() + "` has no unit.");
        return new Amount(number(m.group(1)), Measure.of(m.group(2)));
    }

    /**
     * A plain decimal number.
     *
     * @throws UnitException when it is none, or beyond what a computer can hold
     */
    public static double number(String text) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new UnitException("`" + text + "` is not a number.");
        }
        if (!text.matches("[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?"))
            throw new UnitException("`" + text + "` is not a number.");
        if (!Double.isFinite(value)) throw new UnitException("`" + text + "` is beyond all numbers.");
        return value;
    }

    /** The same amount in another unit. */
    public Amount in(Measure other, OptionalDouble molarMass) {
        return new Amount(value * unit.to(other, molarMass), other);
    }

    @Override
    public String toString() {
        return Numbers.plain(value) + " " + unit;
    }
}
