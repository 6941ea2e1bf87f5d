package org.leydig.cli.evidence;

import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.styled;
import static org.leydig.cli.report.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leydig.cli.report.Html;
import org.leydig.cli.report.Html.Attribute;
import org.leydig.trial.study.Role;
import org.leydig.trial.study.Validation.Score;

/** How many rows are inside, and how many within 10 %: in all and by topic. */
record Scores(Tally tally) {
    /** The two figures of the rows that carry the fit, large. */
    Html headline() {
        Score fit = tally.of(Role.FIT);
        return styled("div", "headline", figure(fit.inside(), fit, "of the fit rows inside", "goal: at least 80 %"),
                figure(fit.close(), fit, "of the fit rows within 10 %", "goal: at least 50 %"));
    }

    private static Html figure(int part, Score score, String says, String goal) {
        return in("p", styled("b", "share", text(Words.share(part, score))),
                in("span", text(says), styled("span", "spread", text(part + " of " + score.of() + "; " + goal))));
    }

    /** A line for each topic, and one for all. */
    Html table() {
        var rows = new ArrayList<Html>();
        rows.add(row("All topics", tally.of(Role.FIT), tally.of(Role.REPORT)));
        for (String topic : tally.topics().keySet())
            rows.add(row(topic, tally.of(topic, Role.FIT), tally.of(topic, Role.REPORT)));
        return in("table", List.of(new Attribute("class", "scores")),
                in("caption", text("Dark: within 10 %. Lighter: inside. Empty: outside. "
                        + "Rows with the role report are shown for comparison and carry no fit.")),
                in("thead",
                        in("tr", Html.column(text("Topic")), Html.column(text("Fit rows")), Html.column(text("Inside")),
                                Html.column(text("Within 10 %")),
                                Html.column(text("Report rows")), Html.column(text("Inside")),
                                Html.column(text("Within 10 %")))),
                in("tbody", rows.toArray(Html[]::new)));
    }

    private static Html row(String name, Score fit, Score report) {
        return in("tr", Html.row(text(name)), bar("Fit", fit),
                count("inside", fit.inside(), fit), count("within 10 %", fit.close(), fit), bar("Report", report),
                count("inside", report.inside(), report), count("within 10 %", report.close(), report));
    }

    private static Html bar(String name, Score score) {
        if (score.of() == 0) return in("td", styled("span", "none", text("none")));
        return in("td", List.of(new Attribute("data-name", name)),
                in("span", List.of(new Attribute("class", "bar-of"), new Attribute("aria-hidden", "true")),
                        part("inside", score.inside(), score), part("close", score.close(), score)));
    }

    private static Html part(String name, int part, Score score) {
        return in("i", List.of(new Attribute("class", name), new Attribute("style",
                String.format(Locale.ROOT, "width:%.1f%%", 100.0 * part / score.of()))));
    }

    private static Html count(String name, int part, Score score) {
        if (score.of() == 0) return in("td", text(""));
        return in("td", List.of(new Attribute("class", "count"), new Attribute("data-name", name)),
                text(part + "/" + score.of()),
                styled("span", "spread", text(Words.share(part, score))));
    }

}
