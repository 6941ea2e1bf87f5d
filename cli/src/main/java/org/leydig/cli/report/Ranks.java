package org.leydig.cli.report;

import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.styled;
import static org.leydig.cli.report.Html.text;

import java.util.ArrayList;
import org.leydig.trial.run.Comparison;
import org.leydig.trial.run.Comparison.Arm;
import org.leydig.trial.run.Comparison.Ranked;

/** The arms ranked by the wishes of whoever asked, each wish beside the score it brought. */
record Ranks(Comparison comparison, Armlet armlet) {
    Html html() {
        if (comparison.ranking().isEmpty()) return Html.NONE;
        var rows = new ArrayList<Html>();
        for (int w = 0; w < comparison.wishes().size(); w++) rows.add(row(w));
        var score = new ArrayList<Html>();
        score.add(Html.row(text("Score")));
        comparison.ranking().forEach(r -> score.add(in("td", styled("span", "big", text(points(r.score()))))));
        rows.add(in("tr", score.toArray(Html[]::new)));
        return Html.all(in("h3", text("Ranked by the wishes of this case")),
                styled("p", "note", text("For each wish the best arm "
                        + "has 100 points and the worst 0, the others in proportion; an arm that does not reach it has 0 and those that "
                        + "do at least 50. The score is the mean by weight. Other wishes give another order.")),
                armlet.table(comparison.ranking().stream().map(this::arm).toList(), "Arms ranked by wishes", "Wish",
                        rows));
    }

    private Html row(int wish) {
        var cells = new ArrayList<Html>();
        cells.add(Html.row(text(comparison.wishes().get(wish))));
        comparison.ranking().forEach(r -> cells.add(in("td", text(points(r.parts().get(wish))))));
        return in("tr", cells.toArray(Html[]::new));
    }

    private Arm arm(Ranked ranked) {
        return comparison.arms().stream().filter(a -> a.name().equals(ranked.arm())).findFirst().orElseThrow();
    }

    private static String points(double share) {
        return Long.toString(Math.round(100 * share));
    }
}
