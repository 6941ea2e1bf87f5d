package org.leydig.units.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * What a unit measures: powers of the base units of SBML. International units and counted cells are items; angles and
 * fractions are dimensionless.
 */
public record Dimension(int metre, int kilogram, int second, int ampere, int kelvin, int mole, int candela, int item) {
    public static final Dimension NONE = new Dimension(0, 0, 0, 0, 0, 0, 0, 0);
    static final Dimension LENGTH = new Dimension(1, 0, 0, 0, 0, 0, 0, 0);
    static final Dimension VOLUME = LENGTH.raised(3);
    static final Dimension MASS = new Dimension(0, 1, 0, 0, 0, 0, 0, 0);
    static final Dimension TIME = new Dimension(0, 0, 1, 0, 0, 0, 0, 0);
    static final Dimension AMOUNT = new Dimension(0, 0, 0, 0, 0, 1, 0, 0);
    static final Dimension ITEMS = new Dimension(0, 0, 0, 0, 0, 0, 0, 1);

    Dimension times(Dimension o, int sign) {
        return new Dimension(metre + sign * o.metre, kilogram + sign * o.kilogram, second + sign * o.second,
                ampere + sign * o.ampere, kelvin + sign * o.kelvin, mole + sign * o.mole, candela + sign * o.candela,
                item + sign * o.item);
    }

    Dimension raised(int n) {
        return new Dimension(n * metre, n * kilogram, n * second, n * ampere, n * kelvin, n * mole, n * candela,
                n * item);
    }

    /** What it is in words: {@code a mass}, {@code an amount of substance per volume}. */
    public String says() {
        if (equals(NONE)) return "a plain number";
        for (Named per : Named.ALL) {
            if (equals(per.dimension)) return article(per.name);
        }
        for (Named top : Named.ALL) {
            for (Named per : Named.ALL) {
                if (equals(top.dimension.times(per.dimension, -1))) return article(top.name + " per " + per.name);
            }
        }
        for (Named per : Named.ALL) {
            if (equals(NONE.times(per.dimension, -1))) return "a number per " + per.name;
        }
        return bases();
    }

    private static String article(String name) {
        return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    private String bases() {
        List<String> parts = new ArrayList<>();
        String[] names = {"m", "kg", "s", "A", "K", "mol", "cd", "item"};
        int[] powers = {metre, kilogram, second, ampere, kelvin, mole, candela, item};
        for (int i = 0; i < names.length; i++) {
            if (powers[i] != 0) parts.add(names[i] + (powers[i] == 1 ? "" : "^" + powers[i]));
        }
        return String.join(" ", parts);
    }

    private record Named(Dimension dimension, String name) {
        static final List<Named> ALL = List.of(new Named(MASS, "mass"), new Named(AMOUNT, "amount of substance"),
                new Named(ITEMS, "count of units or cells"), new Named(VOLUME, "volume"), new Named(TIME, "time"),
                new Named(LENGTH, "length"), new Named(LENGTH.raised(2), "area"));
    }
}
