package org.leydig.cli.report;

import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.leydig.cli.figure.Palette;
import org.leydig.cli.report.Html.Attribute;
import org.leydig.trial.run.Comparison.Arm;

/** How an arm is shown wherever it is named: its name with its colour before it. */
public record Armlet(List<Arm> arms, Palette palette) {
    /** Of all arms of a comparison. */
    public static Armlet of(List<Arm> arms) {
        return new Armlet(arms, Palette.of(arms));
    }

    /** The style class that carries the arm's colour. */
    public String style(Arm arm) {
        return "arm-" + palette.places().get(arms.indexOf(arm));
    }

    /** The name with its colour. */
    public Html chip(Arm arm) {
        return Html.styled("span", "chip " + style(arm), in("i"), text(arm.name()));
    }

    /**
     * A table with a column for each arm.
     *
     * @param label what it holds, for those who hear it
     * @param first what its rows are
     */
    public Html table(String label, String first, List<Html> rows) {
        return table(arms, label, first, rows);
    }

    /** The same with the arms in another order, and more to say of the table. */
    Html table(List<Arm> order, String label, String first, List<Html> rows, Attribute... more) {
        var head = new ArrayList<Html>();
        head.add(Html.column(text(first)));
        order.forEach(arm -> head.add(Html.column(chip(arm))));
        var attributes = new ArrayList<>(
                List.of(new Attribute("class", "outcomes"), new Attribute("aria-label", label)));
        attributes.addAll(List.of(more));
        return Html.styled("div", "scroll", in("table", attributes, in("thead", in("tr", head.toArray(Html[]::new))),
                in("tbody", rows.toArray(Html[]::new))));
    }
}
