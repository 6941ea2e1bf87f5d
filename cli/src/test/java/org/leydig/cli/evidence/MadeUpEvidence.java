package org.leydig.cli.evidence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Series;
import org.leydig.trial.study.Interval;
import org.leydig.trial.study.Reported;
import org.leydig.trial.study.Scored;
import org.leydig.trial.study.Study;
import org.leydig.trial.study.StudyArm;
import org.leydig.trial.study.StudyResult;
import org.leydig.trial.study.Track;
import org.leydig.trial.study.Validation;

/**
 * A validation of studies beside this class, with made-up simulated values of plausible shape, for looking at the page and
 * testing it without runs.
 */
public final class MadeUpEvidence {
    /** The library the studies are read with. */
    public static final Library LIBRARY = Library.open();

    private MadeUpEvidence() {
    }

    /** Five studies; of their rows some are inside and some far outside. */
    public static Validation validation() {
        List<StudyResult> results = List.of(
                result("bhasin-2001", 24,
                        tracks("bhasin-2001", (arm, hour) -> 590 + (level(arm) - 590) * (1 - Math.exp(-hour / 200))),
                        265, 330, 20.1, 1240, 1470),
                result("hayes-2001", 24, List.of(), 9.4, -0.2),
                result("travison-2017", 200, List.of(), 271, 538, 1180, 0.61),
                result("who-1990", 60, tracks("who-1990", (_, hour) -> hour < 0
                        ? 82
                        : hour < 4400 ? 82 * Math.exp(-hour / 900) : 82 * (1 - Math.exp(-(hour - 4400) / 2600))), 14.6,
                        98, 82),
                result("zwart-1997", 40,
                        tracks("zwart-1997",
                                (arm, hour) -> arm.equals("baseline")
                                        ? 3.9 + 0.9 * Math.sin(3.1 * hour)
                                        : 6 + 5 * (1 - Math.exp(-(hour - 24) / 9)) + Math.sin(5.2 * hour)),
                        2.71, 3.9, 10.1, 1.31, 5.9, 2.4));
        return new Validation(results, new Validation.Origin("0.1.0",
                "9f2c1e55aa7be0341de9f2c1e55aa7be0341de9f2c1e55aa7be0341de9f2c1e5", 1,
                "tsitouras 5 4 scheme, adaptive; relative tolerance 0.0001, absolute tolerance 0.0001 of each state's largest value",
                "leydig validate --out evidence"));
    }

    private static double level(String arm) {
        return 3.9 * Double.parseDouble(arm.substring(0, arm.indexOf(' '))) + 150;
    }

    private static Study study(String id) {
        return Study.read(Path.of("src/test/resources/org/leydig/cli/evidence", id + ".yaml").toString(), LIBRARY);
    }

    private static StudyResult result(String id, int men, List<Track> tracks, double... simulated) {
        Study study = study(id);
        var rows = new ArrayList<Scored>();
        for (int i = 0; i < simulated.length; i++) rows.add(scored(study.reported().get(i), simulated[i]));
        return new StudyResult(study, men, rows, tracks, List.of());
    }

    private static Scored scored(Reported row, double simulated) {
        double published = row.published().value();
        double reach = 0.25 * Math.abs(published);
        Interval around = new Interval(published - reach, published + reach);
        Interval accepted = row.published().interval()
                .map(i -> new Interval(Math.min(i.low(), around.low()), Math.max(i.high(), around.high())))
                .orElse(around);
        return new Scored(row, simulated, Optional.of(new Interval(simulated - 0.06 * Math.abs(simulated),
                simulated + 0.06 * Math.abs(simulated))), accepted,
                simulated >= accepted.low() && simulated <= accepted.high(), simulated / published - 1);
    }

    /** The mean of an arm at an hour. */
    private interface Mean {
        double at(String arm, double hour);
    }

    private static List<Track> tracks(String id, Mean mean) {
        Study study = study(id);
        var tracks = new ArrayList<Track>();
        for (StudyArm arm : study.arms()) {
            study.draws().forEach(draw -> draw.observables().forEach(observable -> tracks.add(track(arm.name(),
                    observable, LIBRARY.observables().get(observable).unit(), draw.hours(),
                    hour -> (observable.equals("T") && !id.startsWith("bhasin") ? 90 : 1)
                            * mean.at(arm.name(), hour)))));
        }
        return tracks;
    }

    private static Track track(String arm, String observable, String unit, Series hours, DoubleUnaryOperator mean) {
        return new Track(arm, observable, unit, hours, map(hours, mean), map(hours, t -> 0.6 * mean.applyAsDouble(t)),
                map(hours, t -> 1.5 * mean.applyAsDouble(t)));
    }

    private static Series map(Series times, DoubleUnaryOperator of) {
        return Series.of(IntStream.range(0, times.size()).mapToDouble(i -> of.applyAsDouble(times.at(i))).toArray());
    }
}
