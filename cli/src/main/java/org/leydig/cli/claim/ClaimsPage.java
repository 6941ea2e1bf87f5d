package org.leydig.cli.claim;

import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.styled;
import static org.leydig.cli.report.Html.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leydig.cli.evidence.Page;
import org.leydig.cli.report.Html;
import org.leydig.cli.report.Html.Attribute;
import org.leydig.cli.report.Template;
import org.leydig.clinic.library.Evidence;
import org.leydig.clinic.library.Library;
import org.leydig.trial.claim.Judged;
import org.leydig.trial.claim.Seen;
import org.leydig.trial.claim.Verdict;
import org.leydig.trial.study.Validation;

/**
 * The page of claims: how many earned which verdict, then each with its conditions, its picture and its evidence. It
 * needs no network and no other file.
 */
final class ClaimsPage {
    private final List<Judged> all;
    private final Validation.Origin origin;
    private final Library library;

    private ClaimsPage(List<Judged> all, Validation.Origin origin, Library library) {
        this.all = all;
        this.origin = origin;
        this.library = library;
    }

    /** The whole page. */
    static String of(List<Judged> all, Validation.Origin origin, Library library) {
        return new ClaimsPage(all, origin, library).html().markup();
    }

    private Html html() {
        return Template.named(ClaimsPage.class, "claims.html").fill(Map.ofEntries(
                Map.entry("style",
                        Html.all(Page.style(), new Html(Template.resource(ClaimsPage.class, "claims.css")))),
                Map.entry("lead", text(all.size() + (all.size() == 1 ? " statement" : " statements")
                        + " about the male axis and its treatments, each run and judged by published evidence.")),
                Map.entry("program",
                        text("Leydig " + origin.version() + ", library " + origin.library().substring(0, 12)
                                + ", seed " + origin.seed() + "; " + origin.method() + ".")),
                Map.entry("counts", counts()), Map.entry("summary", summary()),
                Map.entry("claims",
                        Html.all(all.stream().map(judged -> new ClaimSection(judged, library).html()).toList())),
                Map.entry("evidence", evidence()), Map.entry("command", text(origin.command())),
                Map.entry("script",
                        Html.all(Page.theme(), new Html(Template.resource(ClaimsPage.class, "claims.js"))))));
    }

    /** How many earned which verdict; each is a switch that leaves only those. */
    private Html counts() {
        return styled("div", "headline counts", Html.all(Arrays.stream(Verdict.values()).map(verdict -> {
            long n = all.stream().filter(judged -> judged.verdict() == verdict).count();
            String style = verdict.words().replace(' ', '-');
            return in("button", List.of(new Attribute("type", "button"), new Attribute("class", "count-of " + style),
                    new Attribute("data-verdict", style), new Attribute("aria-pressed", "false")),
                    styled("b", "share", text(Long.toString(n))), in("span", text(verdict.words())));
        }).toList()));
    }

    private Html summary() {
        return in("table", List.of(new Attribute("class", "scores summary")),
                in("thead",
                        in("tr", Html.column(text("Claim")), Html.column(text("Statement")),
                                Html.column(text("Verdict")), Html.column(text("Conditions hold")),
                                Html.column(text("Limits hold")))),
                in("tbody", Html.all(all.stream().map(ClaimsPage::line).toList())));
    }

    private static Html line(Judged judged) {
        String id = judged.claim().id();
        return in("tr", List.of(new Attribute("data-verdict", ClaimSection.style(judged))),
                Html.row(in("a", List.of(new Attribute("href", "#" + id)), text(id))),
                in("td", text(judged.claim().says())), in("td", ClaimSection.badge(judged)),
                held("Conditions", judged.seen()), held("Limits", judged.limits()));
    }

    private static Html held(String name, List<Seen> all) {
        String words = all.isEmpty() ? "–" : all.stream().filter(Seen::holds).count() + " of " + all.size();
        return in("td", List.of(new Attribute("class", "count"), new Attribute("data-name", name)), text(words));
    }

    /** Every row of evidence that the claims name, once. */
    private Html evidence() {
        Map<String, Evidence> rows = new LinkedHashMap<>();
        all.forEach(judged -> judged.claim().evidence().stream().map(id -> library.evidence().get(id))
                .forEach(row -> rows.put(row.id(), row)));
        return in("table", List.of(new Attribute("class", "scores evidence-rows")),
                in("thead",
                        in("tr", Html.column(text("Row")), Html.column(text("Quantity")),
                                Html.column(text("Published")), Html.column(text("Conditions")),
                                Html.column(text("Source")),
                                Html.column(text("Known by")))),
                in("tbody", Html.all(rows.values().stream()
                        .sorted(java.util.Comparator.comparing(Evidence::id)).map(ClaimsPage::row).toList())));
    }

    private static Html row(Evidence row) {
        String spread = Stream.of(row.spread(), row.conditions())
                .filter(words -> !words.isBlank() && !words.equals("-"))
                .reduce((a, b) -> a + "; " + b).orElse("");
        var cells = new ArrayList<Html>();
        cells.add(Html.row(text(row.id())));
        for (String words : List.of(row.quantity(), row.value() + (row.units().equals("-") ? "" : " " + row.units()),
                spread, row.source(), row.confidence()))
            cells.add(in("td", text(words)));
        return in("tr", List.of(new Attribute("id", "evidence-" + row.id())), cells.toArray(Html[]::new));
    }

}
