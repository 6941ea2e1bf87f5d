package org.leydig.language.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leydig.language.model.Unit.Base;
import org.leydig.language.model.Unit.Powers;

/**
 * A unit as physicians write it: of all ways to write a factor and powers with the usual multiples (nmol, dL, h), the one
 * that needs no number in front and uses the most usual multiples; {@code 2.5 nmol/L} where there is none.
 */
final class UnitWords {
    /** A usual multiple of a base unit, or of its cube for litres. */
    private record Multiple(String symbol, double factor, Base base, double power) {}

    private static final double CLOSE = 1e-9;

    /** The most usual first. */
    private static final List<Multiple> VOLUMES = List.of(multiple("L", 1e-3, 3), multiple("mL", 1e-6, 3),
            multiple("dL", 1e-4, 3), multiple("uL", 1e-9, 3), multiple("nL", 1e-12, 3), multiple("pL", 1e-15, 3),
            multiple("fL", 1e-18, 3), multiple("m^3", 1, 3));
    private static final List<Multiple> LENGTHS = List.of(multiple("m", 1, 1), multiple("cm", 1e-2, 1),
            multiple("mm", 1e-3, 1), multiple("um", 1e-6, 1), multiple("dm", 1e-1, 1), multiple("km", 1e3, 1));

    private UnitWords() {
    }

    private static Multiple multiple(String symbol, double factor, double power) {
        return new Multiple(symbol, factor, Base.METRE, power);
    }

    static String of(double factor, Powers powers) {
        List<List<Multiple>> choices = new ArrayList<>();
        List<Double> exponents = new ArrayList<>();
        for (Base base : List.of(Base.MOLE, Base.KILOGRAM, Base.ITEM, Base.METRE, Base.AMPERE, Base.KELVIN,
                Base.CANDELA, Base.SECOND)) {
            double power = powers.of(base);
            if (Math.abs(power) <= CLOSE) continue;
            List<Multiple> multiples = multiples(base, power);
            choices.add(multiples);
            exponents.add(power / multiples.getFirst().power);
        }
        if (choices.isEmpty()) return pureNumber(factor);
        Search search = new Search(choices, exponents);
        search.from(0, factor, 0, new ArrayList<>());
        if (search.best != null) return written(search.best, exponents);
        List<Multiple> usual = choices.stream().map(List::getFirst).toList();
        double rest = factor;
        for (int i = 0; i < usual.size(); i++) rest /= Math.pow(usual.get(i).factor, exponents.get(i));
        return number(rest) + " " + written(usual, exponents);
    }

    /** Looks for the combination whose factors multiply to the wanted one, with the most usual multiples. */
    private static final class Search {
        private final List<List<Multiple>> choices;
        private final List<Double> exponents;
        private List<Multiple> best;
        private int bestRank = Integer.MAX_VALUE;

        Search(List<List<Multiple>> choices, List<Double> exponents) {
            this.choices = choices;
            this.exponents = exponents;
        }

        void from(int place, double rest, int rank, List<Multiple> chosen) {
            if (rank >= bestRank) return;
            if (place == choices.size()) {
                if (Math.abs(rest - 1) > CLOSE) return;
                best = List.copyOf(chosen);
                bestRank = rank;
                return;
            }
            List<Multiple> here = choices.get(place);
            int weight = here.getFirst().base == Base.METRE ? 3 : 1; // litres and metres are what readers expect most
            for (int i = 0; i < here.size(); i++) {
                chosen.add(here.get(i));
                from(place + 1, rest / Math.pow(here.get(i).factor, exponents.get(place)), rank + i * weight, chosen);
                chosen.removeLast();
            }
        }
    }

    private static List<Multiple> multiples(Base base, double power) {
        return switch (base) {
            case METRE -> Math.abs(power / 3 - Math.rint(power / 3)) <= CLOSE ? VOLUMES : LENGTHS;
            case KILOGRAM -> plain(base, "mg", 1e-6, "ug", 1e-9, "g", 1e-3, "ng", 1e-12, "kg", 1, "pg", 1e-15);
            case SECOND -> plain(base, "h", 3600, "d", 86400, "min", 60, "s", 1, "wk", 604800, "ms", 1e-3);
            case AMPERE -> plain(base, "A", 1, "mA", 1e-3);
            case KELVIN -> plain(base, "K", 1);
            case MOLE -> plain(base, "nmol", 1e-9, "umol", 1e-6, "pmol", 1e-12, "mmol", 1e-3, "mol", 1, "fmol", 1e-15);
            case CANDELA -> plain(base, "cd", 1);
            case ITEM -> plain(base, "item", 1);
        };
    }

    private static List<Multiple> plain(Base base, Object... symbolsAndFactors) {
        List<Multiple> multiples = new ArrayList<>();
        for (int i = 0; i < symbolsAndFactors.length; i += 2) {
            double factor = ((Number) symbolsAndFactors[i + 1]).doubleValue();
            multiples.add(new Multiple((String) symbolsAndFactors[i], factor, base, 1));
        }
        return multiples;
    }

    private static String pureNumber(double factor) {
        if (Math.abs(factor - 1) <= CLOSE) return "dimensionless";
        if (Math.abs(factor - 0.01) <= CLOSE * 0.01) return "%";
        return number(factor) + " (a pure number)";
    }

    private static String written(List<Multiple> multiples, List<Double> exponents) {
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        for (int i = 0; i < multiples.size(); i++) {
            double exponent = exponents.get(i);
            String symbol = multiples.get(i).symbol;
            double size = Math.abs(exponent);
            String raised = Math.abs(size - 1) <= CLOSE ? symbol : bracketed(symbol) + "^" + number(size);
            (exponent > 0 ? above : below).add(raised);
        }
        String top = above.isEmpty() ? "1" : String.join("*", above);
        if (below.isEmpty()) return top;
        return top + "/" + (below.size() == 1 ? below.getFirst() : "(" + String.join("*", below) + ")");
    }

    private static String bracketed(String symbol) {
        return symbol.contains("^") ? "(" + symbol + ")" : symbol;
    }

    private static String number(double value) {
        if (Math.abs(value - Math.rint(value)) <= CLOSE * Math.abs(value) && Math.abs(value) < 1e7) {
            return Long.toString((long) Math.rint(value));
        }
        String text = String.format(Locale.ROOT, "%.6g", value);
        if (!text.contains(".")) return text;
        int e = text.indexOf('e');
        String mantissa = (e < 0 ? text : text.substring(0, e)).replaceAll("\\.?0+$", "");
        return e < 0 ? mantissa : mantissa + text.substring(e);
    }
}
