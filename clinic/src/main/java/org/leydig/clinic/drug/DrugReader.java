package org.leydig.clinic.drug;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.FormReader;
import org.leydig.clinic.form.Node;
import org.leydig.language.source.Source;
import org.leydig.units.measure.Amount;
import org.leydig.units.measure.Measure;
import org.leydig.units.measure.UnitException;

/** Reads a drug's form. */
public final class DrugReader {
    private static final Set<String> FIELDS = Set.of("name", "is", "acts", "molar mass", "routes", "concentration",
            "usual",
            "not with", "harms", "watch", "evidence");
    private static final Set<String> ROUTE = Set.of("into", "dose in", "lag", "bioavailability", "duration", "says");
    private static final Set<String> CONCENTRATION = Set.of("from", "unit", "says");
    private static final Set<String> HARM = Set.of("harm", "rate", "driven by", "evidence");
    private static final Pattern DOSE = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*(mg|ug|mcg|g|IU|U|ng)\\b");
    private final Complaints complaints = new Complaints();

    private DrugReader() {
    }

    /**
     * @param id the name of its folder and file
     * @throws org.leydig.language.diagnostic.InputException with all that is wrong
     */
    public static Drug read(String id, Source source) {
        return new DrugReader().drug(id, FormReader.read(source));
    }

    private Drug drug(String id, Node.Fields fields) {
        Form form = new Form(fields, "A drug", FIELDS, complaints);
        Node.Words name = form.needed("name");
        if (!name.value().isEmpty() && !name.value().equals(id)) {
            complaints.add(name.region(), "LEY1140", "TWO NAMES",
                    "The file says `" + id + "`, its name `" + name.value()
                            + "`. They must be one.");
        }
        if (form.any("usual").isEmpty()) form.missing("usual");
        List<String> usual = values(form.list("usual"));
        Map<String, Route> routes = new LinkedHashMap<>();
        if (form.any("routes").isEmpty()) form.missing("routes");
        form.inside("routes").forEach((key, field) -> route(key, field).ifPresent(r -> routes.put(key, r)));
        List<Harm> harms = form.rows("harms").stream().map(this::harm).toList();
        String is = form.needed("is").value();
        String acts = form.text("acts", "");
        Optional<Drug.Concentration> concentration = concentration(form);
        OptionalDouble mass = molarMass(form);
        List<String> notWith = values(form.list("not with"));
        Map<String, String> watch = form.texts("watch");
        List<String> evidence = ids(form.list("evidence"));
        complaints.raise();
        return new Drug(id, is, acts, mass, routes, concentration, usual, largest(usual), notWith, harms, watch,
                evidence, name.region());
    }

    private static OptionalDouble molarMass(Form form) {
        Optional<Double> mass = form.number("molar mass");
        return mass.isPresent() ? OptionalDouble.of(mass.get()) : OptionalDouble.empty();
    }

    private Optional<Route> route(String name, Node.Field field) {
        if (!(field.value() instanceof Node.Fields fields)) {
            complaints.add(field.name().region(), "LEY1156", "THE WRONG KIND",
                    "A route wants named fields (`into`, `dose in`); this is " + field.value().kind() + ".");
            return Optional.empty();
        }
        Form form = new Form(fields, "A route", ROUTE, complaints);
        List<Node.Words> into = form.list("into");
        if (into.isEmpty()) form.missing("into");
        List<Route.Inlet> inlets = new ArrayList<>();
        for (int i = 0; i < into.size(); i++) {
            inlets.add(new Route.Inlet(into.get(i).value(), nth(form, "lag", i, into.size()),
                    nth(form, "bioavailability", i, into.size()), nth(form, "duration", i, into.size())));
        }
        Optional<Measure> unit = unit(form.needed("dose in"));
        if (inlets.isEmpty() || unit.isEmpty()) return Optional.empty();
        return Optional.of(new Route(name, inlets, unit.get(), form.text("says", "")));
    }

    private Optional<String> nth(Form form, String name, int i, int n) {
        List<Node.Words> all = form.list(name);
        if (all.isEmpty()) return Optional.empty();
        if (all.size() != n && all.size() != 1) {
            complaints.add(all.getFirst().region(), "LEY1140", "TOO FEW OR TOO MANY",
                    "`" + name + "` names " + all.size() + " quantities for " + n + " states.");
            return Optional.empty();
        }
        return Optional.of(all.get(all.size() == 1 ? 0 : i).value());
    }

    private Optional<Measure> unit(Node.Words words) {
        if (words.value().isEmpty()) return Optional.empty();
        try {
            return Optional.of(Measure.of(words.value()));
        } catch (UnitException e) {
            complaints.add(words.region(), "LEY1103", "NO SUCH UNIT", e.reason(), e.suggestions());
            return Optional.empty();
        }
    }

    private Optional<Drug.Concentration> concentration(Form form) {
        Optional<Node> node = form.any("concentration");
        if (node.isEmpty()) return Optional.empty();
        if (!(node.get() instanceof Node.Fields fields)) {
            form.wrongKind("concentration", node.get(), "named fields");
            return Optional.empty();
        }
        Form inner = new Form(fields, "A concentration", CONCENTRATION, complaints);
        Node.Words from = inner.needed("from");
        Node.Words unit = inner.needed("unit");
        return Optional.of(new Drug.Concentration(from.value(), unit.value(), inner.text("says", ""), from.region()));
    }

    private Harm harm(Node.Fields row) {
        Form form = new Form(row, "A harm", HARM, complaints);
        return new Harm(form.needed("harm").value(), form.text("rate", ""), form.text("driven by", ""),
                ids(form.list("evidence")));
    }

    private static List<String> values(List<Node.Words> words) {
        return words.stream().map(Node.Words::value).toList();
    }

    private static List<String> ids(List<Node.Words> words) {
        return words.stream().flatMap(w -> Arrays.stream(w.value().split("[\\s,;]+"))).filter(s -> !s.isEmpty())
                .toList();
    }

    private static Optional<Amount> largest(List<String> usual) {
        Matcher dose = DOSE.matcher(String.join("; ", usual));
        Amount largest = null;
        while (dose.find()) {
            Amount next = Amount.of(dose.group());
            boolean like = largest == null || next.unit().measuresLike(largest.unit());
            if (like && (largest == null || next.value() * next.unit().to(largest.unit()) > largest.value())) {
                largest = next;
            }
        }
        return Optional.ofNullable(largest);
    }
}
