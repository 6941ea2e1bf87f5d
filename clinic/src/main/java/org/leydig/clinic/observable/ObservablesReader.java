package org.leydig.clinic.observable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.FormReader;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.form.Node;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;
import org.leydig.language.source.Region;
import org.leydig.language.source.Source;
import org.leydig.units.measure.Measure;
import org.leydig.units.measure.UnitException;

/**
 * Reads {@code observables.yaml} against a body: finds each quantity and the factor from its unit to the one people see.
 */
public final class ObservablesReader {
    private static final Set<String> FIELDS = Set.of("from", "counted in", "unit", "molar mass", "says", "topic",
            "pulsing", "usual");
    private static final Set<String> USUAL = Set.of("from", "to", "evidence");
    private final Model body;
    private final Complaints complaints = new Complaints();

    private ObservablesReader(Model body) {
        this.body = body;
    }

    /**
     * All observables, in the order of the text.
     *
     * @throws org.leydig.language.diagnostic.InputException with all that is wrong
     */
    public static Map<String, Observable> read(Source source, Model body) {
        ObservablesReader reader = new ObservablesReader(body);
        Map<String, Observable> all = new LinkedHashMap<>();
        FormReader.read(source).byName().forEach((name, field) -> reader.observable(name, field)
                .ifPresent(o -> all.put(name, o)));
        reader.complaints.raise();
        return all;
    }

    /** Those that are counted in samples of another observable, by name. */
    public static Map<String, Counted> counted(Source source) {
        Map<String, Counted> all = new LinkedHashMap<>();
        FormReader.read(source).byName().forEach((name, field) -> {
            if (!(field.value() instanceof Node.Fields fields)) return;
            Form form = new Form(fields, "An observable", FIELDS, new Complaints());
            form.words("counted in").ifPresent(in -> all.put(name, new Counted(name, form.text("unit", ""), in.value(),
                    form.text("says", ""), form.text("topic", ""))));
        });
        return all;
    }

    /** One drug's concentration as an observable {@code drug:<id>}. */
    public static Observable ofDrug(String drug, String from, String unit, OptionalDouble molarMass, Region region,
            Model body) {
        ObservablesReader reader = new ObservablesReader(body);
        double factor = reader.factor(new Node.Words(from, region), new Node.Words(unit, region), molarMass);
        reader.complaints.raise();
        return new Observable("drug:" + drug, unit, from, factor, drug + " in blood", "drugs", true, Optional.empty(),
                molarMass);
    }

    private Optional<Observable> observable(String name, Node.Field field) {
        if (!(field.value() instanceof Node.Fields fields)) {
            complaints.add(field.name().region(), "LEY1156", "THE WRONG KIND",
                    "An observable wants named fields (`from`, `unit`, …); this is " + field.value().kind() + ".");
            return Optional.empty();
        }
        Form form = new Form(fields, "An observable", FIELDS, complaints);
        if (form.any("counted in").isPresent()) return Optional.empty();
        Node.Words from = form.needed("from");
        Node.Words unit = form.needed("unit");
        Optional<Double> mass = form.number("molar mass");
        OptionalDouble molarMass = mass.isPresent() ? OptionalDouble.of(mass.get()) : OptionalDouble.empty();
        double factor = factor(from, unit, molarMass);
        String says = form.needed("says").value();
        String topic = form.needed("topic").value();
        boolean pulsing = Set.of("yes", "true").contains(form.text("pulsing", "no"));
        return Optional.of(new Observable(name, unit.value(), from.value(), factor, says, topic, pulsing, usual(form),
                molarMass));
    }

    private Optional<Usual> usual(Form form) {
        if (!(form.any("usual").orElse(null) instanceof Node.Fields fields)) return Optional.empty();
        Form range = new Form(fields, "A usual range", USUAL, complaints);
        String evidence = range.needed("evidence").value();
        Optional<Double> low = range.number("from");
        Optional<Double> high = range.number("to");
        if (low.isPresent() && high.isPresent() && high.get() <= low.get()) {
            complaints.add(fields.region(), "LEY1157", "NOT A RANGE", "A usual range goes from less to more.");
            return Optional.empty();
        }
        return low.map(from -> new Usual(from, high, evidence));
    }

    private double factor(Node.Words from, Node.Words unit, OptionalDouble molarMass) {
        Optional<Quantity> quantity = body.find(from.value());
        if (quantity.isEmpty()) {
            complaints.add(from.region(), "LEY1141", "NO SUCH QUANTITY", "The body has no quantity `" + from.value()
                    + "`.", NearNames.asked(from.value(), body.quantities().stream().map(Quantity::name).toList()));
            return 1;
        }
        try {
            return ModelUnits.measure(quantity.get().unit()).to(Measure.of(unit.value()), molarMass);
        } catch (UnitException e) {
            complaints.add(unit.region(), "LEY1103", "THE WRONG UNIT", e.reason(), e.suggestions());
            return 1;
        }
    }
}
