package org.leydig.cli.trial;

import static org.leydig.cli.report.Figures.figure;
import static org.leydig.cli.report.Figures.share;
import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.styled;
import static org.leydig.cli.report.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leydig.cli.figure.Arrivals;
import org.leydig.cli.figure.Effects;
import org.leydig.cli.report.Armlet;
import org.leydig.cli.report.Html;
import org.leydig.cli.report.Html.Attribute;
import org.leydig.trial.conduct.Conducted;
import org.leydig.trial.design.Measure;
import org.leydig.trial.design.Outcome;
import org.leydig.trial.design.Trial;
import org.leydig.trial.statistic.Estimate;

/** A trial's end points: a forest plot of how arms differ, who responded, and the values of each arm. */
record EndPoints(Conducted held, Armlet armlet) {
    /** How far an arm lies from the reference, in words: {@code 294 ng/dL (239 to 348)}. */
    static String effect(Outcome outcome, Estimate e) {
        double scale = outcome.measure() == Measure.DIFFERENCE_OF_SHARES ? 100 : 1;
        String unit = outcome.unit().isEmpty() ? "" : " " + (scale == 100 ? "points" : outcome.unit());
        return figure(scale * e.value()) + unit + " (" + figure(scale * e.low()) + " to " + figure(scale * e.high())
                + ")";
    }

    Html forest() {
        List<Html> all = new ArrayList<>();
        for (int i = 0; i < held.results().size(); i++) all.add(effect(i, held.results().get(i)));
        return Html.all(all);
    }

    private Html effect(int index, Conducted.Result result) {
        Trial trial = held.trial();
        Outcome outcome = result.outcome();
        boolean shares = outcome.measure() == Measure.DIFFERENCE_OF_SHARES;
        List<Effects.Row> rows = new ArrayList<>();
        for (Conducted.Contrast c : result.contrasts()) {
            Optional<Estimate> drawn = c.estimate()
                    .map(e -> shares ? new Estimate(100 * e.value(), 100 * e.low(), 100 * e.high()) : e);
            rows.add(new Effects.Row(trial.arms().get(c.arm()).name(),
                    armlet.style(held.courses().arms().get(c.arm())),
                    c.estimate().map(e -> effect(outcome, e)).orElse("no estimate: " + c.why()), drawn));
        }
        String says = outcome.words() + ", " + outcome.measure().words() + " to "
                + trial.arms().get(trial.reference()).name() + ". "
                + String.join("; ", rows.stream().map(r -> r.arm() + ": " + r.numbers()).toList());
        Html curves = outcome.measure() == Measure.HAZARD_RATIO ? arrivals(index, outcome) : Html.NONE;
        return in("figure", List.of(new Attribute("class", "effect")),
                in("h3", text(outcome.words().replaceAll(" as ratio$", "")), styled("span", "unit", text(outcome
                        .measure().words()
                        + (shares ? ", percentage points" : outcome.unit().isEmpty() ? "" : ", " + outcome.unit())))),
                styled("div", "wide", new Html(Effects.svg(rows, outcome.measure().isRatio(), says))), curves);
    }

    private Html arrivals(int index, Outcome outcome) {
        List<Arrivals.Curve> curves = new ArrayList<>();
        for (int a = 0; a < held.trial().arms().size(); a++)
            curves.add(new Arrivals.Curve(held.trial().arms().get(a).name(),
                    armlet.style(held.courses().arms().get(a)), held.times(index, a)));
        return Html.all(
                styled("p", "note", text("Share of men who have come to it by then (Kaplan-Meier); a tick is a man "
                        + "who was seen so long without it.")),
                styled("div", "wide", new Html(Arrivals.svg(curves, held.trial().hours() / 168, outcome.words()))));
    }

    /** Who responded: shares and times. */
    Html responders() {
        return table("Responders", List.of(Measure.DIFFERENCE_OF_SHARES, Measure.HAZARD_RATIO),
                "How many men it came true in, and the share with its 95 % interval; of times the median.");
    }

    /** Means. */
    Html values() {
        return table("Values", List.of(Measure.DIFFERENCE_OF_MEANS, Measure.RATIO_OF_MEANS),
                "Means with the standard deviation between men, or geometric means where arms are compared by their ratio; "
                        + "in brackets the 95 % interval of the mean.");
    }

    private Html table(String name, List<Measure> measures, String says) {
        List<Conducted.Result> results = held.results().stream()
                .filter(r -> measures.contains(r.outcome().measure())).toList();
        if (results.isEmpty()) return Html.NONE;
        List<Html> rows = new ArrayList<>();
        for (Conducted.Result result : results) {
            List<Html> cells = new ArrayList<>();
            Outcome o = result.outcome();
            cells.add(Html.row(text(o.words().replaceAll(" as ratio$", "")), styled("span", "unit",
                    text(switch (o.measure()) {
                        case DIFFERENCE_OF_SHARES -> "men";
                        case HAZARD_RATIO -> "weeks";
                        case DIFFERENCE_OF_MEANS, RATIO_OF_MEANS -> o.point().unit();
                    }))));
            result.arms().forEach(arm -> cells.add(cell(o, arm)));
            rows.add(in("tr", cells.toArray(Html[]::new)));
        }
        return Html.all(in("h3", text(name)), styled("p", "note", text(says)),
                armlet.table(name + " by arm", "End point", rows));
    }

    private static Html cell(Outcome outcome, Conducted.ArmResult arm) {
        if (arm.men() == 0) return in("td", styled("span", "none", text("–")));
        String interval = arm.interval().map(e -> switch (outcome.measure()) {
            case DIFFERENCE_OF_SHARES -> share(e.low()) + " to " + share(e.high());
            case HAZARD_RATIO -> "median " + figure(e.value()) + " (" + figure(e.low()) + " to "
                    + (Double.isInfinite(e.high()) ? "not reached" : figure(e.high())) + ")";
            case DIFFERENCE_OF_MEANS, RATIO_OF_MEANS -> "(" + figure(e.low()) + " to " + figure(e.high()) + "), "
                    + arm.men() + " men";
        }).orElse(outcome.measure() == Measure.HAZARD_RATIO ? "median not reached" : "");
        String main = switch (outcome.measure()) {
            case DIFFERENCE_OF_SHARES, HAZARD_RATIO -> arm.reached() + " of " + arm.men() + ", "
                    + share(arm.reached() / (double) arm.men());
            case DIFFERENCE_OF_MEANS -> figure(arm.value()) + (Double.isNaN(arm.sd()) ? "" : " ± " + figure(arm.sd()));
            case RATIO_OF_MEANS -> Double.isNaN(arm.value()) ? "some men have none" : figure(arm.value());
        };
        return in("td", styled("span", "big", text(main)), styled("span", "spread", text(interval)));
    }
}
