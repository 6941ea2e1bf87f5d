package org.leydig.cli.figure;

import static org.leydig.cli.figure.Markup.n;

import java.util.Map;
import org.leydig.engine.course.Series;
import org.leydig.trial.study.Interval;
import org.leydig.trial.study.Track;

/**
 * Draws a {@link Course}: the simulated mean of the men as a line, 95 % of them as a band, the published values as rings
 * with whiskers. Colours are classes, which the page or the picture around it gives.
 */
final class CoursePanel {
    static final double WIDTH = 380;
    static final double HEIGHT = 226;
    private static final double LEFT = 46;
    private static final double RIGHT = WIDTH - 12;
    private static final double TOP = 32;
    private static final double BOTTOM = HEIGHT - 34;

    private final Course course;
    private final Map<String, Integer> places;
    private final Hours x;
    private final Axis y;
    private final Markup svg;

    CoursePanel(Course course, Map<String, Integer> places, Markup svg) {
        this.course = course;
        this.places = places;
        this.x = course.hours(7);
        this.y = course.values();
        this.svg = svg;
    }

    void draw() {
        svg.element("text", course.observable().replace('_', ' '), "x", n(LEFT), "y", "14", "class", "ink strong");
        svg.element("text", course.unit(), "x", n(RIGHT), "y", "14", "class", "soft", "text-anchor", "end");
        scales();
        course.tracks().forEach(this::band);
        course.tracks().forEach(this::line);
        course.marks().forEach(this::mark);
    }

    private void scales() {
        for (double value : y.marks()) {
            svg.empty("line", "x1", n(LEFT), "x2", n(RIGHT), "y1", n(py(value)), "y2", n(py(value)), "class",
                    value == y.low() ? "axis" : "grid");
            svg.element("text", y.label(value), "x", n(LEFT - 6), "y", n(py(value) + 3.5), "class", "soft",
                    "text-anchor", "end");
        }
        if (x.at(0) > 0 && x.at(0) < 1)
            svg.empty("line", "x1", n(px(0)), "x2", n(px(0)), "y1", n(TOP), "y2", n(BOTTOM), "class", "start");
        for (double mark : x.axis().marks()) {
            double at = px(x.origin() + mark * x.unit());
            svg.empty("line", "x1", n(at), "x2", n(at), "y1", n(BOTTOM), "y2", n(BOTTOM + 4), "class", "axis");
            svg.element("text", x.axis().label(mark), "x", n(at), "y", n(BOTTOM + 15), "class", "soft", "text-anchor",
                    "middle");
        }
        svg.element("text", x.name() + " from " + x.since(), "x", n(RIGHT), "y", n(HEIGHT - 4), "class",
                "soft small", "text-anchor", "end");
    }

    private void band(Track track) {
        var path = new StringBuilder();
        String pen = "M";
        for (int i = 0; i < track.hours().size(); i++) {
            if (!whole(track, i)) continue;
            point(path, pen, track.hours().at(i), track.high().at(i));
            pen = "L";
        }
        for (int i = track.hours().size() - 1; i >= 0; i--) {
            if (whole(track, i)) point(path, "L", track.hours().at(i), track.low().at(i));
        }
        if (!path.isEmpty()) svg.empty("path", "d", path.append('Z').toString(), "class", "band-" + place(track.arm()));
    }

    private static boolean whole(Track track, int i) {
        return Double.isFinite(track.low().at(i)) && Double.isFinite(track.high().at(i));
    }

    private void line(Track track) {
        Series mean = track.mean();
        var path = new StringBuilder();
        String pen = "M";
        for (int i = 0; i < mean.size(); i++) {
            boolean known = Double.isFinite(mean.at(i));
            if (known) point(path, pen, track.hours().at(i), mean.at(i));
            pen = known ? "L" : "M";
        }
        if (!path.isEmpty()) svg.empty("path", "d", path.toString(), "class", "line-" + place(track.arm()));
    }

    private void mark(Mark mark) {
        double middle = px((mark.from() + mark.to()) / 2);
        double level = py(mark.value());
        String style = "published-" + place(mark.arm());
        if (px(mark.to()) - px(mark.from()) > 8) {
            svg.empty("line", "x1", n(px(mark.from())), "x2", n(px(mark.to())), "y1", n(level), "y2", n(level), "class",
                    "span-" + place(mark.arm()));
        }
        mark.interval().ifPresent(interval -> whisker(interval, middle, style));
        svg.empty("circle", "cx", n(middle), "cy", n(level), "r", "4", "class", style);
    }

    private void whisker(Interval interval, double middle, String style) {
        var path = new StringBuilder().append('M').append(n(middle)).append(' ').append(n(py(interval.low())))
                .append('V').append(n(py(interval.high())));
        for (double end : new double[]{interval.low(), interval.high()}) {
            path.append('M').append(n(middle - 3)).append(' ').append(n(py(end))).append("h6");
        }
        svg.empty("path", "d", path.toString(), "class", style);
    }

    private void point(StringBuilder path, String pen, double hour, double value) {
        path.append(pen).append(n(px(hour))).append(' ').append(n(py(value)));
    }

    private int place(String arm) {
        return places.getOrDefault(arm, 0);
    }

    private double px(double hour) {
        return LEFT + Math.clamp(x.at(hour), 0, 1) * (RIGHT - LEFT);
    }

    private double py(double value) {
        return BOTTOM - Math.clamp(y.at(value), 0, 1) * (BOTTOM - TOP);
    }
}
