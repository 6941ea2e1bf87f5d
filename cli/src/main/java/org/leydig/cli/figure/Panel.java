package org.leydig.cli.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.leydig.clinic.observable.Observable;
import org.leydig.engine.course.Series;
import org.leydig.trial.run.Comparison;
import org.leydig.trial.run.Comparison.Arm;
import org.leydig.trial.run.Comparison.Band;

/** A still picture of one observable in all arms, as SVG for papers: lines, bands over men, doses, names at the lines. */
public final class Panel {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 380;
    private static final double LEFT = 62;
    private static final double TOP = 48;
    private static final double LANE = 7;
    private static final double LABELS = 150;

    private final Comparison comparison;
    private final Observable observable;
    private final List<String> colours;
    private final List<Arm> arms;
    private final Axis x;
    private final Axis y;
    private final double bottom;
    private final double right = WIDTH - LABELS;
    private final Markup svg = new Markup();

    private Panel(Comparison comparison, Observable observable) {
        this.comparison = comparison;
        this.observable = observable;
        this.arms = comparison.arms().stream().filter(arm -> arm.typical().containsKey(observable.name())).toList();
        var places = Palette.of(comparison.arms()).places();
        this.colours = arms.stream().map(arm -> Palette.LIGHT.get(places.get(comparison.arms().indexOf(arm)))).toList();
        this.bottom = HEIGHT - 44 - LANE * arms.stream().filter(Panel::hasLane).count();
        this.x = Axis.time(comparison.days(), 8);
        double[] seen = arms.stream().flatMap(this::shown).flatMapToDouble(values -> DoubleStream.of(values.toArray()))
                .filter(Double::isFinite).toArray();
        this.y = Axis.around(DoubleStream.of(seen).min().orElse(0), DoubleStream.of(seen).max().orElse(1), 5);
    }

    /** The picture of one observable. */
    public static String svg(Comparison comparison, Observable observable) {
        return new Panel(comparison, observable).draw();
    }

    private Stream<Series> shown(Arm arm) {
        Band band = arm.bands().get(observable.name());
        Series line = Daily.of(arm, observable.name()).values();
        return band == null ? Stream.of(line) : Stream.of(line, band.p05(), band.p95());
    }

