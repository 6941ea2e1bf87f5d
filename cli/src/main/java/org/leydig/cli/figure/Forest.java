package org.leydig.cli.figure;

import static java.util.Objects.requireNonNull;
import static org.leydig.cli.figure.Markup.n;

import java.util.List;
import java.util.Optional;
import org.leydig.trial.study.Interval;

/**
 * All rows of a study below each other on one logarithmic axis of simulated / published: the accepted band as a shade, the
 * published interval as a whisker through 1, the simulated value as a dot with its interval.
 */
public final class Forest {
    static final double ROW = 22;
    private static final double LABELS = 500;
    private static final double HEAD = 26;
    private final List<Row> rows;
    private final double width;
    private final Markup svg;

    /**
     * One row.
     *
     * @param words what is compared
     * @param numbers published and simulated, as text
     * @param ratio what is drawn; empty where a ratio says nothing
     */
    public record Row(String words, String numbers, Optional<Ratio> ratio) {
        public Row {
            requireNonNull(words);
            requireNonNull(numbers);
            requireNonNull(ratio);
        }
    }

    Forest(List<Row> rows, double width, Markup svg) {
        this.rows = rows;
        this.width = width;
        this.svg = svg;
    }

    double height() {
        return HEAD + ROW * rows.size() + 6;
    }

    void draw() {
        svg.element("text", "simulated / published", "x", "0", "y", "12", "class", "ink strong");
        svg.element("text", "published → simulated", "x", n(LABELS - 16), "y", "12", "class", "soft", "text-anchor",
                "end");
        for (double mark : Ratio.MARKS) {
            svg.element("text", Ratio.label(mark), "x", n(px(mark)), "y", "12", "class", "soft", "text-anchor",
                    "middle");
            svg.empty("line", "x1", n(px(mark)), "x2", n(px(mark)), "y1", "18", "y2", n(height()), "class",
                    mark == 1 ? "axis" : "grid");
        }
        for (int i = 0; i < rows.size(); i++) row(rows.get(i), HEAD + ROW * i + ROW / 2);
    }

    private void row(Row row, double y) {
        svg.element("text", Markup.cut(row.words(), 58), "x", "0", "y", n(y + 4), "class", "ink");
        svg.element("text", row.numbers(), "x", n(LABELS - 16), "y", n(y + 4), "class", "soft", "text-anchor", "end");
        if (row.ratio().isEmpty()) {
            svg.element("text", "no ratio", "x", n(px(1)), "y", n(y + 4), "class", "soft", "text-anchor", "middle");
            return;
        }
        Ratio r = row.ratio().get();
        double from = px(r.accepted().low());
        svg.empty("rect", "x", n(from), "y", n(y - 7), "width", n(px(r.accepted().high()) - from), "height", "14",
                "class", "accepted");
        r.published().ifPresent(interval -> line(interval, y - 3.5, "whisker"));
        String verdict = r.inside() ? "inside" : "outside";
        r.simulated().ifPresent(interval -> line(interval, y + 2.5, verdict));
        svg.empty("circle", "cx", n(px(r.value())), "cy", n(y + 2.5), "r", "4", "class", verdict);
        if (r.beyond()) {
            svg.element("text", r.value() > 1 ? "›" : "‹", "x", n(px(r.value()) + (r.value() > 1 ? 7 : -12)), "y",
                    n(y + 7), "class", "ink strong");
        }
    }

    private void line(Interval interval, double y, String style) {
        svg.empty("line", "x1", n(px(interval.low())), "x2", n(px(interval.high())), "y1", n(y), "y2", n(y), "class",
                style);
    }

    private double px(double ratio) {
        return LABELS + Ratio.at(ratio) * (width - LABELS - 20);
    }
}
