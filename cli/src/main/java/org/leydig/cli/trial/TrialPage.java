package org.leydig.cli.trial;

import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.text;

import java.util.List;
import java.util.Map;
import org.leydig.cli.report.Armlet;
import org.leydig.cli.report.Courses;
import org.leydig.cli.report.Data;
import org.leydig.cli.report.Drugs;
import org.leydig.cli.report.Figures;
import org.leydig.cli.report.Html;
import org.leydig.cli.report.Protocols;
import org.leydig.cli.report.Ran;
import org.leydig.cli.report.Report;
import org.leydig.cli.report.Template;
import org.leydig.trial.conduct.Conducted;
import org.leydig.trial.design.Trial;
import org.leydig.trial.run.Comparison;

/** A trial as one page that needs nothing else: no network, no other file. */
public final class TrialPage {
    private TrialPage() {
    }

    /** The whole page. */
    public static String page(Conducted held) {
        Trial trial = held.trial();
        Comparison shown = held.courses();
        Armlet armlet = Armlet.of(shown.arms());
        Data data = Data.of(shown);
        EndPoints ends = new EndPoints(held, armlet);
        MenTables tables = new MenTables(held, armlet);
        return Template.named(TrialPage.class, "trial.html").fill(Map.ofEntries(
                Map.entry("title", text(trial.title())), Map.entry("who", who(trial)),
                Map.entry("asked", text(asked(trial))),
                Map.entry("style", new Html(Report.style().markup() + Template.resource(TrialPage.class, "trial.css"))),
                Map.entry("flow", new FlowOfMen(held, armlet).html()), Map.entry("start", tables.start()),
                Map.entry("how-judged", text(howJudged(trial))), Map.entry("forest", ends.forest()),
                Map.entry("responders", ends.responders()), Map.entry("values", ends.values()),
                Map.entry("power", tables.power()),
                Map.entry("power-link", held.powers().isEmpty()
                        ? Html.NONE
                        : in("a", List.of(new Html.Attribute("href", "#power")), text("Power"))),
                Map.entry("courses", new Courses(shown, armlet).html(text(howToRead(trial)))),
                Map.entry("decisions", tables.decisions()),
                Map.entry("protocols", new Protocols(shown, armlet).html()),
                Map.entry("drugs", new Drugs(shown).html()), Map.entry("ran", new Ran(shown).html()),
                Map.entry("data", data.json()), Map.entry("numbers", data.numbers()),
                Map.entry("script", new Html(Template.resource(Report.class, "report.js"))))).markup();
    }

    private static Html who(Trial trial) {
        return Html.all(trial.population().stream().map(kind -> in("p",
                in("b", text(kind.man().id())),
                text((kind.share() < 1 ? " (" + Figures.share(kind.share()) + ")" : "") + ": " + kind.man().says())))
                .toList());
    }

    private static String asked(Trial trial) {
        return trial.men() + " men randomised to " + trial.arms().size() + " arms (" + trial.allocation().words()
                + "), "
                + Figures.span(trial.hours() / 24)
                + (trial.replicates() > 1 ? "; " + trial.replicates() + " such trials, the first of them shown" : "");
    }

    private static String howToRead(Trial trial) {
        return "Lines are the median man of each arm at 08:00, week by week; the shade holds the "
                + "middle half of the men, the dotted lines 90 of 100"
                + (trial.followed() ? "" : ", of those who had not given up treatment by then")
                + ". Ticks at the foot are doses as prescribed at the start; the green field is where healthy men "
                + "usually lie. Drag across a chart to zoom in, double-click to see all; all charts move "
                + "together.";
    }

    private static String howJudged(Trial trial) {
        String missed = trial.practice().leaving() == 0
                ? ""
                : trial.followed()
                        ? " Men who gave up treatment were measured to the end."
                        : " Men who gave up treatment have no values from then on, and times to something end there.";
        return "Each arm beside " + trial.arms().get(trial.reference()).name()
                + ", with 95 % confidence intervals: Welch's for means, Newcombe's for shares, Cox's for hazards. Values are as "
                + "the usual assay reads them at 08:00, with its error." + missed;
    }
}
