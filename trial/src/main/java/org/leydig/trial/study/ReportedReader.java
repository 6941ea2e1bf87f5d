package org.leydig.trial.study;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
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
        Row row = new Row(form, "LEY1356", "NOT A REPORTED ROW");
        List<String> evidence = measured.evidence(form, "evidence");
        Optional<Measured> read = measured.read(row);
        Optional<Role> role = row.needed("role", ReportedReader::role);
        int n = form.whole("n", 0, 10_000_000).map(Long::intValue).orElse(read.map(this::men).orElse(0));
        Optional<Published> published = row.needed("published", text -> Published.read(text, n));
        boolean correlation = read.filter(m -> m.what() instanceof Statistic.Correlation).isPresent();
        if (!correlation && form.any("unit").isEmpty()) form.missing("unit");
        if (read.isEmpty() || role.isEmpty() || published.isEmpty()) return Optional.empty();
        Measured m = read.get();
        return Optional.of(new Reported(evidence, role.get(), m.what(), m.arm(), m.window(), m.against(), m.of(),
                published.get(), m.unit(), form.text("note", ""), fields.region()));
    }

    /** Men in the arm of a row. */
    private int men(Measured row) {
        return arms.stream().filter(a -> a.name().equals(row.arm())).findFirst().orElseThrow().who().n();
    }

    private static Role role(String text) {
        return switch (text) {
            case "fit" -> Role.FIT;
            case "report" -> Role.REPORT;
            default -> throw new UnitException("A row's role is `fit` or `report`.");
        };
    }
}