    private String draw() {
        String name = observable.name().startsWith("drug:")
                ? observable.name().substring(5)
                : observable.name().replace('_', ' ');
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + n(WIDTH) + " " + n(HEIGHT), "width",
                n(WIDTH),
                "height", n(HEIGHT), "role", "img", "font-family", "Helvetica, Arial, sans-serif", "font-size", "12");
        svg.element("title", name + " (" + observable.unit() + "): " + comparison.title());
        svg.element("desc", observable.says() + ". Arms: " + String.join("; ", arms.stream().map(Arm::name).toList())
                + (comparison.men() > 1
                        ? ". Lines: the median man; shades: the middle half of the men; dotted: 90 of 100."
                        : ". Lines: the typical man.")
                + " Simulated by Leydig " + comparison.origin().version() + ", seed " + comparison.origin().seed()
                + ".");
        svg.empty("rect", "width", n(WIDTH), "height", n(HEIGHT), "fill", "#ffffff");
        svg.element("text", name, "x", n(LEFT), "y", "22", "font-size", "15", "font-weight", "bold", "fill", "#1b2027");
        svg.element("text", observable.unit() + "   " + observable.says(), "x", n(LEFT), "y", "38", "fill", "#59616d");
        usual();
        scales();
        for (int i = 0; i < arms.size(); i++) band(arms.get(i), colours.get(i));
        for (int i = 0; i < arms.size(); i++) line(Daily.of(arms.get(i), observable.name()), colours.get(i));
        doses();
        names();
        svg.close("svg");
        return svg.text();
    }

    private void usual() {
        observable.usual().ifPresent(usual -> {
            double upper = py(Math.min(y.high(), usual.high().orElse(y.high())));
            double lower = py(Math.max(y.low(), usual.low()));
            if (lower <= upper) return;
            svg.empty("rect", "x", n(LEFT), "y", n(upper), "width", n(right - LEFT), "height", n(lower - upper), "fill",
                    "#00775a", "fill-opacity", "0.07");
            svg.element("text", "usual in healthy men", "x", n(LEFT + 5), "y", n(upper + 12), "font-size", "10.5",
                    "fill", "#3b7566");
        });
    }

    private void scales() {
        for (double mark : y.marks()) {
            svg.empty("line", "x1", n(LEFT), "x2", n(right), "y1", n(py(mark)), "y2", n(py(mark)), "stroke",
                    mark == 0 ? "#c9cdd4" : "#eceef1");
            svg.element("text", mark(mark, y.step()), "x", n(LEFT - 8), "y", n(py(mark) + 4), "text-anchor", "end",
                    "fill", "#59616d");
        }
        boolean weeks = comparison.days() > 70;
        for (double mark : x.marks()) {
            String number = mark(weeks ? mark / 7 : mark, weeks ? x.step() / 7 : x.step());
            svg.empty("line", "x1", n(px(mark)), "x2", n(px(mark)), "y1", n(HEIGHT - 38), "y2", n(HEIGHT - 33),
                    "stroke", "#8a929e");
            svg.element("text", mark == 0 ? (weeks ? "week 0" : "day 0") : number, "x", n(px(mark)), "y",
                    n(HEIGHT - 18), "text-anchor", "middle", "fill", "#59616d");
        }
    }

    private void band(Arm arm, String colour) {
        Band band = arm.bands().get(observable.name());
        if (band == null) return;
        svg.empty("path", "d", path(band.days(), band.p25(), "M") + back(band.days(), band.p75()), "fill", colour,
                "fill-opacity", "0.13");
        for (Series edge : List.of(band.p05(), band.p95())) {
            svg.empty("path", "d", path(band.days(), edge, "M"), "fill", "none", "stroke", colour, "stroke-opacity",
                    "0.5", "stroke-dasharray", "1 3");
        }
    }

    private void line(Daily daily, String colour) {
        if (daily.days().size() == 0) return;
        svg.empty("path", "d", path(daily.days(), daily.values(), "M"), "fill", "none", "stroke", colour,
                "stroke-width", "2", "stroke-linejoin", "round");
    }

    private static boolean hasLane(Arm arm) {
        return !arm.doses().isEmpty() || !arm.decisions().isEmpty();
    }

    /** Doses as ticks, decisions for the typical man as rings, a lane for each arm. */
    private void doses() {
        double lane = bottom + 8;
        for (int i = 0; i < arms.size(); i++) {
            if (!hasLane(arms.get(i))) continue;
            var ticks = new StringBuilder();
            double before = Double.NEGATIVE_INFINITY;
            for (var dose : arms.get(i).doses()) {
                if (px(dose.day()) - before < 1) continue;
                before = px(dose.day());
                ticks.append('M').append(n(before)).append(' ').append(n(lane - 2)).append("v4");
            }
            svg.empty("path", "d", ticks.toString(), "stroke", colours.get(i), "stroke-width", "1");
            for (var decision : arms.get(i).decisions()) {
                if (decision.man() != 0) continue;
                svg.empty("circle", "cx", n(px(decision.day())), "cy", n(lane), "r", "3", "fill", "#ffffff", "stroke",
                        colours.get(i), "stroke-width", "1.5");
            }
            lane += LANE;
        }
    }

    /** The arm's names where their lines end, moved apart where they meet. */
    private void names() {
        record Label(int arm, double line, double at) {}
        var labels = new ArrayList<Label>();
        for (int i = 0; i < arms.size(); i++) {
            Series values = Daily.of(arms.get(i), observable.name()).values();
            double last = values.size() == 0 ? Double.NaN : values.at(values.size() - 1);
            if (Double.isFinite(last)) labels.add(new Label(i, py(last), 0));
        }
        labels.sort(Comparator.comparingDouble(Label::line));
        double free = TOP;
        var placed = new ArrayList<Label>();
        for (Label label : labels) {
            double at = Math.max(label.line, free);
            placed.add(new Label(label.arm, label.line, at));
            free = at + 15;
        }
        double over = Math.max(0, free - 15 - bottom);
        for (Label label : placed) {
            double at = label.at - over;
            String colour = colours.get(label.arm);
            svg.empty("line", "x1", n(right + 2), "x2", n(right + 9), "y1", n(label.line), "y2", n(at), "stroke",
                    colour);
            svg.element("text", shortened(arms.get(label.arm).name()), "x", n(right + 13), "y", n(at + 4), "fill",
                    colour);
        }
    }

    private static String shortened(String name) {
        return name.length() <= 22 ? name : name.substring(0, 21).strip() + "…";
    }

    private String path(Series days, Series values, String first) {
        var path = new StringBuilder();
        String pen = first;
        for (int i = 0; i < days.size(); i++) {
            if (!Double.isFinite(values.at(i))) {
                pen = "M";
                continue;
            }
            path.append(pen).append(n(px(days.at(i)))).append(' ').append(n(py(values.at(i))));
            pen = "L";
        }
        return path.toString();
    }

    private String back(Series days, Series values) {
        var path = new StringBuilder();
        for (int i = days.size() - 1; i >= 0; i--) {
            if (Double.isFinite(values.at(i)))
                path.append('L').append(n(px(days.at(i)))).append(' ').append(n(py(values.at(i))));
        }
        return path.append('Z').toString();
    }

    private double px(double day) {
        return LEFT + x.at(day) * (right - LEFT);
    }

    private double py(double value) {
        return bottom - y.at(value) * (bottom - TOP);
    }

    private static String mark(double value, double step) {
        return step >= 1 && value == Math.rint(value)
                ? Long.toString(Math.round(value))
                : String.format(Locale.ROOT, "%." + Math.max(1, (int) Math.ceil(-Math.log10(step))) + "f", value);
    }

    private static String n(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
