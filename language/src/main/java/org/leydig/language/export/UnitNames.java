package org.leydig.language.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.leydig.language.model.Unit;

/**
 * The identifiers under which units are written. A unit keeps the name that the model's text gives it; a unit that only
 * arises in a formula is named by its meaning. Two units of one name that mean different things get two identifiers.
 */
final class UnitNames {
    private final Map<String, Unit> defined = new LinkedHashMap<>();

    /** The identifier of a unit; from now on it is among the {@link #defined}, unless every program knows it. */
    String identifier(Unit unit) {
        Optional<Unit> predefined = Unit.predefined(unit.name());
        if (predefined.isPresent() && predefined.get().sameAs(unit)) return predefined.get().name();
        boolean named = unit.name().matches("[A-Za-z_][A-Za-z0-9_.]*");
        for (Map.Entry<String, Unit> known : defined.entrySet()) {
            boolean sameName = known.getValue().name().equals(unit.name());
            if ((sameName || !named) && known.getValue().sameAs(unit)) return known.getKey();
        }
        String plain = named ? Spelling.identifier(unit.name()) : fromWords(unit.name());
        String free = plain;
        for (int i = 2; defined.containsKey(free) || Unit.predefined(free).isPresent(); i++) free = plain + "_" + i;
        defined.put(free, unit);
        return free;
    }

    private static String fromWords(String words) {
        String letters = words.replace("/(", "_per_").replace("1/", "per_").replace("/", "_per_")
                .replace("%", "percent")
                .replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
        return letters.matches("[A-Za-z].*") ? letters : "unit_" + letters;
    }

    /** All units asked for so far that need a definition, by identifier, in the order in which they were asked for. */
    Map<String, Unit> defined() {
        return defined;
    }
}
