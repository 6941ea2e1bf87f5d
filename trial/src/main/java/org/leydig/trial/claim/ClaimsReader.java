package org.leydig.trial.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.FormReader;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Evidence;
import org.leydig.clinic.library.Library;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.source.Source;
import org.leydig.trial.study.Draw;
import org.leydig.trial.study.ExperimentReader;
import org.leydig.trial.study.Measured;
import org.leydig.trial.study.MeasuredReader;
import org.leydig.trial.study.Row;
import org.leydig.trial.study.StudyArm;
import org.leydig.trial.study.Typical;
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
            complaints.add(entry.name().region(), "LEY1363", "NOT A CLAIM", "`" + id
                    + "` should be followed by named fields: `says`, `who`, `arms`, `draws` and `seen`.");
            throw complaints.exception();
        }
        Form form = new Form(fields, "A claim", CLAIM, complaints);
        String says = form.needed("says").value();
        var experiment = new ExperimentReader(library, complaints);
        List<StudyArm> arms = experiment.arms(form, experiment.who(form));
        List<Draw> draws = experiment.draws(form);
        var measured = new MeasuredReader(library, arms, draws, complaints);
        List<Condition> seen = conditions(form, "seen", measured);
        if (form.rows("seen").isEmpty() && !complaints.any()) form.missing("seen");
        List<Condition> limits = conditions(form, "limits", measured);
        List<Evidence> further = form.any("evidence").isPresent()
                ? known(measured.evidence(form, "evidence"))
                : List.of();
        complaints.raise();
        return new Claim(id, says, arms, draws, seen, limits, further);
    }

    private List<Condition> conditions(Form form, String field, MeasuredReader measured) {
        return form.rows(field).stream().flatMap(row -> condition(row, measured).stream()).toList();
    }

    /** One condition; empty after a complaint. */
    private Optional<Condition> condition(Node.Fields fields, MeasuredReader reader) {
        Form form = new Form(fields, "A condition", CONDITION, complaints);
        Row row = new Row(form, "LEY1361", "NOT A CONDITION");
        List<Evidence> because = known(reader.evidence(form, "because"));
        Optional<Measured> measured = reader.read(row).flatMap(m -> row.read("what", any -> shown(m)));
        Optional<Bound> must = row.needed("must", Bound::read);
        if (measured.isEmpty() || must.isEmpty() || because.isEmpty()) return Optional.empty();
        return Optional.of(new Condition(measured.get(), must.get(), because));
    }

    private static Measured shown(Measured measured) {
        if (Typical.shows(measured)) return measured;
        throw new UnitException("`" + measured.what().words() + "` is said of many men; a claim is looked at in "
                + "one man, or in the mean of many.");
    }

    private List<Evidence> known(List<String> ids) {
        return ids.stream().map(library.evidence()::get).filter(Objects::nonNull).toList();
    }
}
