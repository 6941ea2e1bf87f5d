package org.leydig.cli.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leydig.engine.course.Series;
import org.leydig.trial.study.Track;

/** Tracks made fit for a picture: single draws join the line they belong to, and weeks of hourly draws become days. */
final class Lines {
    /** A line of fewer draws than this is no course of its own, but part of the observable's longest. */
    private static final int FEW = 5;
    private static final int LEAST = 2;
    private static final double DAY = 24;
    /** Hours of a line of which the day's mean is drawn. */
    private static final double LONG = 28 * DAY;

    private Lines() {
    }

    /** The courses: each an observable over some hours, with a track for each arm. */
    static List<List<Track>> of(List<Track> all) {
        Map<String, Map<String, List<Track>>> byArm = new LinkedHashMap<>();
        for (Track track : all)
            byArm.computeIfAbsent(track.observable(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(track.arm(), _ -> new ArrayList<>()).add(track);
        List<List<Track>> courses = new ArrayList<>();
        for (Map<String, List<Track>> arms : byArm.values()) {
            List<List<Track>> own = new ArrayList<>();
            for (List<Track> arm : arms.values()) {
                List<Track> joined = joined(arm);
                for (int i = 0; i < joined.size(); i++) {
                    if (own.size() <= i) own.add(new ArrayList<>());
                    own.get(i).add(daily(joined.get(i)));
                }
            }
            courses.addAll(own);
        }
        return courses;
    }

    /** The long lines of one arm, the short ones joined to the one that lasts longest, if it is near. */
    private static List<Track> joined(List<Track> all) {
        List<Track> whole = new ArrayList<>(all.stream().filter(t -> t.hours().size() >= FEW).toList());
        List<Track> parts = all.stream().filter(t -> t.hours().size() < FEW).toList();
        if (whole.isEmpty()) {
            Track track = join(parts);
            return track.hours().size() < LEAST ? List.of() : List.of(track);
        }
        int longest = 0;
        for (int i = 1; i < whole.size(); i++) if (span(whole.get(i)) > span(whole.get(longest))) longest = i;
        Track line = whole.get(longest);
        List<Track> pieces = new ArrayList<>(parts.stream().filter(part -> near(part, line)).toList());
        pieces.add(line);
        whole.set(longest, join(pieces));
        return whole;
    }

    /** Whether a piece lies no farther from a line than half as long as the line lasts. */
    private static boolean near(Track part, Track line) {
        double reach = span(line) / 2;
        return first(part) >= first(line) - reach && last(part) <= last(line) + reach;
    }

    private static double span(Track track) {
        return last(track) - first(track);
    }

    private static double first(Track track) {
        return track.hours().at(0);
    }

    private static double last(Track track) {
        return track.hours().at(track.hours().size() - 1);
    }

    private static Track join(List<Track> pieces) {
        var points = new TreeMap<Double, double[]>();
        for (Track piece : pieces)
            for (int i = 0; i < piece.hours().size(); i++) points.put(piece.hours().at(i), values(piece, i));
        return track(pieces.getFirst(), points);
    }

    /** The day's mean of what is drawn more than daily over weeks. */
    private static Track daily(Track track) {
        boolean often = span(track) > LONG && track.hours().size() > 2 * span(track) / DAY;
        if (!often) return track;
        var sums = new TreeMap<Double, double[]>();
        var counts = new TreeMap<Double, Integer>();
        for (int i = 0; i < track.hours().size(); i++) {
            double noon = DAY * (Math.floor(track.hours().at(i) / DAY) + 0.5);
            double[] sum = sums.computeIfAbsent(noon, _ -> new double[3]);
            double[] values = values(track, i);
            for (int v = 0; v < sum.length; v++) sum[v] += values[v];
            counts.merge(noon, 1, Integer::sum);
        }
        sums.forEach((noon, sum) -> {
            for (int v = 0; v < sum.length; v++) sum[v] /= counts.get(noon);
        });
        return track(track, sums);
    }

    private static double[] values(Track track, int i) {
        return new double[]{track.mean().at(i), track.low().at(i), track.high().at(i)};
    }

    private static Track track(Track like, Map<Double, double[]> points) {
        return new Track(like.arm(), like.observable(), like.unit(),
                Series.of(points.keySet().stream().mapToDouble(hour -> hour).toArray()), column(points, 0),
                column(points, 1), column(points, 2));
    }

    private static Series column(Map<Double, double[]> points, int which) {
        return Series.of(points.values().stream().mapToDouble(values -> values[which]).toArray());
    }
}
