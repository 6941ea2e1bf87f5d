package org.leydig.trial.claim;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.leydig.clinic.library.Evidence;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Observable;
import org.leydig.trial.study.Against;
import org.leydig.trial.study.Measured;
import org.leydig.trial.study.Reported;
import org.leydig.trial.study.Study;
import org.leydig.trial.study.StudyUnits;

/** What the library's studies report of what a condition looks at. */
final class Papers {
    private final List<Reported> rows;
    private final Library library;

    Papers(List<Study> studies, Library library) {
        this.rows = studies.stream().flatMap(s -> s.reported().stream()).toList();
        this.library = library;
    }

    /**
     * Whether there are published numbers of the same quantity at the same time under the condition's evidence, and all of
     * them miss it on the side on which the simulated one does.
     */
    boolean deny(Condition condition, double simulated) {
        List<Double> published = published(condition);
        return !published.isEmpty()
                && published.stream().allMatch(value -> condition.must().missedAlike(simulated, value));
    }

    /** In the condition's unit. */
    private List<Double> published(Condition condition) {
        List<String> ids = condition.because().stream().map(Evidence::id).toList();
        return rows.stream().filter(row -> row.evidence().stream().anyMatch(ids::contains))
                .filter(row -> alike(row.measured(), condition.measured()))
                .map(row -> converted(row, condition.measured())).filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble).toList();
    }

    private static boolean alike(Measured one, Measured other) {
        return one.what().equals(other.what()) && one.window().equals(other.window()) && one.of().middle()
                && one.against().map(Against::kind).equals(other.against().map(Against::kind));
    }

    /** Empty where the units measure different things. */
    private OptionalDouble converted(Reported row, Measured wanted) {
        double value = row.published().value();
        if (wanted.ratio() || row.unit().equals(wanted.unit())) return OptionalDouble.of(value);
        Observable observable = Objects.requireNonNull(library.observables().get(wanted.what().observable()));
        OptionalDouble factor = StudyUnits.between(row.measured(), wanted, observable, library.model());
        return factor.isPresent() ? OptionalDouble.of(factor.getAsDouble() * value) : OptionalDouble.empty();
    }
}
