package org.leydig.cli.figure;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.leydig.trial.study.Interval;
import org.leydig.trial.study.Track;

/**
 * One observable of a study over time: what was simulated in each arm, and what was published.
 *
 * @param observable its name
 * @param unit of all values
 * @param tracks one for each arm
 * @param marks the published values
 */
public record Course(String observable, String unit, List<Track> tracks, List<Mark> marks) {
    /** A band of a few wild men does not flatten all the rest: it is cut at so many times the highest line or mark. */
    private static final double ROOM_FOR_BANDS = 1.9;

    public Course {
        requireNonNull(observable);
        requireNonNull(unit);
        tracks = List.copyOf(tracks);
        marks = List.copyOf(marks);
    }

    Hours hours(int most) {
        double[] all = DoubleStream.concat(tracks.stream().flatMapToDouble(t -> DoubleStream.of(t.hours().toArray())),
                marks.stream().flatMapToDouble(m -> DoubleStream.of(m.from(), m.to()))).filter(Double::isFinite)
                .toArray();
        return Hours.between(DoubleStream.of(all).min().orElse(0), DoubleStream.of(all).max().orElse(1), most);
    }

    Axis values() {
        double[] firm = finite(DoubleStream.concat(
                tracks.stream().flatMapToDouble(t -> DoubleStream.of(t.mean().toArray())),
                marks.stream().flatMapToDouble(m -> ends(m.value(), m.interval()))));
        double[] bands = finite(tracks.stream().flatMap(t -> Stream.of(t.low(), t.high()))
                .flatMapToDouble(s -> DoubleStream.of(s.toArray())));
        double highest = DoubleStream.of(firm).max().orElse(1);
        double top = Math.max(highest, Math.min(DoubleStream.of(bands).max().orElse(0), ROOM_FOR_BANDS * highest));
        double least = Math.min(DoubleStream.of(firm).min().orElse(0), DoubleStream.of(bands).min().orElse(0));
        return Axis.around(least, top, 4);
    }

    private static DoubleStream ends(double value, java.util.Optional<Interval> interval) {
        return interval.map(i -> DoubleStream.of(value, i.low(), i.high())).orElse(DoubleStream.of(value));
    }

    private static double[] finite(DoubleStream values) {
        return values.filter(Double::isFinite).toArray();
    }
}
