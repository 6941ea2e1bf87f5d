package org.leydig.cli.evidence;

import static org.leydig.cli.report.Figures.figure;
import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.styled;
import static org.leydig.cli.report.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leydig.cli.evidence.Tally.Line;
import org.leydig.cli.report.Html;
import org.leydig.cli.report.Html.Attribute;
import org.leydig.trial.study.Interval;
import org.leydig.trial.study.Published;
import org.leydig.trial.study.Reported;
import org.leydig.trial.study.Scored;

/** Rows as a table: published beside simulated, with a forest plot as one of its columns. */
record Rows(List<Line> lines, boolean naming) {
    Html table(String caption, String id) {
        var head = new ArrayList<Html>();
        if (naming) head.add(Html.column(text("Study")));
        head.add(Html.column(text("Quantity")));
        head.add(Html.column(text("Published")));
        head.add(Html.column(text("Simulated")));
        head.add(in("th", List.of(new Attribute("scope", "col"), new Attribute("class", "of-strip")),
                styled("span", "unseen", text("Simulated / published, drawn")), Strip.axis()));
        head.add(Html.column(text("Off")));
        head.add(Html.column(text("Verdict")));
        return in("table", List.of(new Attribute("class", "rows"), new Attribute("id", id)),
                in("caption", text(caption)), in("thead", in("tr", head.toArray(Html[]::new))),
                in("tbody", Html.all(lines.stream().map(this::row).toList())));
    }

    private Html row(Line line) {
        Scored scored = line.scored();
        Reported row = scored.row();
        Html quantity = in(naming ? "td" : "th", naming ? called("quantity") : scope("row", "quantity"),
                text(row.words()), styled("span", "spread", text(under(row))));
        Html study = naming
                ? in("th", scope("row", "study"),
                        in("a", List.of(new Attribute("href", "#" + anchor(line))), text(line.study().id())),
                        styled("span", "spread", text(line.study().topic())))
                : Html.NONE;
        return in("tr", List.of(new Attribute("data-role", Words.role(row.role())),
                new Attribute("data-topic", line.study().topic()), new Attribute("data-verdict", Words.style(scored)),
                new Attribute("data-study", line.study().id()),
                new Attribute("data-off",
                        String.format(Locale.ROOT, "%.4f", Math.min(999, line.distance())))),
                study, quantity, published(row.published()),
                value("Simulated", scored.simulated(), scored.simulatedInterval()),
                in("td", called("of-strip"), Strip.of(scored)), in("td", called("off"), text(Words.off(scored))),
                in("td", called("verdict " + Words.style(scored)), in("i", hidden()), text(Words.verdict(scored))));
    }

    /** What stands below a quantity: its unit, role and evidence, and what is to be noted. */
    private static String under(Reported row) {
        var words = new ArrayList<String>();
        if (!row.unit().isBlank() && row.against().isEmpty()) words.add(row.unit());
        words.add(Words.role(row.role()));
        if (!row.evidence().isEmpty()) words.add(String.join(" ", row.evidence()));
        if (!row.note().isBlank()) words.add(row.note());
        return String.join(" · ", words);
    }

    private static Html published(Published published) {
        return Words.direction(published)
                .map(says -> in("td", List.of(new Attribute("class", "value"), new Attribute("data-name", "Published")),
                        styled("span", "big", text(says))))
                .orElseGet(() -> value("Published", published.value(), published.interval()));
    }

    private static Html value(String name, double value, Optional<Interval> interval) {
        String range = Words.interval(interval);
        return in("td", List.of(new Attribute("class", "value"), new Attribute("data-name", name)),
                styled("span", "big", text(figure(value))),
                range.isEmpty() ? Html.NONE : styled("span", "spread", text(range)));
    }

    static String anchor(Line line) {
        return "study-" + line.study().id();
    }

    private static List<Attribute> called(String name) {
        return List.of(new Attribute("class", name));
    }

    private static List<Attribute> scope(String scope, String name) {
        return List.of(new Attribute("scope", scope), new Attribute("class", name));
    }

    private static List<Attribute> hidden() {
        return List.of(new Attribute("aria-hidden", "true"));
    }

}
