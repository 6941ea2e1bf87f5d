package org.leydig.trial.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Series;

/** What was read over time in an experiment: a track for each arm, observable and line of draws. */
final class Tracks {
    private static final Over LOW = new Over(Over.Kind.PERCENTILE, 2.5);
    private static final Over HIGH = new Over(Over.Kind.PERCENTILE, 97.5);

    private Tracks() {
    }

    /**
     * The tracks of some men, by arm; none of an arm that was not run.
     *
     * @param men each man's samples by arm; one man has no band
     */
    static List<Track> of(Experiment experiment, List<Map<String, Samples>> men, Library library) {
        if (men.isEmpty()) return List.of();
        Set<String> observables = new LinkedHashSet<>();
        experiment.draws().forEach(d -> observables.addAll(d.observables()));
        List<Track> tracks = new ArrayList<>();
        for (StudyArm arm : experiment.arms()) {
            Samples first = men.getFirst().get(arm.name());
            if (first == null) continue;
            for (String observable : observables) {
                for (int line = 0; line < first.of(observable).size(); line++) {
                    int l = line;
                    List<Series> values = men.stream().map(m -> m.get(arm.name()).of(observable).get(l).values())
                            .toList();
                    tracks.add(track(arm.name(), observable, library.observables().get(observable).unit(),
                            first.of(observable).get(l).hours(), values));
                }
            }
        }
        return tracks;
    }

    private static Track track(String arm, String observable, String unit, Series hours, List<Series> men) {
        double[] mean = new double[hours.size()];
        double[] low = new double[hours.size()];
        double[] high = new double[hours.size()];
        for (int i = 0; i < mean.length; i++) {
            int at = i;
            double[] values = men.stream().mapToDouble(m -> m.at(at)).toArray();
            mean[i] = Over.MEAN.of(values);
            low[i] = values.length > 1 ? LOW.of(values) : Double.NaN;
            high[i] = values.length > 1 ? HIGH.of(values) : Double.NaN;
        }
        return new Track(arm, observable, unit, hours, Series.of(mean), Series.of(low), Series.of(high));
    }
}
