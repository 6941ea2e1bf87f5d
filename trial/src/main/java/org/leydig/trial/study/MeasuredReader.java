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

/** Reads what is asked of the draws of one experiment, and which evidence it is laid against. */
public final class MeasuredReader {
    /** The fields that say what is measured. */
    public static final Set<String> FIELDS = Set.of("what", "arm", "at", "from", "to", "over", "minus", "of", "unit");
    private static final Set<String> OTHER = Set.of("arm", "at", "from", "to");
    private final Library library;
    private final List<StudyArm> arms;
    private final List<Draw> draws;
    private final Complaints complaints;

    /**
     * @param arms of the experiment
     * @param draws of the experiment
     * @param complaints what is wrong is told there
     */
    public MeasuredReader(Library library, List<StudyArm> arms, List<Draw> draws, Complaints complaints) {
        this.library = library;
        this.arms = arms;
        this.draws = draws;
        this.complaints = complaints;
    }

    /**
     * What a form asks.
     *
     * @throws UnitException when its words or units cannot be read
     */
    public Measured read(Form form) {
        Region region = form.fields().region();
        String arm = form.words("arm").map(w -> arm(w)).orElseGet(() -> arms.getFirst().name());
        Statistic what = StatisticReader.read(form.needed("what").value());
        known(what, region);
        Optional<Against> against = against(form, "over", Against.Kind.RATIO)
                .or(() -> against(form, "minus", Against.Kind.DIFFERENCE));
        Over of = form.words("of").map(w -> StatisticReader.over(w.value()))
                .orElse(what instanceof Statistic.TimeTo ? Over.MEDIAN : Over.MEAN);
        Measured measured = new Measured(what, arm, window(form), against, of, form.text("unit", ""));
        Observable observable = library.observables().get(what.observable());
        if (observable != null)
            StudyUnits.wanted(measured).ifPresent(unit -> StudyUnits.factor(observable, unit, library.model()));
        return measured;
    }

    /** The ids of evidence rows in a field, which must be there. */
    public List<String> evidence(Form form, String field) {
        List<Node.Words> ids = form.list(field);
        if (ids.isEmpty()) form.missing(field);
        for (Node.Words id : ids) {
            if (!library.evidence().containsKey(id.value()))
                complaints.add(id.region(), "LEY1325", "NO SUCH EVIDENCE", "The library has no evidence row `"
                        + id.value() + "`.", NearNames.asked(id.value(), library.evidence().keySet()));
        }
        return ids.stream().map(Node.Words::value).toList();
    }

    private String arm(Node.Words words) {
        List<String> names = arms.stream().map(StudyArm::name).toList();
        if (names.contains(words.value())) return words.value();
        complaints.add(words.region(), "LEY1327", "NO SUCH ARM", "No arm here is called `" + words.value() + "`.",
                NearNames.asked(words.value(), names));
        return names.getFirst();
    }

    private void known(Statistic what, Region region) {
        List<String> sampled = draws.stream().flatMap(d -> d.observables().stream()).distinct().toList();
        List<String> needed = new ArrayList<>(List.of(what.observable()));
        if (what instanceof Statistic.Correlation c) needed.add(c.other());
        for (String name : needed) {
            if (!sampled.contains(name))
                complaints.add(region, "LEY1328", "NEVER DRAWN", "`" + name + "` is asked for, but no line of `draws` "
                        + "takes it.", NearNames.asked(name, sampled));
        }
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
