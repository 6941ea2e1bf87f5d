package org.leydig.language.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leydig.language.model.Unit;
import org.leydig.language.model.Unit.Base;

/**
 * The unit definitions of an SBML model.
 *
 * <p>A definition is written as people read it: in moles, grams, litres and whole minutes, hours or days, with a power of
 * ten; a factor that does not come out so stands on a dimensionless part.
 */
final class SbmlUnits {
    private static final double CLOSE = 1e-9;
    private static final double[] TIMES = {1, 60, 3600, 86_400, 604_800};

    private final UnitNames names = new UnitNames();

    /** One {@code <unit>}: (multiplier * 10^scale * kind)^exponent. */
    private record Part(String kind, double exponent, int scale, double multiplier) {
        Part scaled(int newScale) {
            return new Part(kind, exponent, newScale, multiplier);
        }

        Tag tag() {
            return new Tag("unit").with("kind", kind).with("exponent", MathMl.attribute(exponent)).with("scale", scale)
                    .with("multiplier", MathMl.attribute(multiplier));
        }
    }

    /** The identifier under which SBML knows a unit; from now on it is defined. */
    String identifier(Unit unit) {
        return names.identifier(unit);
    }

    /** The definitions asked for so far. */
    List<Tag> definitions() {
        return names.defined().entrySet().stream().map(entry -> {
            Tag tag = new Tag("unitDefinition").with("id", entry.getKey()).with("name", entry.getValue().name());
            return tag.add(Tag.list("listOfUnits", parts(entry.getValue()).stream().map(Part::tag).toList()));
        }).toList();
    }

    private static List<Part> parts(Unit unit) {
        List<Part> parts = new ArrayList<>();
        double rest = unit.factor();
        for (Base base : List.of(Base.MOLE, Base.KILOGRAM, Base.ITEM, Base.METRE, Base.AMPERE, Base.KELVIN,
                Base.CANDELA)) {
            double power = unit.powers().of(base);
            if (Math.abs(power) <= CLOSE) continue;
            boolean cubed = base == Base.METRE && Math.abs(power / 3 - Math.rint(power / 3)) <= CLOSE;
            if (base == Base.KILOGRAM) rest /= Math.pow(1e-3, power);
            if (cubed) rest /= Math.pow(1e-3, power / 3);
            parts.add(new Part(cubed ? "litre" : kind(base), cubed ? power / 3 : power, 0, 1));
        }
        double perSecond = unit.powers().of(Base.SECOND);
        for (double time : TIMES) {
            Optional<Integer> tens = tens(rest / Math.pow(time, perSecond));
            if (tens.isEmpty()) continue;
            if (Math.abs(perSecond) > CLOSE) parts.add(new Part("second", perSecond, 0, time));
            return withTens(parts, tens.get());
        }
        if (Math.abs(perSecond) > CLOSE) parts.add(new Part("second", perSecond, 0, 1));
        parts.add(new Part("dimensionless", 1, 0, rest));
        return parts;
    }

    private static String kind(Base base) {
        return base == Base.KILOGRAM ? "gram" : base.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Integer> tens(double factor) {
        double log = Math.log10(factor);
        return Math.abs(log - Math.rint(log)) <= CLOSE ? Optional.of((int) Math.rint(log)) : Optional.empty();
    }

    /** The power of ten goes to the first part that can carry it whole: nanomoles per litre, not moles per ... */
    private static List<Part> withTens(List<Part> parts, int tens) {
        if (tens == 0 && !parts.isEmpty()) return parts;
        for (int i = 0; i < parts.size(); i++) {
            double scale = tens / parts.get(i).exponent();
            if (scale == Math.rint(scale) && !parts.get(i).kind().equals("second")) {
                parts.set(i, parts.get(i).scaled((int) scale));
                return parts;
            }
        }
        parts.add(new Part("dimensionless", 1, tens, 1));
        return parts;
    }
}
