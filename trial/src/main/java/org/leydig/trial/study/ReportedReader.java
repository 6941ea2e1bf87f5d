package org.leydig.trial.study;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.language.source.Region;
import org.leydig.units.measure.UnitException;

/** Reads the reported rows of a study. */
final class ReportedReader {
    private static final Set<String> FIELDS = fields();
    private final List<StudyArm> arms;
    private final MeasuredReader measured;
    private final Complaints complaints;

    ReportedReader(Library library, List<StudyArm> arms, List<Draw> draws, Complaints complaints) {
        this.arms = arms;
        this.measured = new MeasuredReader(library, arms, draws, complaints);
        this.complaints = complaints;
    }

    private static Set<String> fields() {
        Set<String> all = new HashSet<>(MeasuredReader.FIELDS);
        all.addAll(Set.of("evidence", "role", "published", "n", "note"));
        return Set.copyOf(all);
    }

    /** One row; empty after a complaint. */
    Optional<Reported> read(Node.Fields fields) {
        Form form = new Form(fields, "A reported row", FIELDS, complaints);
        Region region = fields.region();
        List<String> evidence = measured.evidence(form, "evidence");
        try {
            Measured m = measured.read(form);
            int n = form.whole("n", 0, 10_000_000).map(Long::intValue)
                    .orElse(arms.stream().filter(a -> a.name().equals(m.arm())).findFirst().orElseThrow().who().n());
            Published published = Published.read(form.needed("published").value(), n);
            return Optional.of(new Reported(evidence, role(form), m.what(), m.arm(), m.window(), m.against(), m.of(),
                    published, m.unit(), form.text("note", ""), region));
        } catch (UnitException e) {
            complaints.add(region, "LEY1326", "NOT A REPORTED ROW", e.reason(), e.suggestions());
            return Optional.empty();
        }
    }

    private static Role role(Form form) {
        return switch (form.needed("role").value()) {
            case "fit" -> Role.FIT;
            case "report" -> Role.REPORT;
            default -> throw new UnitException("A row's role is `fit` or `report`.");
        };
    }
}
