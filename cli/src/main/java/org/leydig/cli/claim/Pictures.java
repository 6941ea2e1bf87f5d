package org.leydig.cli.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.leydig.cli.evidence.Marks;
import org.leydig.cli.evidence.Wording;
import org.leydig.cli.figure.Course;
import org.leydig.cli.figure.Forest;
import org.leydig.cli.figure.Mark;
import org.leydig.cli.figure.StudyPicture;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Series;
import org.leydig.trial.claim.Judged;
import org.leydig.trial.claim.Seen;
import org.leydig.trial.study.Measured;
import org.leydig.trial.study.Track;

/** What of a claim is drawn over time: what its conditions look at most. */
record Pictures(Judged judged, Library library) {
    private static final int MOST = 3;
    /** A line of fewer draws than this is no course of its own, but part of the observable's longest. */
    private static final int FEW = 5;
    private static final int LEAST = 2;

    /** At most three courses, what is asked most first. */
    List<Course> courses() {
        List<Course> courses = new ArrayList<>();
        lines().forEach((observable, lines) -> lines.forEach(tracks -> courses.add(new Course(observable,
                tracks.getFirst().unit(), tracks, marks(observable, tracks)))));
        return courses.stream().sorted(Comparator.comparingInt((Course course) -> -asked(course))).limit(MOST).toList();
    }

    /** The courses of each observable: one for each line of draws that is long, each with the tracks of all arms. */
    private Map<String, List<List<Track>>> lines() {
        Map<String, Map<String, List<Track>>> byArm = new LinkedHashMap<>();
        for (Track track : judged.tracks())
            byArm.computeIfAbsent(track.observable(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(track.arm(), _ -> new ArrayList<>()).add(track);
        Map<String, List<List<Track>>> lines = new LinkedHashMap<>();
        byArm.forEach((observable, arms) -> {
            List<List<Track>> own = new ArrayList<>();
            for (List<Track> arm : arms.values()) {
                List<Track> joined = joined(arm);
                for (int i = 0; i < joined.size(); i++) {
                    if (own.size() <= i) own.add(new ArrayList<>());
                    own.get(i).add(joined.get(i));
                }
            }
            lines.put(observable, own);
        });
        return lines;
    }

    /** The long lines of one arm, the short ones joined to the one that lasts longest. */
    private static List<Track> joined(List<Track> all) {
        List<Track> whole = new ArrayList<>(all.stream().filter(t -> t.hours().size() >= FEW).toList());
        List<Track> parts = all.stream().filter(t -> t.hours().size() < FEW).toList();
        if (parts.isEmpty()) return whole;
        int longest = 0;
        for (int i = 1; i < whole.size(); i++) if (span(whole.get(i)) > span(whole.get(longest))) longest = i;
        if (whole.isEmpty()) {
            Track track = join(parts);
            return track.hours().size() < LEAST ? List.of() : List.of(track);
        }
        List<Track> pieces = new ArrayList<>(parts);
        pieces.add(whole.get(longest));
        whole.set(longest, join(pieces));
        return whole;
    }

    private static double span(Track track) {
        return track.hours().at(track.hours().size() - 1) - track.hours().at(0);
    }

    private static Track join(List<Track> pieces) {
        var points = new TreeMap<Double, double[]>();
        for (Track piece : pieces)
            for (int i = 0; i < piece.hours().size(); i++)
                points.put(piece.hours().at(i),
                        new double[]{piece.mean().at(i), piece.low().at(i), piece.high().at(i)});
        Track first = pieces.getFirst();
        return new Track(first.arm(), first.observable(), first.unit(),
                Series.of(points.keySet().stream().mapToDouble(h -> h).toArray()), column(points, 0),
                column(points, 1), column(points, 2));
    }

    private static Series column(Map<Double, double[]> points, int which) {
        return Series.of(points.values().stream().mapToDouble(values -> values[which]).toArray());
    }

    /** How many conditions look into a course. */
    private int asked(Course course) {
        double from = hours(course.tracks()).min().orElse(0);
        double to = hours(course.tracks()).max().orElse(0);
        return (int) all().map(seen -> seen.condition().measured())
                .filter(m -> m.what().observable().equals(course.observable()) && meets(m, from, to)).count();
    }

    private static boolean meets(Measured measured, double from, double to) {
        OptionalDouble begins = measured.window().from();
        OptionalDouble ends = measured.window().to();
        return (begins.isEmpty() || begins.getAsDouble() <= to) && (ends.isEmpty() || ends.getAsDouble() >= from);
    }

    private static DoubleStream hours(List<Track> tracks) {
        return tracks.stream().flatMapToDouble(t -> DoubleStream.of(t.hours().toArray()));
    }

    /** Where the conditions on levels must lie, within the hours of a course. */
    private List<Mark> marks(String observable, List<Track> tracks) {
        double from = hours(tracks).min().orElse(0);
        double to = hours(tracks).max().orElse(0);
        var marks = new Marks(judged.claim().draws(), library);
        return all().map(Seen::condition).filter(c -> c.measured().what().observable().equals(observable))
                .flatMap(c -> Bounds.interval(c.must()).stream()
                        .flatMap(i -> marks.mark(c.measured(), (i.low() + i.high()) / 2, java.util.Optional.of(i))
                                .stream()))
                .filter(mark -> mark.from() >= from && mark.to() <= to).distinct().toList();
    }

    private Stream<Seen> all() {
        return Stream.concat(judged.seen().stream(), judged.limits().stream());
    }

    /** The picture as a file. */
    StudyPicture picture() {
        String desc = judged.verdict().words() + ". " + Saying.why(judged);
        return new StudyPicture(judged.claim().id() + ". " + judged.claim().says(), desc, places(), courses(),
                all().map(seen -> new Forest.Row(Saying.what(seen),
                        seen.condition().must().words() + " → " + Saying.value(seen), Bounds.of(seen))).toList());
    }

    /** The place in the palette of each arm that was run. */
    Map<String, Integer> places() {
        return new Wording(judged.claim(), judged.claim().who()).places().entrySet().stream()
                .filter(arm -> judged.tracks().stream().anyMatch(track -> track.arm().equals(arm.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
    }
}
