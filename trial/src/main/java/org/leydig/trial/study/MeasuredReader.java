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

    /** What a row asks; empty after a complaint. */
    public Optional<Measured> read(Row row) {
        Form form = row.form();
        if (form.any("arm").isEmpty() && arms.size() > 1) form.missing("arm");
        String arm = form.words("arm").map(this::arm).orElseGet(() -> arms.getFirst().name());
        Optional<Statistic> what = row.needed("what", StatisticReader::read);
        Window window = window(row);
        Optional<Against> against = against(row);
        Optional<Over> of = row.read("of", StatisticReader::over);
        Optional<Node.Words> unit = form.words("unit");
        if (what.isEmpty()) return Optional.empty();
        if (of.isPresent() && what.get().ofAll())
            row.refuse("`" + what.get().words() + "` is one figure of all men: leave `of` out.");
        Measured measured = new Measured(what.get(), arm, window, against,
                of.orElse(what.get() instanceof Statistic.TimeTo ? Over.MEDIAN : Over.MEAN),
                unit.map(Node.Words::value).orElse(""));
        drawn(measured, row.region());
        return checked(measured, row, unit.map(Node.Words::region).orElse(row.region()));
    }

    /** The same, if its units can be brought to what is measured. */
    private Optional<Measured> checked(Measured measured, Row row, Region unit) {
        Observable observable = library.observables().get(measured.what().observable());
        if (observable == null) return Optional.empty();
        Statistic what = measured.what();
        Region words = row.form().words("what").map(Node.Words::region).orElse(unit);
        boolean level = what instanceof Statistic.Level || what instanceof Statistic.Pulsatility;
        boolean free = what instanceof Statistic.Correlation;
        return row.at(level ? unit : words, () -> StudyUnits.measured(measured, observable, library.model()))
                .flatMap(fine -> row.at(free ? words : unit, () -> StudyUnits.checked(fine)));
    }

    /** The ids of evidence rows in a field, which must be there. */
    public List<String> evidence(Form form, String field) {
        List<Node.Words> ids = form.list(field);
        boolean none = form.any(field).map(node -> node instanceof Node.Listing listing && listing.items().isEmpty())
                .orElse(true);
        if (none) form.missing(field);
        for (Node.Words id : ids) {
            if (!library.evidence().containsKey(id.value()))
                complaints.add(id.region(), "LEY1355", "NO SUCH EVIDENCE", "The library has no evidence row `"
                        + id.value() + "`.", NearNames.asked(id.value(), library.evidence().keySet()));
        }
        return ids.stream().map(Node.Words::value).toList();
    }

    private String arm(Node.Words words) {
        List<String> names = arms.stream().map(StudyArm::name).toList();
        if (names.contains(words.value())) return words.value();
        complaints.add(words.region(), "LEY1357", "NO SUCH ARM", "No arm here is called `" + words.value() + "`.",
                NearNames.asked(words.value(), names));
        return names.getFirst();
    }

    /** Complains of what is asked for but never drawn, or not then. */
    private void drawn(Measured measured, Region region) {
        List<String> needed = new ArrayList<>(List.of(measured.what().observable()));
        if (measured.what() instanceof Statistic.Correlation c) needed.add(c.other());
        List<String> taken = draws.stream().flatMap(d -> d.observables().stream()).distinct().toList();
        List<String> never = needed.stream().filter(name -> !taken.contains(name)).toList();
        for (String name : never)
            complain(region, "`" + name + "` is asked for, but no line of `draws` takes it.",
                    NearNames.asked(name, taken));
        if (!never.isEmpty()) return;
        List<Window> windows = new ArrayList<>(List.of(measured.window()));
        measured.against().flatMap(Against::window).ifPresent(windows::add);
        boolean pulses = measured.what() instanceof Statistic.Pulsatility;
        for (String name : needed)
            for (Window window : windows)
                if (!drawn(name, window, pulses)) complain(region, notThen(name, window, pulses), List.of());
    }

    private static String notThen(String name, Window window, boolean pulses) {
        return "`" + name + "` is asked for" + Instants.when(window) + ", but " + (pulses
                ? "it is not drawn evenly " + Samples.LEAST + " times or more then, as pulses need."
                : "nothing is drawn then.");
    }

    private boolean drawn(String name, Window window, boolean pulses) {
        List<Draw> lines = draws.stream().filter(d -> d.observables().contains(name)).toList();
        boolean treated = lines.stream().anyMatch(d -> d.last() >= 0);
        return lines.stream().filter(d -> !pulses || d.every().isPresent())
                .anyMatch(d -> d.within(window, treated) >= (pulses ? Samples.LEAST : 1));
    }

    private void complain(Region region, String cause, List<String> suggestions) {
        complaints.add(region, "LEY1358", "NEVER DRAWN", cause, suggestions);
    }

    private static Window window(Row row) {
        Optional<Double> at = row.read("at", Instants::hour);
        Optional<Double> from = row.read("from", Instants::hour);
        Optional<Double> to = row.read("to", Instants::hour);
        boolean twice = at.isPresent() && (from.isPresent() || to.isPresent());
        if (twice || (from.isPresent() && to.isPresent() && from.get() > to.get()))
            row.refuse("A row is `at` one time, or `from` one time `to` a later one.");
        return at.map(Window::at).orElseGet(() -> new Window(end(from), end(to)));
    }

    private static OptionalDouble end(Optional<Double> hour) {
        return hour.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private Optional<Against> against(Row row) {
        if (row.form().any("over").isPresent() && row.form().any("minus").isPresent())
            row.refuse("A row is `over` something or `minus` something, not both.");
        return against(row, "over", Against.Kind.RATIO).or(() -> against(row, "minus", Against.Kind.DIFFERENCE));
    }

    private Optional<Against> against(Row row, String name, Against.Kind kind) {
        Optional<Node> node = row.form().any(name);
        if (node.isEmpty()) return Optional.empty();
        if (node.get() instanceof Node.Fields fields) {
            Form other = new Form(fields, "What a row is set against", OTHER, complaints);
            Window window = window(new Row(other, row.code(), row.title()));
            return Optional.of(new Against(kind, other.words("arm").map(this::arm),
                    window.equals(Window.ALL) ? Optional.empty() : Optional.of(window)));
        }
        return row.form().words(name).map(words -> new Against(kind, Optional.of(arm(words)), Optional.empty()));
    }
}
