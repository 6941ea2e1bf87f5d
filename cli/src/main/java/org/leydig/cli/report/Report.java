package org.leydig.cli.report;

import static org.leydig.cli.report.Html.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.leydig.cli.figure.Palette;
import org.leydig.trial.run.Comparison;

/** A comparison as one page that needs nothing else: no network, no other file. */
public final class Report {
    private Report() {
    }

    /** The whole page. */
    public static String page(Comparison comparison) {
        Armlet armlet = Armlet.of(comparison.arms());
        Data data = Data.of(comparison);
        return Template.named(Report.class, "page.html").fill(Map.ofEntries(
                Map.entry("title", text(comparison.title())),
                Map.entry("man", text(comparison.man())), Map.entry("man-says", text(comparison.manSays())),
                Map.entry("asked", text(asked(comparison))),
                Map.entry("style", style()),
                Map.entry("outcomes",
                        Html.all(new Outcomes(comparison, armlet).html(), new Ranks(comparison, armlet).html())),
                Map.entry("courses", new Courses(comparison, armlet).html(howToRead(comparison))),
                Map.entry("decisions", new Decisions(comparison, armlet).html()),
                Map.entry("protocols", new Protocols(comparison, armlet).html()),
                Map.entry("drugs", new Drugs(comparison).html()), Map.entry("ran", new Ran(comparison).html()),
                Map.entry("data", data.json()), Map.entry("numbers", data.numbers()),
                Map.entry("script", new Html(Template.resource(Report.class, "report.js"))))).markup();
    }

    private static String asked(Comparison comparison) {
        int arms = comparison.arms().size();
        return (arms == 1 ? "one arm" : arms + " arms") + ", "
                + (comparison.men() == 1 ? "one man" : comparison.men() + " men in each")
                + ", " + Figures.span(comparison.days());
    }

    /** What lines and shades mean, by what is shown: report.css shows the sentence that holds. */
    private static Html howToRead(Comparison comparison) {
        return Html.all(
                when("men",
                        "Lines are the median of " + comparison.men()
                                + " men at 08:00 each day; the shade holds the middle half of them, "
                                + "the dotted lines 90 of 100. "),
                when("day",
                        "Lines are the typical man: of what pulses the day's mean, and the shade its range in the day. "),
                when("none", "Lines are the typical man; of what pulses, the day's mean. "),
                when("close", "Lines are the typical man, pulse by pulse; nights are shaded, rings mark 08:00. "),
                text("Ticks at the foot are doses, rings among them decisions for the typical man; the green field is where healthy men usually lie. Drag across a chart to zoom in, double-click to see all; all charts move together."));
    }

    private static Html when(String shown, String sentence) {
        return Html.in("span", List.of(new Html.Attribute("data-when", shown)), text(sentence));
    }

    /** The style sheet that all our pages share, and the colours of arms in daylight and in the dark. */
    public static Html style() {
        return new Html(Template.resource(Report.class, "report.css") + "\n" + colours());
    }

    private static String colours() {
        return ":root{" + variables(Palette.LIGHT) + "}\n:root[data-theme=dark]{" + variables(Palette.DARK)
                + "}\n@media (prefers-color-scheme:dark){:root:not([data-theme=light]){" + variables(Palette.DARK)
                + "}}\n" + IntStream.range(0, Palette.LIGHT.size())
                        .mapToObj(i -> ".arm-" + i + "{--arm:var(--arm-" + i + ")}").collect(Collectors.joining());
    }

    private static String variables(List<String> colours) {
        return IntStream.range(0, colours.size()).mapToObj(i -> "--arm-" + i + ":" + colours.get(i))
                .collect(Collectors.joining(";"));
    }
}
