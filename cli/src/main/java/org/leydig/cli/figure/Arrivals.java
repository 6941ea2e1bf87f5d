package org.leydig.cli.figure;

import static org.leydig.cli.figure.Markup.n;

import java.util.List;
import java.util.Locale;
import org.leydig.trial.statistic.Survival;

/**
 * Which share of the men of each arm has reached something by when: curves of Kaplan and Meier, turned over, with a tick for
 * each man lost.
 */
public final class Arrivals {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 250;
    private static final double LEFT = 52;
    private static final double RIGHT = WIDTH - 190;
    private static final double TOP = 10;
    private static final double BOTTOM = HEIGHT - 34;
    private final List<Curve> curves;
    private final Axis x;
    private final double most;
    private final Markup svg = new Markup();

    /**
     * One arm.
     *
     * @param style the style class that carries its colour
     */
    public record Curve(String arm, String style, Survival times) {}

    private Arrivals(List<Curve> curves, double weeks) {
        this.curves = List.copyOf(curves);
        this.x = Axis.time(weeks * 7, 10);
        double greatest = this.curves.stream().mapToDouble(Arrivals::last).max().orElse(1);
        this.most = greatest > 0.5 ? 1 : greatest > 0.2 ? 0.5 : 0.2;
    }

    /** The picture; its colours come from the page's style sheet. */
    public static String svg(List<Curve> curves, double weeks, String says) {
        return new Arrivals(curves, weeks).draw(says);
    }

    private String draw(String says) {
        svg.open("svg", "class", "picture", "viewBox", "0 0 " + n(WIDTH) + " " + n(HEIGHT), "role", "img", "aria-label",
                says);
        for (int step = 0; step <= 4; step++) {
            double y = py(most * step / 4);
            svg.empty("line", "x1", n(LEFT), "x2", n(RIGHT), "y1", n(y), "y2", n(y), "class",
                    step == 0 ? "axis" : "grid");
            svg.element("text", percent(25 * most * step), "x", n(LEFT - 8), "y", n(y + 4), "class", "soft",
                    "text-anchor", "end");
        }
        for (double mark : x.marks()) {
            double weeks = mark / 7;
            String label = weeks == Math.rint(weeks)
                    ? Long.toString(Math.round(weeks))
                    : String.format(Locale.ROOT, "%.1f", weeks);
            svg.element("text", mark == 0 ? "week 0" : label, "x", n(px(mark)), "y", n(BOTTOM + 20), "class", "soft",
                    "text-anchor", "middle");
        }
        double free = TOP + 6;
        for (Curve curve : curves.stream().sorted((a, b) -> Double.compare(last(b), last(a))).toList()) {
            curve(curve);
            double at = Math.max(free, py(last(curve)));
            svg.element("text", Markup.cut(curve.arm, 24), "x", n(RIGHT + 10), "y", n(at + 4), "class",
                    "named " + curve.style);
            free = at + 16;
        }
        svg.close("svg");
        return svg.text();
    }

    private static String percent(double value) {
        return (value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value)) + " %";
    }

    private static double last(Curve curve) {
        return curve.times.curve().stream().mapToDouble(Survival.Point::reached).max().orElse(0);
    }

    private void curve(Curve curve) {
        var path = new StringBuilder("M" + n(px(0)) + " " + n(py(0)));
        double seen = curve.times.men().stream().mapToDouble(Survival.Time::at).max().orElse(0);
        for (Survival.Point point : curve.times.curve())
            path.append("H").append(n(px(point.at() * 7))).append("V").append(n(py(point.reached())));
        path.append("H").append(n(px(seen * 7)));
        svg.empty("path", "d", path.toString(), "class", "step " + curve.style);
        var ticks = new StringBuilder();
        for (Survival.Time man : curve.times.men()) {
            if (man.reached()) continue;
            double share = curve.times.curve().stream().filter(p -> p.at() <= man.at())
                    .mapToDouble(Survival.Point::reached).max().orElse(0);
            ticks.append("M").append(n(px(man.at() * 7))).append(" ").append(n(py(share) - 4)).append("v8");
        }
        if (!ticks.isEmpty()) svg.empty("path", "d", ticks.toString(), "class", "lost " + curve.style);
    }

    private double px(double day) {
        return LEFT + x.at(day) * (RIGHT - LEFT);
    }

    private double py(double share) {
        return BOTTOM - share / most * (BOTTOM - TOP);
    }
}
