package org.leydig.clinic.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.observable.ModelUnits;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;
import org.leydig.language.model.Unit;
import org.leydig.language.source.Source;
import org.leydig.units.measure.Amount;
import org.leydig.units.measure.Measure;
import org.leydig.units.measure.UnitException;

/** Reads values of parameters with their units and brings them into the body's. */
final class SettingsReader {
    private static final Pattern VALUE = Pattern.compile("([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*(\\S.*)?");
    private static final Pattern TYPED = Pattern.compile("\\s*([\\w.]+)\\s*=\\s*(\\S.*?)\\s*");
    private final Model body;
    private final Complaints complaints;

    SettingsReader(Model body, Complaints complaints) {
        this.body = body;
        this.complaints = complaints;
    }

    static Map<String, Setting> typed(List<String> assignments, Model body) {
        Complaints complaints = new Complaints();
        SettingsReader reader = new SettingsReader(body, complaints);
        Map<String, Setting> all = new TreeMap<>();
        for (String text : assignments) {
            Node.Words whole = Node.Words.of(new Source("--set", text));
            Matcher m = TYPED.matcher(text);
            if (!m.matches()) {
                complaints.add(whole.region(), "LEY1127", "NOT A SETTING", "`" + text + "` sets nothing.",
                        List.of("Write `parameter=value`, such as `blood.aromatase=1.35`."));
                continue;
            }
            Node.Words name = new Node.Words(m.group(1), whole.part(m.start(1), m.end(1)));
            Node.Words value = new Node.Words(m.group(2), whole.part(m.start(2), m.end(2)));
            reader.setting(name, value, Double.NaN).ifPresent(s -> all.put(s.parameter(), s));
        }
        complaints.raise();
        return all;
    }

    /** One value; empty after a complaint. */
    Optional<Setting> setting(Node.Words name, Node.Words value, double spread) {
        Optional<Quantity> found = body.find(name.value());
        if (found.isEmpty() || found.get().kind() != Quantity.Kind.PARAMETER) {
            complaints.add(name.region(), "LEY1122", "NO SUCH PARAMETER", notAParameter(name.value(), found),
                    found.isEmpty() ? near(name.value()) : List.of());
            return Optional.empty();
        }
        Quantity parameter = found.get();
        Matcher m = VALUE.matcher(value.value().strip());
        if (!m.matches()) {
            complaints.add(value.region(), "LEY1123", "NOT A NUMBER", "`" + value.value()
                    + "` is not a number, with or without a unit.");
            return Optional.empty();
        }
        try {
            double number = Amount.number(m.group(1));
            double factor = m.group(2) == null ? 1 : factor(m.group(2).strip(), parameter.unit());
            return Optional.of(new Setting(name.value(), number * factor, spread, name.region()));
        } catch (UnitException e) {
            complaints.add(value.region(), "LEY1123", "THE WRONG UNIT", e.reason(),
                    List.of("The body has `" + name.value() + "` in " + parameter.unit().words() + "."));
            return Optional.empty();
        }
    }

    private double factor(String unit, Unit wanted) {
        if (unit.equals(wanted.name()) || unit.equals(wanted.words())) return 1;
        Optional<Unit> named = body.quantities().stream().map(Quantity::unit).filter(u -> u.name().equals(unit))
                .findFirst().or(() -> Unit.predefined(unit));
        Measure from = named.map(ModelUnits::measure).orElseGet(() -> Measure.of(unit));
        return from.to(ModelUnits.measure(wanted));
    }

    private String notAParameter(String name, Optional<Quantity> found) {
        if (found.isEmpty()) return "The body has no parameter `" + name + "`.";
        String kind = switch (found.get().kind()) {
            case CONSTANT -> "a constant of mathematics";
            case DERIVED -> "computed from other parameters";
            case HELD -> "held between events and changed by them";
            case STATE -> "a state, which comes from what happens to a man";
            case OUTPUT -> "computed as time goes on";
            case PARAMETER -> "a parameter";
        };
        return "`" + name + "` cannot be set: it is " + kind + ".";
    }

    private List<String> near(String name) {
        List<String> parameters = body.of(Quantity.Kind.PARAMETER).stream().map(Quantity::name).toList();
        List<String> near = new ArrayList<>(NearNames.asked(name, parameters));
        if (!near.isEmpty()) return near;
        String last = name.substring(name.lastIndexOf('.') + 1);
        parameters.stream().filter(p -> p.endsWith("." + last)).limit(3).map(p -> "Did you mean `" + p + "`?")
                .forEach(near::add);
        return near;
    }
}
