package org.leydig.trial.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leydig.clinic.assay.Assay;
import org.leydig.clinic.library.Library;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Progress;
import org.leydig.trial.study.Cohort;
import org.leydig.trial.study.Outcome;
import org.leydig.trial.study.Draw;
import org.leydig.trial.study.Reported;
import org.leydig.trial.study.Role;
import org.leydig.trial.study.Statistic;
import org.leydig.trial.study.Study;
import org.leydig.trial.study.Typical;

/** The library's studies, lived through by the typical man of each kind: rows of role fit that one man can show. */
public final class StudyExperiments implements Experiments {
    private final List<Study> studies;
    private final Library library;
    private final Options options;
    private final List<Row> rows = new ArrayList<>();
    private final Typical typical;

    private StudyExperiments(List<Study> studies, Library library, Options options) {
        this.studies = studies;
        this.library = library;
        this.options = options;
        this.typical = new Typical(studies, library, options);
        for (Study study : studies) for (Reported row : study.reported()) rows.add(row(study, row, library));
    }

    /** Those of a stage's studies. */
    public static StudyExperiments of(Stage stage, List<Study> all, Library library, Options options) {
        List<Study> taken = all.stream().filter(s -> stage.takes(s.id(), s.topic())).map(StudyExperiments::fitted)
                .filter(s -> !s.reported().isEmpty()).toList();
        return new StudyExperiments(taken, library, options);
    }

    private static Study fitted(Study s) {
        List<Reported> fit = s.reported().stream().filter(r -> r.role() == Role.FIT && Typical.shows(r.measured()))
                .toList();
        return new Study(s.id(), s.cite(), s.asks(), s.topic(), s.who(), s.arms(), s.draws(), fit, s.conflicts(),
                s.notes(), s.text());
    }

    private static Row row(Study study, Reported row, Library library) {
        return Row.of(study.id(), row.evidence(), row.words(), assay(study, row, library), row.difference(),
                row.published().value(), row.published().interval());
    }

    /** The assay whose scale a row has; none for ratios, times and counts. */
    private static Optional<String> assay(Study study, Reported row, Library library) {
        boolean level = switch (row.what()) {
            case Statistic.Level any -> true;
            case Statistic.Pulsatility pulses -> switch (pulses.trait()) {
                case AMPLITUDE, PEAK, NADIR -> true;
                case PULSES, INTERVAL -> false;
            };
            case Statistic.TimeOfHighest any -> false;
            case Statistic.TimeTo any -> false;
            case Statistic.Share any -> false;
            case Statistic.Correlation any -> false;
        };
        if (!level || row.ratio() || row.difference()) return Optional.empty();
        String observable = row.what().observable();
        return study.draws().stream().filter(d -> d.observables().contains(observable)).findFirst()
                .flatMap(Draw::assay).or(() -> library.assayOf(observable).map(Assay::id));
    }

    @Override
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    @Override
    public String fingerprint() {
        StringBuilder all = new StringBuilder();
        studies.forEach(s -> all.append(s.id()).append('\n').append(s.text().text()).append('\n'));
        return all.toString();
    }

    @Override
    public double[] simulate(Map<String, Double> set) throws InterruptedException {
        return flat(typical.figures(set));
    }

    @Override
    public double[] simulate(Map<String, Double> set, int men, long seed, Progress progress)
            throws InterruptedException {
        Library changed = library.with(OriginTables.rewritten(library, set));
        return flat(new Cohort(studies, changed, options, seed).outcomes(men, progress).stream().map(Outcome::figures)
                .toList());
    }

    private double[] flat(List<List<Double>> each) {
        double[] figures = each.stream().flatMap(List::stream).mapToDouble(f -> f).toArray();
        if (figures.length != rows.size())
            throw new IllegalStateException(figures.length + " figures of " + rows.size() + " rows");
        return figures;
    }
}
