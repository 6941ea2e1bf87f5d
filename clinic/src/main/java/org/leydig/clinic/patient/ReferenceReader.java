package org.leydig.clinic.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.FormReader;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.form.Node;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;
import org.leydig.language.source.Source;
import org.leydig.units.duration.Durations;
import org.leydig.units.measure.UnitException;

/** Reads {@code reference.yaml}. */
final class ReferenceReader {
    private static final Set<String> FIELDS = Set.of("says", "clock", "even", "cut", "settled", "watched", "every",
            "scales");
    private static final Set<String> OF_SCALE = Set.of("scale", "multiplies", "divides", "to");
    private final Model model;
    private final Complaints complaints = new Complaints();

    ReferenceReader(Model model) {
        this.model = model;
    }

    /**
     * What the text says.
     *
     * @param clock the state that is the phase of the pulse generator, 0 to 1
     * @param even parameters that are 0 in a man whose pulse clock is even
     * @param cut parameters that are 0 in a man without feedback
     * @param settled how long he rests first, in hours
     * @param watched how long he is watched, in hours
     * @param every between samples, in hours
     * @param scales in the order of the chain
     */
    record Text(String clock, List<String> even, List<String> cut, double settled, double watched, double every,
            List<Scale> scales) {}

    Text read(Source source) {
        Form form = new Form(FormReader.read(source), "The reference man", FIELDS, complaints);
        form.needed("says");
        Node.Words clock = form.needed("clock");
        known(clock, model.find(clock.value()).isPresent(), "quantity", allNames());
        Text text = new Text(clock.value(), names(form, "even"), names(form, "cut"), hours(form, "settled"),
                hours(form, "watched"),
                hours(form, "every"), scales(form));
        complaints.raise();
        return text;
    }

    private List<String> names(Form form, String field) {
        List<Node.Words> all = form.list(field);
        all.forEach(this::parameter);
        return all.stream().map(Node.Words::value).toList();
    }

    private List<Scale> scales(Form form) {
        List<Scale> scales = new ArrayList<>();
        for (Node.Fields row : form.rows("scales")) {
            Form each = new Form(row, "A scale", OF_SCALE, complaints);
            Node.Words constant = each.needed("scale");
            Optional<Node.Words> divided = each.words("divides");
            Node.Words level = divided.orElseGet(() -> each.needed("multiplies"));
            Node.Words reference = each.needed("to");
            parameter(constant);
            if (!reference.value().equals("1")) parameter(reference);
            known(level, model.find(level.value()).isPresent(), "quantity", allNames());
            scales.add(new Scale(constant.value(), level.value(), reference.value(), divided.isPresent()));
        }
        return scales;
    }

    private void parameter(Node.Words name) {
        List<String> parameters = model.of(Quantity.Kind.PARAMETER).stream().map(Quantity::name).toList();
        known(name, parameters.contains(name.value()), "parameter", parameters);
    }

    private List<String> allNames() {
        return model.quantities().stream().map(Quantity::name).toList();
    }

    private void known(Node.Words name, boolean there, String what, List<String> all) {
        if (there || name.value().isEmpty()) return;
        complaints.add(name.region(), "LEY1330", "NOT IN THE BODY",
                "The body has no " + what + " `" + name.value() + "`.", NearNames.asked(name.value(), all));
    }

    private double hours(Form form, String field) {
        Node.Words words = form.needed(field);
        try {
            return Durations.hours(words.value());
        } catch (UnitException e) {
            complaints.add(words.region(), "LEY1158", "NOT A LENGTH OF TIME", e.reason(), e.suggestions());
            return 1;
        }
    }
}
