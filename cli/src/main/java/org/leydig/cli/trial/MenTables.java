package org.leydig.cli.trial;

import static org.leydig.cli.report.Figures.figure;
import static org.leydig.cli.report.Figures.share;
import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.styled;
import static org.leydig.cli.report.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.leydig.cli.report.Armlet;
import org.leydig.cli.report.Html;
import org.leydig.cli.report.Html.Attribute;
import org.leydig.trial.conduct.Candidate;
import org.leydig.trial.conduct.Conducted;
import org.leydig.trial.design.Criterion;
import org.leydig.trial.statistic.Means;

/** Tables with a column for each arm: what its men were at the start, how often each rule was followed, and the power. */
record MenTables(Conducted held, Armlet armlet) {
    /** Mean and standard deviation of what was known of the men before they were treated. */
    Html start() {
        List<Html> rows = new ArrayList<>();
        row(rows, "Age, years", Candidate::age);
        row(rows, "Body mass index, kg/m²", Candidate::BMI);
        int column = 0;
        for (Criterion c : held.trial().screen().criteria()) {
            for (int v = 0; v < c.hours().size(); v++) {
                int place = column++;
                row(rows,
                        c.condition().observable().name() + " on day " + figure(Math.floor(c.hours().get(v) / 24))
                                + ", "
                                + c.condition().observable().unit(),
                        man -> man.screened().at(place));
            }
        }
        if (rows.isEmpty()) return Html.NONE;
        return Html.all(in("h3", text("Before treatment")),
                styled("p", "note", text("Means ± standard deviations; blood as the laboratory read it.")),
                armlet.table("Men before treatment", "", rows));
    }

    private void row(List<Html> rows, String name, ToDoubleFunction<Candidate> value) {
        List<double[]> values = new ArrayList<>();
        for (int a = 0; a < held.trial().arms().size(); a++) {
            int arm = a;
            values.add(held.men().stream().filter(m -> m.arm() == arm).mapToDouble(value).filter(Double::isFinite)
                    .toArray());
        }
        if (values.stream().allMatch(v -> v.length == 0)) return;
        rows.add(line(name, arm -> values.get(arm).length < 2
                ? "–"
                : figure(Means.mean(values.get(arm))) + " ± " + figure(Means.sd(values.get(arm)))));
    }

    /** How often each rule was followed. */
    Html decisions() {
        var rules = held.trial().practice().rules();
        if (rules.isEmpty()) return Html.NONE;
        List<Html> rows = new ArrayList<>();
        for (int r = 0; r < rules.size(); r++) {
            int rule = r;
            rows.add(line(rules.get(r).told(), arm -> {
                Conducted.ArmFlow flow = held.flow().arms().get(arm);
                int changed = flow.changed().get(rule);
                return changed == 0
                        ? "never"
                        : share(changed / (double) flow.randomised()) + " of men, " + flow.decisions().get(rule)
                                + (flow.decisions().get(rule) == 1 ? " time" : " times");
            }));
        }
        return in("section", List.of(new Attribute("id", "decisions"), new Attribute("aria-labelledby", "h-decisions")),
                in("h2", List.of(new Attribute("id", "h-decisions")), text("Decisions at visits")),
                styled("p", "note",
                        text("In how many men each rule was followed at some visit, and how often in all.")),
                armlet.table("Decisions by arm", "Rule", rows));
    }

    /** What the replicates tell; nothing for one. */
    Html power() {
        if (held.powers().isEmpty()) return Html.NONE;
        List<Html> rows = new ArrayList<>();
        for (Conducted.Power power : held.powers()) {
            rows.add(line(power.outcome().words(),
                    arm -> power.contrasts().stream().filter(c -> c.arm() == arm).findFirst()
                            .map(c -> share(c.power().value()) + " (" + share(c.power().low()) + " to "
                                    + share(c.power().high())
                                    + "), on average " + figure(c.mean()
                                            * (power.outcome().unit().equals("%") ? 100 : 1))
                                    + (power.outcome().unit().isEmpty()
                                            ? ""
                                            : " " + (power.outcome().unit().equals("%")
                                                    ? "points"
                                                    : power.outcome().unit())))
                            .orElse("reference")));
        }
        return in("section", List.of(new Attribute("id", "power"), new Attribute("aria-labelledby", "h-power")),
                in("h2", List.of(new Attribute("id", "h-power")), text("Power")),
                styled("p", "note", text("Share of " + held.trial().replicates()
                        + " such trials, each with men of its own, whose 95 % interval excluded no effect; in brackets how "
                        + "surely so many trials tell it. Then the effect that they found on average.")),
                armlet.table("Power by arm", "End point", rows));
    }

    private Html line(String name, Function<Integer, String> cell) {
        List<Html> cells = new ArrayList<>();
        cells.add(Html.row(text(name)));
        for (int a = 0; a < held.trial().arms().size(); a++) cells.add(in("td", text(cell.apply(a))));
        return in("tr", cells.toArray(Html[]::new));
    }
}
