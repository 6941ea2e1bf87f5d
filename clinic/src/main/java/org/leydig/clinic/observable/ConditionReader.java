package org.leydig.clinic.observable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.form.Node;
import org.leydig.language.model.Model;
import org.leydig.units.measure.Amount;
import org.leydig.units.measure.Measure;
import org.leydig.units.measure.UnitException;

/** Reads conditions: {@code T > 300 ng/dL}, {@code E2 20-50 pg/mL}. */
public final class ConditionReader {
    private static final String NUMBER = "[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?";
    private static final Pattern ONE_SIDED = Pattern.compile("(>=|<=|>|<|≥|≤)\\s*(" + NUMBER + ")\\s*(\\S.*)?");
    private static final Pattern RANGE = Pattern
            .compile("(" + NUMBER + ")\\s*(?:-|–|to)\\s*(" + NUMBER + ")\\s*(\\S.*)?");
    private final Map<String, Observable> observables;
    private final Model body;
    private final Complaints complaints;
    private Node.Words words;

    /**
     * @param observables all that may be named
     * @param body the whole body, which knows each quantity's unit
     */
    public ConditionReader(Map<String, Observable> observables, Model body, Complaints complaints) {
        this.observables = observables;
        this.body = body;
        this.complaints = complaints;
    }

    /**
     * One condition; empty after a complaint.
     *
     * @param text the words that it stands in
     * @param name where the observable's name begins in them, and {@code nameEnd} where it ends
     * @param rest where the range begins, and {@code restEnd} where it ends
     */
    public Optional<Condition> read(Node.Words text, int name, int nameEnd, int rest, int restEnd) {
        Optional<Observable> observable = observable(text, name, nameEnd);
        String said = text.value().substring(rest, restEnd).strip();
        Matcher range = RANGE.matcher(said);
        Matcher side = ONE_SIDED.matcher(said);
        if (!range.matches() && !side.matches()) {
            complaints.add(words.part(rest, restEnd), "LEY1305", "NOT A CONDITION",
                    "`" + said + "` says no range: write `> 300 ng/dL` or `300-900 ng/dL`.");
            return Optional.empty();
        }
        if (observable.isEmpty()) return Optional.empty();
        boolean ranged = range.matches();
        String unit = ranged ? range.group(3) : side.group(3);
        Optional<Double> factor = factor(unit, observable.get(), rest, restEnd);
        if (factor.isEmpty()) return Optional.empty();
        try {
            if (!ranged)
                return Optional.of(side(observable.get(), side.group(1), factor.get() * Amount.number(side.group(2))));
            double low = factor.get() * Amount.number(range.group(1));
            double high = factor.get() * Amount.number(range.group(2));
            if (low < high) return Optional.of(new Condition(observable.get(), low, high, true, true));
            complaints.add(words.part(rest, restEnd), "LEY1305", "AN EMPTY RANGE",
                    "No value lies between " + range.group(1) + " and " + range.group(2) + ".");
        } catch (UnitException e) {
            complaints.add(words.part(rest, restEnd), "LEY1305", "NOT A NUMBER", e.reason());
        }
        return Optional.empty();
    }

    /** The observable of that name; empty after a complaint. */
    public Optional<Observable> observable(Node.Words text, int start, int end) {
        words = text;
        String name = text.value().substring(start, end);
        Observable found = observables.get(name);
        if (found == null) {
            List<String> suggestions = new ArrayList<>(NearNames.asked(name, observables.keySet()));
            suggestions.add("`leydig list observables` shows all.");
            complaints.add(words.part(start, end), "LEY1307", "NO SUCH OBSERVABLE",
                    "Nothing that I measure is called `" + name + "`.", suggestions);
        }
        return Optional.ofNullable(found);
    }

    private static Condition side(Observable observable, String sign, double value) {
        return switch (sign) {
            case ">" -> new Condition(observable, value, Double.POSITIVE_INFINITY, false, false);
            case ">=", "≥" -> new Condition(observable, value, Double.POSITIVE_INFINITY, true, false);
            case "<" -> new Condition(observable, Double.NEGATIVE_INFINITY, value, false, false);
            default -> new Condition(observable, Double.NEGATIVE_INFINITY, value, false, true);
        };
    }

    private Optional<Double> factor(String unit, Observable observable, int start, int end) {
        if (unit == null) {
            complaints.add(words.part(start, end), "LEY1309", "WHICH UNIT?", "This limit needs a unit; "
                    + observable.name() + " is shown in " + observable.unit() + ".");
            return Optional.empty();
        }
        try {
            Measure said = Measure.of(unit);
            Measure shown = Measure.of(observable.unit());
            if (said.measuresLike(shown)) return Optional.of(said.to(shown));
            Measure inside = ModelUnits.measure(body.find(observable.quantity()).orElseThrow().unit());
            if (said.measuresLike(inside)) return Optional.of(said.to(inside) * observable.factor());
            said.to(shown);
        } catch (UnitException e) {
            List<String> suggestions = new ArrayList<>(e.suggestions());
            suggestions.add(observable.name() + " is shown in " + observable.unit() + ".");
            complaints.add(words.part(start, end), "LEY1309", "THE WRONG UNIT", e.reason(), suggestions);
        }
        return Optional.empty();
    }
}
