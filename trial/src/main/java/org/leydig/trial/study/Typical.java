package org.leydig.trial.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.RunException;
import org.leydig.trial.run.Crew;
import org.leydig.trial.run.Options;

/**
 * Studies run by the typical man of each kind, whose pulse clock is even and whose laboratory makes no error, so that
 * predictions are smooth in the parameters. Rows about many men (shares, percentiles, spreads) are left out.
 */
public final class Typical {
    private final List<Study> studies;
    private final Library library;
    private final Options options;
    private final Map<String, Double> even;

    /**
     * @param even parameters that make the pulse clock even, by full name
     */
    public Typical(List<Study> studies, Library library, Options options, Map<String, Double> even) {
        this.studies = List.copyOf(studies);
        this.library = library;
        this.options = options;
        this.even = Map.copyOf(even);
    }

    /**
     * All rows that one man can show, in the order of the studies.
     *
     * @param set parameters that differ from the library's, by full name; a man's own values win
     * @throws InterruptedException when the calling thread is interrupted
     */
    public List<Prediction> predictions(Map<String, Double> set) throws InterruptedException {
        Ward ward = new Ward(studies, library, options.method(), 1);
        try (Crew crew = new Crew(options.threads())) {
            List<List<Prediction>> all = crew.each(0, studies.size() - 1, i -> of(studies.get((int) i), ward, set));
            return all.stream().flatMap(List::stream).toList();
        }
    }

    private List<Prediction> of(Study study, Ward ward, Map<String, Double> set) {
        Map<String, Samples> arms = new LinkedHashMap<>();
        for (StudyArm arm : study.arms()) {
            if (study.reported().stream().noneMatch(r -> shows(r) && mentions(r, arm.name()))) continue;
            Map<String, Double> values = new TreeMap<>(set);
            values.putAll(arm.who().man().values());
            values.putAll(even);
            try {
                arms.put(arm.name(), ward.read(study, ward.course(study, arm, 0, values), new Laboratory(library)));
            } catch (RunException failed) {
                arms.put(arm.name(), null);
            }
        }
        List<Prediction> predictions = new ArrayList<>();
        for (Reported row : study.reported())
            if (shows(row)) predictions.add(new Prediction(study.id(), row, Figures.ofOne(row, arms)));
        return predictions;
    }

    private static boolean shows(Reported row) {
        return !row.what().ofMany() && row.of().middle();
    }

    private static boolean mentions(Reported row, String arm) {
        return row.arm().equals(arm) || row.against().flatMap(Against::arm).filter(arm::equals).isPresent();
    }
}
