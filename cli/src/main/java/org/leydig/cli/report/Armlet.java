package org.leydig.cli.report;

import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.text;

import java.util.List;
import org.leydig.cli.figure.Palette;
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
}
