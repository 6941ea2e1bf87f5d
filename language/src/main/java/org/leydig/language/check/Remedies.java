package org.leydig.language.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.leydig.language.model.Unit;

/**
 * What could bring one unit to another: a factor, or one of the quantities in scope to multiply or divide by. Also how
 * units are called in messages.
 */
final class Remedies {
    private static final int MOST_NAMES = 5;
    private static final Unit VOLUME = Unit.predefined("litre").orElseThrow();
    private static final Unit TIME = Unit.predefined("second").orElseThrow();

    private final Map<String, Unit> units;
    private final String owner;
    private final String scope;

    /**
     * @param units the units of all quantities, by name
     * @param scope the name of the quantity whose equation is looked at: its neighbours are proposed first
     */
    Remedies(Map<String, Unit> units, String scope) {
        this.units = units;
        owner = scope;
        this.scope = scope.substring(0, scope.lastIndexOf('.') + 1);
    }

    /** How a unit is called: as a physician writes it, or by the model's own word where that says more. */
    static String words(Unit unit, Map<String, Unit> units) {
        String words = unit.words();
        boolean clear = !words.contains("item") && (words.startsWith("1/") || !Character.isDigit(words.charAt(0)));
        if (clear) return words;
        return units.values().stream().filter(u -> u.sameAs(unit)).map(Unit::name)
                .filter(name -> !name.contains("item")).findFirst().orElse(words);
    }

    String words(Unit unit) {
        return words(unit, units);
    }

    /** How a message says that something has a unit: {@code in nmol/L}, or {@code a pure number}. */
    String having(Unit unit) {
        return unit.isDimensionless() ? "a pure number" : "in " + words(unit);
    }

    /** The model's own word for a unit, if it has one. */
    Optional<String> name(Unit unit) {
        return units.values().stream().filter(u -> u.sameAs(unit)).map(Unit::name)
                .filter(name -> name.matches("[A-Za-z_][A-Za-z_0-9]*")).findFirst();
    }

    /** The quantities in scope of the same unit, as a sentence to go on with, led by a blank; empty when there are none. */
    String alike(Unit unit, String butNot) {
        List<String> names = named(u -> u.sameAs(unit), butNot);
        return names.isEmpty() ? "" : " In scope: " + String.join(", ", names) + ".";
    }

    /** Ways to bring a term from the unit that it has to the unit that it should have; perhaps none. */
    List<String> from(Unit has, Unit wanted, String term) {
        List<Way> ways = new ArrayList<>();
        inverted(has, wanted, term).ifPresent(ways::add);
        propose("Divide ", has.over(wanted), term).ifPresent(ways::add);
        propose("Multiply ", wanted.over(has), term).ifPresent(ways::add);
        ways.sort(Comparator.comparing((Way way) -> !way.near));
        List<String> told = new ArrayList<>();
        if (has.measuresSameAs(wanted)) {
            String factor = number(has.factor() / wanted.factor());
            told.add("They differ by a factor only: 1 " + words(has) + " is " + factor + " " + words(wanted)
                    + ". Multiply " + term + " by a quantity of the value " + factor + " in (" + words(wanted) + ")/("
                    + words(has) + ").");
        }
        ways.stream().limit(2).map(Way::says).forEach(told::add);
        return told;
    }

    /** Where the square of a quantity is too much or too little, it multiplies where it should divide, or the other way. */
    private Optional<Way> inverted(Unit has, Unit wanted, String term) {
        if (has.measuresSameAs(wanted)) return Optional.empty();
        Unit tooMuch = has.over(wanted).root(2);
        Unit tooLittle = wanted.over(has).root(2);
        for (var entry : units.entrySet()) {
            if (!mentions(term, entry.getKey())) continue;
            String name = last(entry.getKey());
            if (entry.getValue().sameAs(tooMuch))
                return Optional.of(new Way("Perhaps `" + name + "` should divide here.", true));
            if (entry.getValue().sameAs(tooLittle))
                return Optional.of(new Way("Perhaps `" + name + "` should multiply here.", true));
        }
        return Optional.empty();
    }

    /** A way to mend, and whether it names a neighbour of the equation. */
    private record Way(String says, boolean near) {}

    private Optional<Way> propose(String deed, Unit by, String term) {
        if (by.powers().sameAs(VOLUME.powers())) return Optional.of(way(deed, term, "a volume", "Volumes", VOLUME));
        if (by.powers().sameAs(TIME.powers())) return Optional.of(way(deed, term, "a time", "Times", TIME));
        List<String> fitting = by.isDimensionless() ? List.of() : named(u -> u.sameAs(by), term);
        if (fitting.isEmpty()) return Optional.empty();
        return Optional.of(new Way(deed + term + " by a quantity in " + words(by) + ". In scope: "
                + String.join(", ", fitting) + ".", isNear(fitting)));
    }

    private Way way(String deed, String term, String what, String title, Unit kind) {
        List<String> names = named(u -> u.measuresSameAs(kind), term);
        String list = names.isEmpty() ? "" : " " + title + " in scope: " + String.join(", ", names) + ".";
        return new Way(deed + term + " by " + what + "." + list, isNear(names));
    }

    private static boolean isNear(List<String> names) {
        return !names.isEmpty() && names.getFirst().indexOf('.') < 0;
    }

    /** Names in scope whose unit is of a kind: neighbours in the same submodel first. */
    private List<String> named(Predicate<Unit> kind, String butNot) {
        return units.entrySet().stream().filter(e -> kind.test(e.getValue())).map(Map.Entry::getKey)
                .filter(name -> !name.equals(owner) && !mentions(butNot, name))
                .sorted(Comparator.comparing((String name) -> !isNeighbour(name)).thenComparing(name -> name))
                .limit(MOST_NAMES).map(this::shortened).toList();
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean mentions(String term, String name) {
        return Pattern.compile("\\b" + Pattern.quote(last(name)) + "\\b").matcher(term).find();
    }

    private boolean isNeighbour(String name) {
        return name.startsWith(scope) && name.indexOf('.', scope.length()) < 0;
    }

    private String shortened(String name) {
        return "`" + (isNeighbour(name) ? name.substring(scope.length()) : name) + "`";
    }

    private static String number(double value) {
        return Math.abs(value - Math.rint(value)) < 1e-9 * Math.abs(value) && Math.abs(value) < 1e7
                ? Long.toString(Math.round(value))
                : new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toString()
                        .toLowerCase(Locale.ROOT);
    }
}
