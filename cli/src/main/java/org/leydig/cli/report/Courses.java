package org.leydig.cli.report;

import static org.leydig.cli.report.Figures.figure;
import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.styled;
import static org.leydig.cli.report.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.leydig.cli.figure.Daily;
import org.leydig.cli.report.Html.Attribute;
import org.leydig.clinic.observable.Observable;
import org.leydig.engine.course.Series;
import org.leydig.trial.run.Comparison;
import org.leydig.trial.run.Comparison.Arm;
import org.leydig.trial.run.Comparison.Band;

/** A chart for each observable, by topic, with the same numbers as a table below it. */
public record Courses(Comparison comparison, Armlet armlet) {
    /** A table below a chart holds no more rows than this, so that it can be read. */
    private static final int ROWS = 20;

    /**
     * The section of all charts, with its switches.
     *
     * @param howToRead what lines and shades mean
     */
    public Html html(Html howToRead) {
        String places = armlet.palette().places().stream().map(String::valueOf).collect(Collectors.joining(" "));
        return Template.named(Courses.class, "courses.html").fill(Map.of("places", text(places), "switches", switches(),
                "how-to-read", howToRead, "charts", charts()));
    }

    private Html charts() {
        Map<String, List<Html>> topics = new LinkedHashMap<>();
        List<Observable> shown = comparison.observables();
        for (int i = 0; i < shown.size(); i++) {
            topics.computeIfAbsent(shown.get(i).topic(), _ -> new ArrayList<>()).add(panel(i, shown.get(i)));
        }
        return Html.all(
                topics.entrySet().stream()
                        .map(topic -> styled("section", "topic", in("h3", text(title(topic.getKey()))),
                                styled("div", "panels", Html.all(topic.getValue()))))
                        .toList());
    }

    /** A switch for each arm. */
    private Html switches() {
        return Html.all(comparison.arms().stream().map(arm -> in("button", List.of(new Attribute("type", "button"),
                new Attribute("class", "chip " + armlet.style(arm)), new Attribute("aria-pressed", "true"),
                new Attribute("data-arm", Integer.toString(comparison.arms().indexOf(arm)))), in("i"),
                text(arm.name()))).toList());
    }

    private Html panel(int index, Observable observable) {
        String title = observable.name().startsWith("drug:") ? observable.name().substring(5) : observable.name();
        String label = title.replace('_', ' ');
        Html canvas = in("canvas", List.of(new Attribute("role", "img"), new Attribute("tabindex", "0"),
                new Attribute("aria-label",
                        label + " over time, " + comparison.arms().size() + " arms. " + summary(observable)
                                + " Arrow keys read values, plus and minus zoom, 0 shows all. The table follows.")));
        return in("figure",
                List.of(new Attribute("class", "panel"), new Attribute("data-observable", Integer.toString(index)),
                        new Attribute("id", "panel-" + index)),
                in("figcaption", in("h4", text(label), styled("span", "unit", text(observable.unit()))),
                        styled("span", "says", text(observable.says() + usual(observable)))),
                styled("div", "plot", canvas, styled("div", "readout")), table(observable));
    }

    private static String usual(Observable observable) {
        return observable.usual().map(usual -> "; usual in healthy men " + (usual.high().isPresent()
                ? figure(usual.low()) + " to " + figure(usual.high().get())
                : "from " + figure(usual.low())) + " (" + usual.evidence() + ")").orElse("");
    }

    private String summary(Observable observable) {
        var words = new StringBuilder();
        for (Arm arm : comparison.arms()) {
            Series values = Daily.of(arm, observable.name()).values();
            if (values.size() == 0) continue;
            words.append(arm.name()).append(": ").append(figure(values.at(0))).append(" at the start, ")
                    .append(figure(values.at(values.size() - 1))).append(" at the end. ");
        }
        return words.toString().strip();
    }

    private Html table(Observable observable) {
        List<Arm> arms = comparison.arms().stream().filter(arm -> arm.typical().containsKey(observable.name()))
                .toList();
        if (arms.isEmpty()) return Html.NONE;
        var head = new ArrayList<Html>();
        head.add(Html.column(text("Week")));
        arms.forEach(arm -> head.add(Html.column(text(arm.name()))));
        Series days = arms.getFirst().days();
        int step = Math.max(1, (int) Math.ceil((days.size() - 1) / (double) (ROWS - 1)));
        if (step > 7) step = (step + 6) / 7 * 7;
        int every = step;
        var rows = IntStream.range(0, days.size()).filter(i -> i % every == 0 || i == days.size() - 1)
                .mapToObj(i -> row(observable, arms, days.at(i))).toList();
        return in("details", in("summary", text("Table")), styled("div", "scroll", in("table",
                in("caption", text(observable.name() + " in " + observable.unit() + (comparison.men() > 1
                        ? " at 08:00: the median man, and in brackets the range of 90 of 100 men"
                        : " at 08:00"))),
                in("thead", in("tr", head.toArray(Html[]::new))), in("tbody", rows.toArray(Html[]::new)))));
    }

    private static Html row(Observable observable, List<Arm> arms, double day) {
        var cells = new ArrayList<Html>();
        cells.add(Html.row(text(figure(day / 7))));
        for (Arm arm : arms) {
            Band band = arm.bands().get(observable.name());
            String value = band == null
                    ? at(arm.days(), arm.typical().get(observable.name()), day)
                    : at(band.days(), band.p50(), day);
            String range = band == null
                    ? ""
                    : " (" + at(band.days(), band.p05(), day) + "–" + at(band.days(), band.p95(), day) + ")";
            cells.add(in("td", text(value), styled("span", "spread", text(range))));
        }
        return in("tr", cells.toArray(Html[]::new));
    }

    private static String at(Series days, Series values, double day) {
        for (int i = 0; i < days.size(); i++) {
            if (days.at(i) >= day - 1e-6) return figure(values.at(i));
        }
        return figure(Double.NaN);
    }

    private static String title(String topic) {
        return topic.isEmpty() ? topic : Character.toUpperCase(topic.charAt(0)) + topic.substring(1);
    }
}
