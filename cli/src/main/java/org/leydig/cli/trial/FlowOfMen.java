package org.leydig.cli.trial;

import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.styled;
import static org.leydig.cli.report.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.leydig.cli.report.Armlet;
import org.leydig.cli.report.Html;
import org.leydig.trial.conduct.Conducted;
import org.leydig.trial.design.Criterion;

/** How many men went where, as the CONSORT statement draws it (K. F. Schulz and others, BMJ 2010;340:c332). */
record FlowOfMen(Conducted held, Armlet armlet) {
    Html html() {
        Conducted.Flow flow = held.flow();
        int out = flow.excluded().stream().mapToInt(Integer::intValue).sum();
        List<Html> arms = new ArrayList<>();
        for (int a = 0; a < flow.arms().size(); a++) arms.add(in("div", arm(a, flow.arms().get(a))));
        return styled("div", "consort", box(flow.screened() + " men screened", Html.NONE),
                out == 0
                        ? styled("div", "down", Html.NONE)
                        : styled("div", "aside", in("span"), styled("span", "stem", Html.NONE),
                                box(out + " excluded", reasons(flow))),
                box(flow.randomised() + " randomised",
                        styled("span", "spread", text(held.trial().allocation().words()))),
                styled("div", "down", Html.NONE), styled("div", "into", Html.all(arms)));
    }

    private Html reasons(Conducted.Flow flow) {
        List<Html> lines = new ArrayList<>();
        List<Criterion> criteria = held.trial().screen().criteria();
        for (int c = 0; c < criteria.size(); c++) {
            if (flow.excluded().get(c) > 0)
                lines.add(in("li", text(flow.excluded().get(c) + " not " + criteria.get(c).words())));
        }
        return in("ul", lines.toArray(Html[]::new));
    }

    private Html arm(int place, Conducted.ArmFlow arm) {
        String left = arm.left() == 0
                ? "all stayed on treatment to the end"
                : arm.left() + " gave up treatment, " + (arm.randomised() - arm.left()) + " stayed to the end";
        return styled("div", "box", in("b", armlet.chip(held.courses().arms().get(place))),
                text(arm.randomised() + (arm.randomised() == 1 ? " man" : " men")),
                styled("span", "spread", text(left)));
    }

    private static Html box(String head, Html more) {
        return styled("div", "box", in("b", text(head)), more);
    }
}
