package org.leydig.cli.claim;

import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.styled;
import static org.leydig.cli.report.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.leydig.cli.evidence.Strip;
import org.leydig.cli.report.Html;
import org.leydig.cli.report.Html.Attribute;
import org.leydig.clinic.library.Evidence;
import org.leydig.trial.claim.Judged;
import org.leydig.trial.claim.Seen;

/** The conditions and limits of a claim as a table: what must be seen, what was, and by which evidence. */
record Conditions(Judged judged) {
    Html table() {
        var bodies = new ArrayList<Html>();
        bodies.add(body("Must be seen", judged.seen()));
        if (!judged.limits().isEmpty()) bodies.add(body("Limits", judged.limits()));
        return in("table", List.of(new Attribute("class", "rows conditions")),
                in("thead",
                        in("tr", Html.column(text("Condition")), Html.column(text("Must be")),
                                Html.column(text("Seen")),
                                in("th", List.of(new Attribute("scope", "col"), new Attribute("class", "of-strip")),
                                        styled("span", "unseen", text("Seen over the middle of the bound, drawn")),
                                        Strip.axis()),
                                Html.column(text("Holds")), Html.column(text("Evidence")))),
                Html.all(bodies));
    }

    private static Html body(String name, List<Seen> all) {
        return in("tbody", in("tr", List.of(new Attribute("class", "kind")),
                in("th", List.of(new Attribute("colspan", "6"), new Attribute("scope", "rowgroup")), text(name))),
                Html.all(all.stream().map(Conditions::row).toList()));
    }

    private static Html row(Seen seen) {
        String style = seen.holds() ? "close" : "outside";
        return in("tr",
                in("th", List.of(new Attribute("scope", "row"), new Attribute("class", "quantity")),
                        text(seen.condition().measured().words()), styled("span", "spread", text(Saying.unit(seen)))),
                value("Must be", seen.condition().must().words()), value("Seen", Saying.value(seen)),
                styled("td", "of-strip", Strip.of(Bounds.of(seen), style)),
                styled("td", "verdict " + style, in("i", List.of(new Attribute("aria-hidden", "true"))),
                        text(Saying.of(seen))),
                styled("td", "because",
                        Html.all(seen.condition().because().stream().map(Conditions::cited).toList())));
    }

    private static Html value(String name, String words) {
        return in("td", List.of(new Attribute("class", "value"), new Attribute("data-name", name)),
                styled("span", "big", text(words)));
    }

    /** A row of evidence: its id, which leads to it, and who says it; what it says where nobody is named. */
    static Html cited(Evidence evidence) {
        String source = evidence.source().equals("-") ? evidence.value() : evidence.source();
        return styled("span", "cited", link(evidence), text(" "), styled("span", "spread", text(source)));
    }

    /** The id of a row of evidence, which leads to it. */
    static Html link(Evidence evidence) {
        return in("a", List.of(new Attribute("href", "#evidence-" + evidence.id()),
                new Attribute("title", evidence.quantity() + ": " + evidence.value() + " " + evidence.units())),
                text(evidence.id()));
    }

}
