package org.leydig.units.measure;

import static org.leydig.units.measure.Dimension.AMOUNT;
import static org.leydig.units.measure.Dimension.ITEMS;
import static org.leydig.units.measure.Dimension.LENGTH;
import static org.leydig.units.measure.Dimension.MASS;
import static org.leydig.units.measure.Dimension.TIME;
import static org.leydig.units.measure.Dimension.VOLUME;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The unit symbols of the field, without loading UCUM's table, which takes half a second. A test holds each to UCUM.
 * What is not here is looked up there.
 *
 * <p>Beside UCUM's own symbols: {@code L}, {@code IU} and {@code U} for international units, {@code M} for a million
 * cells, {@code mcg}, {@code y}.
 */
final class Atoms {
    private static final Map<String, Atom> TABLE = Map.ofEntries(
            Map.entry("g", new Atom(1e-3, MASS, true)),
            Map.entry("mcg", new Atom(1e-9, MASS, false)),
            Map.entry("m", new Atom(1, LENGTH, true)),
            Map.entry("L", new Atom(1e-3, VOLUME, true)),
            Map.entry("l", new Atom(1e-3, VOLUME, true)),
            Map.entry("mol", new Atom(1, AMOUNT, true)),
            Map.entry("s", new Atom(1, TIME, true)),
            Map.entry("min", new Atom(60, TIME, false)),
            Map.entry("h", new Atom(3600, TIME, false)),
            Map.entry("d", new Atom(86_400, TIME, false)),
            Map.entry("wk", new Atom(604_800, TIME, false)),
            Map.entry("mo", new Atom(2_629_800, TIME, false)),
            Map.entry("a", new Atom(31_557_600, TIME, false)),
            Map.entry("y", new Atom(31_557_600, TIME, false)),
            Map.entry("%", new Atom(1e-2, Dimension.NONE, false)),
            Map.entry("IU", new Atom(1, ITEMS, true)),
            Map.entry("iU", new Atom(1, ITEMS, true)),
            Map.entry("[iU]", new Atom(1, ITEMS, true)),
            Map.entry("[IU]", new Atom(1, ITEMS, true)),
            Map.entry("U", new Atom(1, ITEMS, true)),
            Map.entry("M", new Atom(1e6, ITEMS, false)),
            Map.entry("item", new Atom(1, ITEMS, false)));

    private static final Map<String, Double> PREFIXES = Map.ofEntries(
            Map.entry("M", 1e6), Map.entry("k", 1e3), Map.entry("d", 1e-1), Map.entry("c", 1e-2),
            Map.entry("m", 1e-3), Map.entry("u", 1e-6), Map.entry("µ", 1e-6), Map.entry("μ", 1e-6),
            Map.entry("n", 1e-9), Map.entry("p", 1e-12), Map.entry("f", 1e-15));

    private static final List<String> USUAL = List.of("ng/dL", "ng/mL", "pg/mL", "nmol/L", "pmol/L", "ug/L", "IU/L",
            "mIU/mL", "M/mL", "mg", "ug", "IU", "mL", "mg/mL", "ug/kg", "1/d", "%", "h", "d", "wk", "mo", "min", "g",
            "kg", "L", "M", "nmol", "mol");

    private Atoms() {
    }

    static Optional<Atom> find(String symbol) {
        Atom exact = TABLE.get(symbol);
        if (exact != null) return Optional.of(exact);
        if (symbol.length() > 1) {
            Double prefix = PREFIXES.get(symbol.substring(0, 1));
            Atom rest = TABLE.get(symbol.substring(1));
            if (prefix != null && rest != null && rest.metric()) return Optional.of(rest.prefixed(prefix));
        }
        return Ucum.atom(symbol);
    }

    /** Usual units that a wrong one may have meant: other case, other slip of the pen. */
    static List<String> near(String wrong) {
        String plain = wrong.toLowerCase(Locale.ROOT);
        List<String> near = new ArrayList<>();
        for (String usual : USUAL) {
            if (usual.toLowerCase(Locale.ROOT).equals(plain)) near.add(0, usual);
            else if (plain.length() > 1 && Near.distance(usual.toLowerCase(Locale.ROOT), plain) <= 1) near.add(usual);
        }
        return near.stream().limit(3).map(u -> "Did you mean `" + u + "`?").toList();
    }
}
