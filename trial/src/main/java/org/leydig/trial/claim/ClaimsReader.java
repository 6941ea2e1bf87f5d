package org.leydig.trial.claim;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.leydig.trial.study.Subjects;
import org.leydig.trial.study.Typical;
import org.leydig.units.measure.UnitException;

/** Reads claims; all that is wrong with them is told at once. */
final class ClaimsReader {
    private static final Set<String> CLAIM = Set.of("says", "who", "arms", "draws", "seen", "limits", "evidence",
            "notes");
    private static final Set<String> CONDITION = condition();
    private final Library library;
    private final Complaints complaints;

    private ClaimsReader(Library library, Complaints complaints) {
        this.library = library;
        this.complaints = complaints;
    }

    /**
     * The claims of some texts, in their order.
     *
     * @throws InputException when something is wrong with them
     */
    static List<Claim> read(List<Source> texts, Library library) {
        var all = new Complaints();
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (Source text : texts) {
            for (Node.Field entry : entries(text, all)) {
                try {
                    var complaints = new Complaints();
                    Claim claim = new ClaimsReader(library, complaints).claim(entry);
                    if (claims.putIfAbsent(claim.id(), claim) != null)
                        all.add(entry.name().region(), "LEY1365", "A CLAIM TWICE",
                                "Another file has a claim `" + claim.id() + "` too; an id stands for one statement.");
                } catch (InputException refused) {
                    all.addAll(refused);
                }
            }
        }
        all.raise();
        return List.copyOf(claims.values());
    }

    private static Collection<Node.Field> entries(Source text, Complaints all) {
        try {
            return FormReader.read(text).byName().values();
        } catch (InputException refused) {
            all.addAll(refused);
            return List.of();
        }
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
        var experiment = ExperimentReader.namingStudies(library, complaints);
        Subjects who = experiment.who(form);
        List<StudyArm> arms = experiment.arms(form, who);
        List<Draw> draws = experiment.draws(form);
        var measured = new MeasuredReader(library, arms, draws, complaints);
        boolean many = who.men().isPresent();
        List<Condition> seen = conditions(form, "seen", measured, many);
        if (form.rows("seen").isEmpty() && !complaints.any()) form.missing("seen");
        List<Condition> limits = conditions(form, "limits", measured, many);
        List<Evidence> further = form.any("evidence").isPresent()
                ? known(measured.evidence(form, "evidence"))
                : List.of();
        String notes = form.text("notes", "");
        complaints.raise();
        return new Claim(id, says, who, arms, draws, seen, limits, further, notes);
    }

    private List<Condition> conditions(Form form, String field, MeasuredReader measured, boolean many) {
        return form.rows(field).stream().flatMap(row -> condition(row, measured, many).stream()).toList();
    }

    /** One condition; empty after a complaint. */
    private Optional<Condition> condition(Node.Fields fields, MeasuredReader reader, boolean many) {
        Form form = new Form(fields, "A condition", CONDITION, complaints);
        Row row = new Row(form, "LEY1361", "NOT A CONDITION");
        List<Evidence> because = known(reader.evidence(form, "because"));
        Optional<Measured> measured = reader.read(row).flatMap(m -> row.read("what", any -> shown(m, many)));
        Optional<Bound> must = row.needed("must", Bound::read);
        if (measured.isEmpty() || must.isEmpty() || because.isEmpty()) return Optional.empty();
        return Optional.of(new Condition(measured.get(), must.get(), because));
    }

    private static Measured shown(Measured measured, boolean many) {
        if (many || Typical.shows(measured)) return measured;
        throw new UnitException("`" + measured.what().words() + "` is said of many men, and this claim is looked at in "
                + "the typical man.", "Say in `who` how many virtual men there are: `men: 50`.");
    }

    private List<Evidence> known(List<String> ids) {
        return ids.stream().map(library.evidence()::get).filter(Objects::nonNull).toList();
    }
}
