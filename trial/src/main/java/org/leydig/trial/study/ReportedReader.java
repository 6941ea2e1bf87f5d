package org.leydig.trial.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Observable;
import org.leydig.language.source.Region;
import org.leydig.units.measure.UnitException;

/** Reads the reported rows of a study. */
final class ReportedReader {
    private static final Set<String> FIELDS = Set.of("evidence", "role", "what", "arm", "at", "from", "to", "over",
            "minus", "of", "published", "unit", "n", "note");
    private static final Set<String> OTHER = Set.of("arm", "at", "from", "to");
    private final Library library;
    private final List<StudyArm> arms;
    private final List<Draw> draws;
    private final Complaints complaints;

    ReportedReader(Library library, List<StudyArm> arms, List<Draw> draws, Complaints complaints) {
        this.library = library;
        this.arms = arms;
        this.draws = draws;
        this.complaints = complaints;
    }

    /** One row; empty after a complaint. */
    Optional<Reported> read(Node.Fields fields) {
        Form form = new Form(fields, "A reported row", FIELDS, complaints);
        Region region = fields.region();
        List<String> evidence = form.list("evidence").stream().map(Node.Words::value).toList();
        if (evidence.isEmpty()) form.missing("evidence");
        for (String id : evidence) {
            if (!library.evidence().containsKey(id))
                complaints.add(region, "LEY1325", "NO SUCH EVIDENCE", "The library has no evidence row `" + id + "`.",
                        NearNames.asked(id, library.evidence().keySet()));
        }
        try {
            String arm = form.words("arm").map(w -> arm(w)).orElseGet(() -> arms.getFirst().name());
            Statistic what = StatisticReader.read(form.needed("what").value());
            known(what, region);
            Optional<Against> against = against(form, "over", Against.Kind.RATIO)
                    .or(() -> against(form, "minus", Against.Kind.DIFFERENCE));
            int n = form.whole("n", 0, 10_000_000).map(Long::intValue)
                    .orElse(arms.stream().filter(a -> a.name().equals(arm)).findFirst().orElseThrow().who().n());
            Published published = Published.read(form.needed("published").value(), n);
            Over of = form.words("of").map(w -> StatisticReader.over(w.value()))
                    .orElse(what instanceof Statistic.TimeTo ? Over.MEDIAN : Over.MEAN);
            Reported row = new Reported(evidence, role(form), what, arm, window(form), against, of, published,
                    form.text("unit", ""), form.text("note", ""), region);
            Observable observable = library.observables().get(what.observable());
            if (observable != null)
                StudyUnits.wanted(row).ifPresent(unit -> StudyUnits.factor(observable, unit, library.model()));
            return Optional.of(row);
        } catch (UnitException e) {
            complaints.add(region, "LEY1326", "NOT A REPORTED ROW", e.reason(), e.suggestions());
            return Optional.empty();
        }
    }

    private String arm(Node.Words words) {
        List<String> names = arms.stream().map(StudyArm::name).toList();
        if (names.contains(words.value())) return words.value();
        complaints.add(words.region(), "LEY1327", "NO SUCH ARM", "This study has no arm `" + words.value() + "`.",
                NearNames.asked(words.value(), names));
        return names.getFirst();
    }

    private void known(Statistic what, Region region) {
        List<String> sampled = draws.stream().flatMap(d -> d.observables().stream()).distinct().toList();
        List<String> needed = new ArrayList<>(List.of(what.observable()));
        if (what instanceof Statistic.Correlation c) needed.add(c.other());
        for (String name : needed) {
            if (!sampled.contains(name))
                complaints.add(region, "LEY1328", "NEVER DRAWN", "`" + name + "` is reported, but no line of `draws` "
                        + "takes it.", NearNames.asked(name, sampled));
        }
    }

    private static Role role(Form form) {
        return switch (form.needed("role").value()) {
            case "fit" -> Role.FIT;
            case "report" -> Role.REPORT;
            default -> throw new UnitException("A row's role is `fit` or `report`.");
        };
    }

    private static Window window(Form form) {
        Optional<Node.Words> at = form.words("at");
        if (at.isPresent()) return Window.at(Instants.hour(at.get().value()));
        return new Window(hour(form, "from"), hour(form, "to"));
    }

    private static OptionalDouble hour(Form form, String name) {
        return form.words(name).map(w -> OptionalDouble.of(Instants.hour(w.value()))).orElse(OptionalDouble.empty());
    }

    private Optional<Against> against(Form form, String name, Against.Kind kind) {
        Optional<Node> node = form.any(name);
        if (node.isEmpty()) return Optional.empty();
        if (node.get() instanceof Node.Fields fields) {
            Form other = new Form(fields, "What a row is set against", OTHER, complaints);
            Window window = window(other);
            return Optional.of(new Against(kind, other.words("arm").map(this::arm),
                    window.equals(Window.ALL) ? Optional.empty() : Optional.of(window)));
        }
        return form.words(name).map(words -> new Against(kind, Optional.of(arm(words)), Optional.empty()));
    }
}
