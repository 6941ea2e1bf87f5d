package org.leydig.cli.report;

import static org.leydig.cli.report.Figures.figure;
import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.styled;
import static org.leydig.cli.report.Html.text;

import java.util.List;
import org.leydig.cli.table.Tables;
import org.leydig.trial.run.Comparison;
import org.leydig.trial.run.Comparison.Arm;
import org.leydig.trial.run.Comparison.Given;

/** What each arm was given: in words, and dose by dose. */
public record Protocols(Comparison comparison, Armlet armlet) {
    /** A longer table is cut, and says so: {@code doses.csv} holds all. */
    private static final int ROWS = 60;

    /** An article for each arm. */
    public Html html() {
        return styled("div", "arms", Html.all(comparison.arms().stream().map(this::arm).toList()));
    }

    private Html arm(Arm arm) {
        Html words = in("ul", arm.words().stream().map(line -> in("li", text(line))).toArray(Html[]::new));
        return styled("article", "arm", in("h3", armlet.chip(arm)), words, doses(arm.doses()));
    }

    private static Html doses(List<Given> doses) {
        if (doses.isEmpty()) return Html.NONE;
        Html head = in("tr", Html.column(text("Day")), Html.column(text("Clock")), Html.column(text("Drug")),
                Html.column(text("Dose")), Html.column(text("Route")));
        Html[] rows = doses.stream().limit(ROWS).map(Protocols::row).toArray(Html[]::new);
        Html rest = doses.size() > ROWS
                ? styled("p", "note",
                        text("The first " + ROWS + " of " + doses.size() + " doses; doses.csv holds all."))
                : Html.NONE;
        return in("details", in("summary", text(doses.size() + (doses.size() == 1 ? " dose" : " doses"))),
                styled("div", "scroll", in("table", in("thead", head), in("tbody", rows))), rest);
    }

    private static Html row(Given dose) {
        return in("tr", in("td", text(Long.toString(Tables.day(dose.day())))), in("td", text(Tables.clock(dose.day()))),
                in("td", text(dose.drug())), in("td", text(figure(dose.amount()) + " " + dose.unit())),
                in("td", text(dose.route())));
    }

}
