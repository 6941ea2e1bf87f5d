package org.leydig.language.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leydig.language.model.Unit.Powers;

/**
 * The units that need no declaration: those of SBML Level 3 Version 2, table 2 of its specification, under the spellings
 * that Antimony takes: plural, and American for metre and litre.
 */
final class PredefinedUnits {
    private static final Map<String, Unit> UNITS = new TreeMap<>();

    static {
        add("dimensionless", 1, 0, 0, 0, 0, 0, 0, 0, 0);
        add("radian", 1, 0, 0, 0, 0, 0, 0, 0, 0);
        add("steradian", 1, 0, 0, 0, 0, 0, 0, 0, 0);
        add("avogadro", 6.02214179e23, 0, 0, 0, 0, 0, 0, 0, 0); // the value that SBML Level 3 fixes
        add("metre", 1, 1, 0, 0, 0, 0, 0, 0, 0);
        add("kilogram", 1, 0, 1, 0, 0, 0, 0, 0, 0);
        add("gram", 1e-3, 0, 1, 0, 0, 0, 0, 0, 0);
        add("second", 1, 0, 0, 1, 0, 0, 0, 0, 0);
        add("ampere", 1, 0, 0, 0, 1, 0, 0, 0, 0);
        add("kelvin", 1, 0, 0, 0, 0, 1, 0, 0, 0);
        add("mole", 1, 0, 0, 0, 0, 0, 1, 0, 0);
        add("candela", 1, 0, 0, 0, 0, 0, 0, 1, 0);
        add("item", 1, 0, 0, 0, 0, 0, 0, 0, 1);
        add("litre", 1e-3, 3, 0, 0, 0, 0, 0, 0, 0);
        add("hertz", 1, 0, 0, -1, 0, 0, 0, 0, 0);
        add("becquerel", 1, 0, 0, -1, 0, 0, 0, 0, 0);
        add("katal", 1, 0, 0, -1, 0, 0, 1, 0, 0);
        add("newton", 1, 1, 1, -2, 0, 0, 0, 0, 0);
        add("pascal", 1, -1, 1, -2, 0, 0, 0, 0, 0);
        add("joule", 1, 2, 1, -2, 0, 0, 0, 0, 0);
        add("watt", 1, 2, 1, -3, 0, 0, 0, 0, 0);
        add("gray", 1, 2, 0, -2, 0, 0, 0, 0, 0);
        add("sievert", 1, 2, 0, -2, 0, 0, 0, 0, 0);
        add("coulomb", 1, 0, 0, 1, 1, 0, 0, 0, 0);
        add("volt", 1, 2, 1, -3, -1, 0, 0, 0, 0);
        add("farad", 1, -2, -1, 4, 2, 0, 0, 0, 0);
        add("ohm", 1, 2, 1, -3, -2, 0, 0, 0, 0);
        add("siemens", 1, -2, -1, 3, 2, 0, 0, 0, 0);
        add("weber", 1, 2, 1, -2, -1, 0, 0, 0, 0);
        add("tesla", 1, 0, 1, -2, -1, 0, 0, 0, 0);
        add("henry", 1, 2, 1, -2, -2, 0, 0, 0, 0);
        add("lumen", 1, 0, 0, 0, 0, 0, 0, 1, 0);
        add("lux", 1, -2, 0, 0, 0, 0, 0, 1, 0);
    }

    private PredefinedUnits() {
    }

    private static void add(String name, double factor, double metre, double kilogram, double second, double ampere,
            double kelvin, double mole, double candela, double item) {
        Powers powers = new Powers(metre, kilogram, second, ampere, kelvin, mole, candela, item);
        UNITS.put(name, new Unit(name, factor, powers));
    }

    static Optional<Unit> named(String name) {
        Unit exact = UNITS.get(name);
        if (exact != null) return Optional.of(exact);
        String singular = name.length() > 2 && name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        String british = switch (singular.toLowerCase(Locale.ROOT)) {
            case "meter" -> "metre";
            case "liter" -> "litre";
            default -> singular;
        };
        return Optional.ofNullable(UNITS.get(british));
    }
}
