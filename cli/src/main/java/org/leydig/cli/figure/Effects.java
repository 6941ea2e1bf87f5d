package org.leydig.cli.figure;

import static org.leydig.cli.figure.Markup.n;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.leydig.trial.statistic.Estimate;

/**
 * A forest plot of one end point: each arm beside the reference arm, with its interval, on an axis with a line at no effect;
 * ratios on a logarithmic one.
 */
public final class Effects {
    private static final double WIDTH = 900;
    private static final double ROW = 24;
    private static final double LABELS = 210;
    private static final double NUMBERS = 420;
    private static final double RIGHT = WIDTH - 24;
    private static final double AXIS = 30;
    private static final int MOST_MARKS = 7;
    private final List<Row> rows;
    private final boolean ratio;
    private final double none;
    private final Markup svg = new Markup();
    private double low;
    private double high;
    private List<Double> marks;
    private Optional<Axis> axis = Optional.empty();

    /**
     * One arm.
     *
     * @param arm its name
     * @param style the style class that carries its colour
     * @param numbers the estimate in words
     * @param estimate what is drawn; empty where there is none
     */
    public record Row(String arm, String style, String numbers, Optional<Estimate> estimate) {}

    private Effects(List<Row> rows, boolean ratio) {
        this.rows = List.copyOf(rows);
        this.ratio = ratio;
        this.none = ratio ? 1 : 0;
        double[] ends = rows.stream().flatMap(r -> r.estimate.stream())
                .flatMapToDouble(e -> DoubleStream.of(e.low(), e.high())).filter(Double::isFinite).toArray();
        double least = Math.min(none, DoubleStream.of(ends).min().orElse(none));
        double most = Math.max(none, DoubleStream.of(ends).max().orElse(none));
        if (ratio) logarithmic(Math.max(least, 1e-9) / 1.2, most * 1.2);
        else {
            Axis linear = Axis.around(least, most, 5);
            axis = Optional.of(linear);
            low = linear.low();
            high = linear.high();
            marks = linear.marks();
        }
    }

    private void logarithmic(double least, double most) {
        low = least;
        high = most;
        for (List<Integer> heads : List.of(List.of(1, 2, 5), List.of(1, 3), List.of(1))) {
            marks = new ArrayList<>();
            for (int power = -9; power <= 9; power++)
                for (int head : heads) {
                    double mark = head * Math.pow(10, power);
                    if (mark >= low && mark <= high) marks.add(mark);
                }
            if (marks.size() <= MOST_MARKS) break;
        }
    }

    /** The picture; its colours come from the page's style sheet. */
    public static String svg(List<Row> rows, boolean ratio, String says) {
        return new Effects(rows, ratio).draw(says);
    }

    private String draw(String says) {
        double height = ROW * rows.size() + AXIS;
        svg.open("svg", "class", "picture", "viewBox", "0 0 " + n(WIDTH) + " " + n(height), "role", "img",
                "preserveAspectRatio", "xMinYMin meet", "aria-label", says);
        double foot = ROW * rows.size();
        for (double mark : marks) {
            svg.empty("line", "x1", n(px(mark)), "x2", n(px(mark)), "y1", "0", "y2", n(foot + 4), "class",
                    mark == none ? "axis" : "grid");
            svg.element("text", label(mark), "x", n(px(mark)), "y", n(foot + 18), "class", "soft", "text-anchor",
                    "middle");
        }
        svg.empty("line", "x1", n(px(none)), "x2", n(px(none)), "y1", "0", "y2", n(foot + 4), "class", "axis");
        for (int i = 0; i < rows.size(); i++) row(rows.get(i), ROW * i + ROW / 2);
        svg.close("svg");
        return svg.text();
    }

    private void row(Row row, double y) {
        svg.empty("rect", "x", "0", "y", n(y - 3), "width", "14", "height", "6", "rx", "2", "class",
                "bar " + row.style);
        svg.element("text", Markup.cut(row.arm, 30), "x", "22", "y", n(y + 4), "class", "ink");
        svg.element("text", Markup.cut(row.numbers, 40), "x", n(LABELS), "y", n(y + 4), "class", "soft");
        if (row.estimate.isEmpty()) return;
        Estimate e = row.estimate.get();
        svg.empty("line", "x1", n(px(e.low())), "x2", n(px(e.high())), "y1", n(y), "y2", n(y), "class",
                "reach " + row.style);
        svg.empty("circle", "cx", n(px(e.value())), "cy", n(y), "r", "5", "class", "bar " + row.style);
    }

    private String label(double mark) {
        if (axis.isPresent()) return axis.get().label(mark);
        return mark >= 1
                ? Long.toString(Math.round(mark))
                : java.math.BigDecimal.valueOf(mark)
                        .round(new java.math.MathContext(1)).stripTrailingZeros().toPlainString();
    }

    private double px(double value) {
        double bounded = Math.max(low, Math.min(high, value));
        double at = ratio ? Math.log(bounded / low) / Math.log(high / low) : (bounded - low) / (high - low);
        return NUMBERS + at * (RIGHT - NUMBERS);
    }
}
