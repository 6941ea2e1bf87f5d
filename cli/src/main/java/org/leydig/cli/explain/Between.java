package org.leydig.cli.explain;

import static org.leydig.units.measure.Numbers.rounded;

import org.leydig.language.model.Origin;

/**
 * How a number differs between men.
 *
 * @param value of the typical man
 * @param spread standard deviation of the logarithm; 0 where all men are alike
 */
public record Between(double value, double spread) {
    /** Of a lognormal distribution, 95 of 100 men lie within so many spreads. */
    private static final double MIDDLE_95 = 1.96;

    /** As a table of origins says it. */
    public static Between of(Origin origin) {
        return new Between(origin.value(), origin.spread());
    }

    /** Whether men differ at all. */
    public boolean any() {
        return spread > 0;
    }

    /** Where 95 of 100 men lie: {@code 66.1 to 176}. */
    public String range() {
        return rounded(value * Math.exp(-MIDDLE_95 * spread), 3) + " to "
                + rounded(value * Math.exp(MIDDLE_95 * spread), 3);
    }

    /** In a sentence. */
    public String words() {
        return any()
                ? "SD of the logarithm " + rounded(spread, 3) + ": 95 of 100 men from " + range()
                : "all men alike";
    }
}
