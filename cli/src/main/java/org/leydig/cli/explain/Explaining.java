package org.leydig.cli.explain;

import static org.leydig.units.measure.Numbers.rounded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leydig.cli.explain.Explained.Measured;
import org.leydig.clinic.library.Evidence;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Counted;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.observable.Usual;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Origin;
import org.leydig.language.model.Quantity;
import org.leydig.trial.study.Reported;
import org.leydig.trial.study.Study;

/** Looks up where a number comes from: nothing is run. */
public final class Explaining {
    private final Library library;
    private final Wiring wiring;

    public Explaining(Library library) {
        this.library = library;
        this.wiring = new Wiring(library.flat(), library.model());
    }

    /** All that can be asked for: observables, then the body's quantities. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(library.observables().keySet());
        names.addAll(library.counted().keySet());
        names.addAll(wiring.names());
        return names;
    }

    /** The full names that a name may stand for: itself, or the quantities that end in it ({@code tau_receptors}). */
    public List<String> meant(String name) {
        if (names().contains(name)) return List.of(name);
        return wiring.names().stream().filter(full -> full.endsWith("." + name)).toList();
    }

    /** Explains a name that {@link #names} holds. */
    public Explained explain(String name) {
        Observable observable = library.observables().get(name);
        if (observable != null) return observable(observable);
        Counted counted = library.counted().get(name);
        return counted != null ? counted(counted) : quantity(library.model().find(name).orElseThrow());
    }

    /** The parameter of that name, if it is one that a man may differ in. */
    public Optional<Quantity> parameter(String name) {
        return library.model().find(name).filter(q -> q.kind() == Quantity.Kind.PARAMETER);
    }

    private Explained observable(Observable o) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("unit", o.unit());
        o.usual().ifPresent(usual -> facts.put("usual in healthy men", usual(usual, o.unit())));
        Quantity q = library.model().find(o.quantity()).orElseThrow();
        facts.put("in the body", q.name() + ", " + kind(q) + " in " + q.unit().name());
        if (o.factor() != 1)
            facts.put("converted", "1 " + q.unit().name() + " is " + rounded(o.factor(), 4) + " " + o.unit());
        List<Evidence> evidence = o.usual().map(usual -> rows(List.of(usual.evidence()))).orElse(List.of());
        return new Explained(o.name(), "observable", o.says(), facts, wiring.defining(q.name()), reads(q.name()),
                wiring.reading(q.name()), List.of(), List.of(), evidence, measured(o.name()), Map.of(), List.of());
    }

    private static String usual(Usual usual, String unit) {
        return usual.high().map(high -> rounded(usual.low(), 4) + " to " + rounded(high, 4))
                .orElse("from " + rounded(usual.low(), 4)) + " " + unit + " (" + usual.evidence() + ")";
    }

    private Explained counted(Counted o) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("unit", o.unit());
        facts.put("counted in", "samples of " + o.in() + ", as a laboratory does");
        return new Explained(o.name(), "observable", o.says(), facts, List.of(), Map.of(), List.of(), List.of(),
                List.of(), List.of(), measured(o.in()), Map.of(), List.of());
    }

    private Explained quantity(Quantity q) {
        var facts = new LinkedHashMap<String, String>();
        Optional<Origin> origin = q.origin();
        if (origin.isPresent()) origin(facts, q, origin.get());
        else {
            if (q.definition() instanceof Expression.Literal literal && q.derivative().isEmpty())
                facts.put("value", rounded(literal.value(), 6));
            facts.put("unit", q.unit().name());
            if (wiring.defining(q.name()).isEmpty()) facts.put("stands in", Line.of(q.region()).where());
        }
        Set<String> moved = wiring.reached(q.name());
        var reaches = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (Observable o : library.observables().values())
            (moved.contains(o.quantity()) ? reaches : others).add(o.name());
        return new Explained(q.name(), kind(q), origin.map(Origin::says).orElse(q.displayName().orElse("")), facts,
                origin.isPresent() ? List.of() : wiring.defining(q.name()), reads(q.name()), wiring.reading(q.name()),
                reaches, others, rows(origin.map(Origin::evidence).orElse(List.of())), List.of(),
                new Calibrated(library).of(q.name()), List.of());
    }

    private static void origin(Map<String, String> facts, Quantity q, Origin origin) {
        facts.put("value", rounded(origin.value(), 6) + " " + origin.unit());
        facts.put("between men", Between.of(origin).words());
        facts.put("known", origin.method().name().toLowerCase(Locale.ROOT)
                + (origin.evidence().isEmpty() ? "" : ", by " + String.join(" ", origin.evidence())));
        facts.put("stands in", Line.of(origin.region()).where());
        if (q.kind() != Quantity.Kind.PARAMETER) facts.put("kind", "computed, may not be set");
    }

    private Map<String, String> reads(String name) {
        var reads = new LinkedHashMap<String, String>();
        for (Quantity input : wiring.inputs(name)) {
            String says = input.origin().map(o -> rounded(o.value(), 6) + " " + o.unit() + ": " + o.says())
                    .orElse("in " + input.unit().name());
            reads.put(input.name(), kind(input) + ", " + says);
        }
        return reads;
    }

    private List<Evidence> rows(List<String> ids) {
        return ids.stream().map(library.evidence()::get).filter(java.util.Objects::nonNull).toList();
    }

    private List<Measured> measured(String observable) {
        var rows = new ArrayList<Measured>();
        for (Study study : Study.all(library)) {
            for (Reported row : study.reported()) {
                if (row.what().observable().equals(observable))
                    rows.add(new Measured(study.id(), row.words(), row.published().words()
                            + (row.against().isPresent() ? "" : " " + row.unit()), String.join(" ", row.evidence())));
            }
        }
        return rows;
    }

    private static String kind(Quantity q) {
        return switch (q.kind()) {
            case CONSTANT -> "constant";
            case PARAMETER -> "parameter";
            case DERIVED -> "derived parameter";
            case HELD -> "held value";
            case STATE -> "state";
            case OUTPUT -> "output";
        };
    }
}
