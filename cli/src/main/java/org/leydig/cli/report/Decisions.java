package org.leydig.cli.report;

import static org.leydig.cli.report.Figures.figure;
import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.styled;
import static org.leydig.cli.report.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leydig.cli.report.Html.Attribute;
import org.leydig.trial.run.Comparison;
import org.leydig.trial.run.Comparison.Arm;
import org.leydig.trial.run.Comparison.Decided;

/** What was decided at visits: how many men each rule met in each arm and when, and the typical man's own decisions. */
record Decisions(Comparison comparison, Armlet armlet) {
    private static final String LEFT = "gives up treatment and visits";

    Html html() {
        boolean none = comparison.rules().isEmpty()
                && comparison.arms().stream().allMatch(a -> a.decisions().isEmpty());
        if (none) return Html.NONE;
        var rows = new ArrayList<Html>();
        for (int r = 0; r < comparison.rules().size(); r++) rows.add(row(comparison.rules().get(r), r));
        if (comparison.arms().stream().anyMatch(a -> a.decisions().stream().anyMatch(d -> d.rule() < 0)))
            rows.add(row(LEFT, -1));
        Html table = armlet.table("Decisions by arm", "Rule", rows);
        return in("section", List.of(new Attribute("id", "decisions"), new Attribute("aria-labelledby", "h-decisions")),
                in("h2", List.of(new Attribute("id", "h-decisions")), text("Decisions at visits")),
                styled("p", "note", text(caption())), table,
                styled("div", "arms", Html.all(comparison.arms().stream().map(this::typical).toList())));
    }

    private String caption() {
        return comparison.men() > 1
                ? "Share of " + comparison.men()
                        + " men in whom each rule was acted on, and the median week of the first time. "
                        + "decisions.csv holds every decision of every man."
                : "One man in each arm: the typical man. Run more men to see how often each rule is acted on.";
    }

    private Html row(String words, int rule) {
        var cells = new ArrayList<Html>();
        cells.add(Html.row(text(words)));
        comparison.arms().forEach(arm -> cells.add(in("td", text(said(arm, rule)))));
        return in("tr", cells.toArray(Html[]::new));
    }

    private String said(Arm arm, int rule) {
        boolean crowd = comparison.men() > 1;
        Map<Long, Double> firstOfMan = arm.decisions().stream()
                .filter(d -> d.rule() == rule && (crowd ? d.man() > 0 : d.man() == 0))
                .collect(Collectors.toMap(Decided::man, Decided::day, Math::min));
        double[] first = firstOfMan.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (first.length == 0) return "never";
        String week = "week " + figure(first[first.length / 2] / 7);
        return crowd ? Figures.share(first.length / (double) comparison.men()) + ", " + week : week;
    }

    private Html typical(Arm arm) {
        List<Html> his = arm.decisions().stream().filter(d -> d.man() == 0).map(Decisions::line).toList();
        Html list = his.isEmpty()
                ? in("p", text("No decision for the typical man."))
                : in("ul", his.toArray(Html[]::new));
        return styled("article", "arm", in("h3", armlet.chip(arm)), list);
    }

    private static Html line(Decided d) {
        return in("li", in("b", text("Week " + figure(d.day() / 7))), text(": " + d.what() + " (" + d.why() + ")"));
    }
}
