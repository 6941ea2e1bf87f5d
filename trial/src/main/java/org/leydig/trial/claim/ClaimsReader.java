package org.leydig.trial.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.FormReader;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Evidence;
import org.leydig.clinic.library.Library;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.source.Source;
import org.leydig.trial.study.Against;
import org.leydig.trial.study.Draw;
import org.leydig.trial.study.ExperimentReader;
import org.leydig.trial.study.Measured;
import org.leydig.trial.study.MeasuredReader;
import org.leydig.trial.study.StudyArm;
import org.leydig.trial.study.Typical;
import org.leydig.trial.study.Window;
import org.leydig.units.measure.UnitException;

/** Reads claims; all that is wrong with them is told at once. */
final class ClaimsReader {
    private static final Set<String> CLAIM = Set.of("says", "who", "arms", "draws", "seen", "limits", "evidence");
    private static final Set<String> CONDITION = condition();
    private final Library library;
    private final Complaints complaints;

    private ClaimsReader(Library library, Complaints complaints) {
        this.library = library;
        this.complaints = complaints;
    }

    /**
     * The claims of a text.
     *
     * @throws InputException when something is wrong with it
     */
    static List<Claim> read(Source text, Library library) {
        var all = new Complaints();
        List<Claim> claims = new ArrayList<>();
        for (Node.Field entry : FormReader.read(text).byName().values()) {
            try {
                var complaints = new Complaints();
                claims.add(new ClaimsReader(library, complaints).claim(entry));
            } catch (InputException refused) {
                all.addAll(refused);
            }
        }
        all.raise();
        return List.copyOf(claims);
    }

    private static Set<String> condition() {
        Set<String> all = new HashSet<>(MeasuredReader.FIELDS);
        all.remove("of");
        all.addAll(Set.of("must", "because"));
        return Set.copyOf(all);
    }

    private Claim claim(Node.Field entry) {
        String id = entry.name().value();
        if (!(entry.value() instanceof Node.Fields fields)) {
            complaints.add(entry.name().region(), "LEY1360", "NOT A CLAIM", "`" + id
                    + "` should be followed by named fields: `says`, `who`, `arms`, `draws` and `seen`.");
            throw complaints.exception();
        }
        Form form = new Form(fields, "A claim", CLAIM, complaints);
        String says = form.needed("says").value();
        var experiment = new ExperimentReader(library, complaints);
        List<StudyArm> arms = experiment.arms(form, experiment.who(form));
        List<Draw> draws = experiment.draws(form);
        var measured = new MeasuredReader(library, arms, draws, complaints);
        List<Condition> seen = conditions(form, "seen", measured, draws);
        if (form.rows("seen").isEmpty() && !complaints.any()) form.missing("seen");
        List<Condition> limits = conditions(form, "limits", measured, draws);
        List<Evidence> further = form.any("evidence").isPresent()
                ? known(measured.evidence(form, "evidence"))
                : List.of();
        complaints.raise();
        return new Claim(id, says, arms, draws, seen, limits, further);
    }

    private List<Condition> conditions(Form form, String field, MeasuredReader measured, List<Draw> draws) {
        return form.rows(field).stream().flatMap(row -> condition(row, measured, draws).stream()).toList();
    }

    /** One condition; empty after a complaint. */
    private Optional<Condition> condition(Node.Fields row, MeasuredReader reader, List<Draw> draws) {
        Form form = new Form(row, "A condition", CONDITION, complaints);
        List<Evidence> because = known(reader.evidence(form, "because"));
        try {
            Measured measured = reader.read(form);
            if (!Typical.shows(measured))
                throw new UnitException(
                        "`" + measured.what().words() + "` is said of many men; a claim is looked at in "
                                + "one man, or in the mean of many.");
            Bound must = Bound.read(form.needed("must").value());
            drawn(measured, draws, row);
            return because.isEmpty() ? Optional.empty() : Optional.of(new Condition(measured, must, because));
        } catch (UnitException e) {
            complaints.add(row.region(), "LEY1361", "NOT A CONDITION", e.reason(), e.suggestions());
            return Optional.empty();
        }
    }

    /** Complains of a time at which nothing is drawn, since no figure would come of it. */
    private void drawn(Measured measured, List<Draw> draws, Node.Fields row) {
        String observable = measured.what().observable();
        Stream<Window> windows = Stream.concat(Stream.of(measured.window()),
                measured.against().flatMap(Against::window).stream());
        boolean everywhere = windows.allMatch(window -> draws.stream()
                .filter(draw -> draw.observables().contains(observable))
                .anyMatch(draw -> DoubleStream.of(draw.hours().toArray()).anyMatch(window::holds)));
        boolean ever = draws.stream().anyMatch(draw -> draw.observables().contains(observable));
        if (ever && !everywhere)
            complaints.add(row.region(), "LEY1363", "NO DRAW THEN", "No line of `draws` takes `" + observable
                    + "` at the time that is asked for.");
    }

    private List<Evidence> known(List<String> ids) {
        return ids.stream().map(library.evidence()::get).filter(Objects::nonNull).toList();
    }
}
