package org.leydig.cli.evidence;

import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.styled;
import static org.leydig.cli.report.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leydig.cli.figure.Ratio;
import org.leydig.cli.report.Html;
import org.leydig.cli.report.Html.Attribute;
import org.leydig.trial.study.Interval;
import org.leydig.trial.study.Scored;

/**
 * A row of a forest plot inside a table: the accepted band as a shade, the published interval as a grey line through 1,
 * the simulated value as a dot with its interval, all on the axis of {@link Ratio}.
 */
public final class Strip {
    private Strip() {
    }

    static Html of(Scored scored) {
        return of(Ratio.of(scored), Words.style(scored));
    }

    /**
     * One row.
     *
     * @param style the name of its style: {@code inside}, {@code close} or {@code outside}
     */
    public static Html of(Optional<Ratio> ratio, String style) {
        if (ratio.isEmpty()) return styled("span", "none", text("no ratio"));
        Ratio r = ratio.get();
        var pieces = new ArrayList<Html>();
        pieces.add(span("accepted", r.accepted()));
        pieces.add(at("one", 1));
        r.published().ifPresent(interval -> pieces.add(span("published", interval)));
        r.simulated().ifPresent(interval -> pieces.add(span("simulated", interval)));
        String edge = !r.beyond() ? "" : r.value() > 1 ? " beyond-high" : " beyond-low";
        pieces.add(in("b", List.of(new Attribute("class", edge.strip()), style(Ratio.at(r.value())))));
        return in("span", List.of(new Attribute("class", "strip " + style),
                new Attribute("aria-hidden", "true")), pieces.toArray(Html[]::new));
    }

    /** The marks of the axis, for the head of the column. */
    public static Html axis() {
        return in("span", List.of(new Attribute("class", "strip-axis"), new Attribute("aria-hidden", "true")),
                Html.all(Ratio.MARKS.stream().map(mark -> in("i", List.of(style(Ratio.at(mark))),
                        text(Ratio.label(mark)))).toList()));
    }

    private static Html span(String name, Interval interval) {
        double from = Ratio.at(interval.low());
        return in("i", List.of(new Attribute("class", name), style(from, Ratio.at(interval.high()) - from)));
    }

    private static Html at(String name, double ratio) {
        return in("i", List.of(new Attribute("class", name), style(Ratio.at(ratio))));
    }

    private static Attribute style(double left, double width) {
        return new Attribute("style", String.format(Locale.ROOT, "left:%.1f%%;width:%.1f%%", 100 * left, 100 * width));
    }

    private static Attribute style(double left) {
        return new Attribute("style", String.format(Locale.ROOT, "left:%.1f%%", 100 * left));
    }
}
