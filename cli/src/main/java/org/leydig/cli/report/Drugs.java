package org.leydig.cli.report;

import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.styled;
import static org.leydig.cli.report.Html.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leydig.cli.report.Html.Attribute;
import org.leydig.trial.run.Comparison;
import org.leydig.trial.run.Comparison.DrugCard;
import org.leydig.trial.run.Comparison.EvidenceRow;

/** The drugs used and the published facts behind them. */
public record Drugs(Comparison comparison) {
    /** A card for each drug. */
    public Html html() {
        Map<String, DrugCard> cards = new LinkedHashMap<>();
        comparison.arms().forEach(arm -> arm.drugs().forEach(drug -> cards.putIfAbsent(drug.id(), drug)));
        if (cards.isEmpty()) return in("p", text("No drug was given."));
        return styled("div", "drugs", Html.all(cards.values().stream().map(Drugs::card).toList()));
    }

    private static Html card(DrugCard drug) {
        return styled("article", "drug", in("h3", text(drug.id())), styled("p", "says", text(drug.is())),
                in("dl", fact("Usual", List.of(drug.usual())), fact("Not for men with", drug.notWith()),
                        fact("Harms", drug.harms())),
                evidence(drug.evidence()));
    }

    private static Html fact(String name, List<String> lines) {
        if (lines.isEmpty() || lines.getFirst().isBlank()) return Html.NONE;
        return Html.all(in("dt", text(name)), Html.all(lines.stream().map(line -> in("dd", text(line))).toList()));
    }

    private static Html evidence(List<EvidenceRow> rows) {
        if (rows.isEmpty()) return styled("p", "note", text("No evidence row is named for it."));
        Html head = in("tr", Html.column(text("Id")), Html.column(text("What was found")),
                Html.column(text("In whom, how")), Html.column(text("Source")));
        Html[] body = rows.stream().map(row -> in("tr", in("td", text(row.id())),
                in("td", text(row.quantity()), styled("span", "big", text(row.value() + " " + row.units()))),
                in("td", text(row.conditions())),
                in("td", text(row.source()), styled("span", "spread", text(row.confidence())))))
                .toArray(Html[]::new);
        return in("details", in("summary", text("Evidence: " + rows.size() + (rows.size() == 1 ? " fact" : " facts"))),
                styled("div", "scroll", in("table", List.of(new Attribute("class", "evidence")), in("thead", head),
                        in("tbody", body))));
    }

}
