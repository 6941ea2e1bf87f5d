package org.leydig.cli.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
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
import org.leydig.trial.claim.Judged;
import org.leydig.trial.claim.Seen;
import org.leydig.trial.study.Against;
import org.leydig.trial.study.Measured;
import org.leydig.trial.study.Track;

/** What of a claim is drawn over time: what its conditions look at most. */
record Pictures(Judged judged, Library library) {
    private static final int MOST = 3;
    private static final int FEW = 3;

    /** At most three courses, what is asked most first. */
    List<Course> courses() {
        List<Course> courses = new ArrayList<>();
        Lines.of(judged.tracks()).forEach(tracks -> {
            List<Track> wanted = wanted(tracks);
            courses.add(new Course(wanted.getFirst().observable(), wanted.getFirst().unit(), wanted, marks(wanted)));
        });
        return courses.stream()
                .sorted(Comparator.comparingInt((Course course) -> -(int) asking(course.tracks()).count())).limit(MOST)
                .toList();
    }

    /** Of a course of many arms those that a condition asks of it; all, where none does. */
    private List<Track> wanted(List<Track> tracks) {
        if (tracks.size() <= FEW) return tracks;
        Set<String> named = asking(tracks).flatMap(m -> Stream.concat(Stream.of(m.arm()),
                m.against().flatMap(Against::arm).stream())).collect(Collectors.toSet());
        List<Track> wanted = tracks.stream().filter(track -> named.contains(track.arm())).toList();
        return wanted.isEmpty() ? tracks : wanted;
    }

    /** What the conditions ask of the hours of a course. */
    private Stream<Measured> asking(List<Track> tracks) {
        double from = hours(tracks).min().orElse(0);
        double to = hours(tracks).max().orElse(0);
        return all().map(seen -> seen.condition().measured())
                .filter(m -> m.what().observable().equals(tracks.getFirst().observable()) && meets(m, from, to));
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
    private List<Mark> marks(List<Track> tracks) {
        String observable = tracks.getFirst().observable();
        double from = hours(tracks).min().orElse(0);
        double to = hours(tracks).max().orElse(0);
        var marks = new Marks(judged.claim().draws(), library);
        return all().map(Seen::condition).filter(c -> c.measured().what().observable().equals(observable))
                .flatMap(c -> Bounds.interval(c.must()).stream()
                        .flatMap(i -> marks.mark(c.measured(), (i.low() + i.high()) / 2, Optional.of(i))
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
