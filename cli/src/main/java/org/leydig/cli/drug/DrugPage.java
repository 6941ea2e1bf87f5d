package org.leydig.cli.drug;

import static org.leydig.cli.report.Figures.figure;
import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.styled;
import static org.leydig.cli.report.Html.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.leydig.cli.evidence.Page;
import org.leydig.cli.report.Html;
import org.leydig.cli.report.Html.Attribute;
import org.leydig.cli.report.Template;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.library.Evidence;

/** The page of one drug; it needs no network and no other file. */
record DrugPage(DrugFacts facts, DrugCourse course) {
    String html() {
        Drug drug = facts.drug();
        return Template.named(DrugPage.class, "drug.html").fill(Map.ofEntries(Map.entry("name", text(drug.id())),
                Map.entry("style", style()), Map.entry("is", text(sentence(drug.is()))),
                Map.entry("disclaimer", text(Words.DISCLAIMER)),
                Map.entry("acts", text(sentence(drug.acts()))), Map.entry("pictures", pictures()),
                Map.entry("regimens", list("regimens", drug.usual().stream()
                        .map(usual -> in("code", text(drug.id() + " " + usual))).toList())),
                Map.entry("routes", routes()), Map.entry("numbers", numbers()), Map.entry("harms", harms()),
                Map.entry("not-with", list("plain", drug.notWith().stream().map(Html::text).toList())),
                Map.entry("watch", watch()), Map.entry("sources", sources()))).markup();
    }

    /** How all pages of drugs look. */
    static Html style() {
        return Html.all(Page.style(), new Html(Template.resource(DrugPage.class, "drug.css")));
    }

    /** Begins with a capital; names of hormones and of drugs' families keep theirs. */
    static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private Html pictures() {
        List<String> panels = course.panels();
        return styled("figure", "courses courses-" + panels.size(),
                styled("div", "panels", Html.all(panels.stream().map(Html::new).toList())),
                in("figcaption", text("One simulated man, typical in everything, on "),
                        in("code", text(course.regimen())),
                        text(".")));
    }

    private Html routes() {
        return table("routes", List.of("Route", "Doses in", "What is given"), facts.drug().routes().values().stream()
                .map(r -> List.of(text(r.name()), text(r.unit().text()), text(Words.says(r)))).toList());
    }

    private Html numbers() {
        return table("numbers", List.of("Symbol", "Value", "95 of 100 men", "What it is", "How known"),
                facts.numbers().stream().map(n -> List.of(in("code", text(n.name())),
                        Html.all(in("b", text(figure(n.value()))), text(" " + n.shownUnit())),
                        n.between().any() ? text(n.between().range()) : styled("span", "none", text("all alike")),
                        text(n.says()), Html.all(text(n.known() + " "), links(n.evidence())))).toList());
    }

    private Html harms() {
        return table("harms-of", List.of("Harm", "How often", "Driven by", "Source"),
                facts.drug().harms().stream().map(h -> List.of(in("b", text(sentence(h.harm()))),
                        h.rate().contains("no rate published")
                                ? styled("span", "none", text(h.rate()))
                                : text(h.rate()),
                        text(h.drivenBy()), links(h.evidence()))).toList());
    }

    private Html watch() {
        return in("dl", List.of(new Attribute("class", "watch")), Html.all(facts.drug().watch().entrySet().stream()
                .map(w -> Html.all(in("dt", text(w.getKey())), in("dd", text(w.getValue())))).toList()));
    }

    private Html sources() {
        return table("evidence sources", List.of("Id", "What was found", "In whom, how", "Source"),
                facts.sources().stream().map(DrugPage::source).toList());
    }

    private static List<Html> source(Evidence row) {
        String n = row.spread().isBlank() || row.spread().equals("-") ? "" : " (" + row.spread() + ")";
        return List.of(in("span", List.of(new Attribute("id", row.id())), text(row.id())),
                Html.all(text(row.quantity()), styled("span", "big", text(row.value() + " " + row.units() + n))),
                text(row.conditions()),
                Html.all(text(row.source()), styled("span", "spread", text(row.confidence()))));
    }

    private Html links(Collection<String> ids) {
        Set<String> known = facts.sources().stream().map(Evidence::id).collect(Collectors.toSet());
        return Html.all(ids.stream().map(id -> known.contains(id)
                ? in("a", List.of(new Attribute("href", "#" + id)), text(id))
                : text(id)).map(link -> Html.all(link, text(" "))).toList());
    }

    private static Html list(String style, List<Html> items) {
        return styled("ul", style, Html.all(items.stream().map(item -> in("li", item)).toList()));
    }

    static Html table(String style, List<String> heads, List<List<Html>> rows) {
        Html head = in("tr", Html.all(heads.stream()
                .map(name -> Html.column(text(name))).toList()));
        Html body = Html.all(rows.stream()
                .map(row -> in("tr", Html.all(row.stream().map(cell -> in("td", cell)).toList()))).toList());
        return styled("div", "scroll", styled("table", style, in("thead", head), in("tbody", body)));
    }
}
