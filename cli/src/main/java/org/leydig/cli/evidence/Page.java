package org.leydig.cli.evidence;

import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.styled;
import static org.leydig.cli.report.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.leydig.cli.figure.Palette;
import org.leydig.cli.figure.StudyPicture;
import org.leydig.cli.report.Html;
import org.leydig.cli.report.Html.Attribute;
import org.leydig.cli.report.Report;
import org.leydig.cli.report.Template;
import org.leydig.clinic.library.Library;
import org.leydig.trial.study.Conflict;
import org.leydig.trial.study.Study;
import org.leydig.trial.study.StudyResult;
import org.leydig.trial.study.Validation;

/**
 * The evidence page: every published number beside the simulated one, the worst first, and every study with its picture.
 * It needs no network and no other file.
 */
public final class Page {
    private final Validation validation;
    private final Validation.Origin origin;
    private final Library library;
    private final Tally tally;

    private Page(Validation validation, Library library) {
        this.validation = validation;
        this.origin = validation.origin();
        this.library = library;
        this.tally = Tally.of(validation);
    }

    /**
     * The whole page.
     *
     * @param library where the units of observables are
     */
    public static String of(Validation validation, Library library) {
        return new Page(validation, library).html().markup();
    }

    private Html html() {
        var scores = new Scores(tally);
        int studies = validation.results().size();
        return Template.named(Page.class, "evidence.html").fill(Map.ofEntries(
                Map.entry("style",
                        style()),
                Map.entry("lead", text(studies + (studies == 1 ? " study, " : " studies, ") + tally.lines().size()
                        + " published numbers, each beside what the model says when the study is run on it.")),
                Map.entry("program",
                        text("Leydig " + origin.version() + ", library " + origin.library().substring(0, 12)
                                + ", seed " + origin.seed() + "; " + origin.method() + ".")),
                Map.entry("headline", scores.headline()), Map.entry("scores", scores.table()),
                Map.entry("failed", failed()), Map.entry("topics", topics()),
                Map.entry("rows", new Rows(tally.worstFirst(), true).table(
                        "The farthest off first. Published with its 95 % interval, simulated with that of its mean. "
                                + "The drawing shows simulated / published on a logarithmic axis: shaded the accepted band, "
                                + "grey the published interval, coloured the simulated.",
                        "all-rows")),
                Map.entry("conflicts", conflicts()),
                Map.entry("studies",
                        Html.all(validation.results().stream().map(result -> new Section(result, library).html())
                                .toList())),
                Map.entry("ran", ran()),
                Map.entry("script", Html.all(theme(), new Html(Template.resource(Page.class, "evidence.js"))))));
    }

    /** The style sheet of this page and those like it, and the colours of their pictures by day and in the dark. */
    public static Html style() {
        return Html.all(Report.style(), new Html(Template.resource(Page.class, "evidence.css")
                + IntStream.range(0, Palette.LIGHT.size())
                        .mapToObj(i -> StudyPicture.arm(i, "var(--arm-" + i + ")", "var(--page)"))
                        .collect(Collectors.joining())));
    }

    /** The script by which a page of this kind goes from day to night. */
    public static Html theme() {
        return new Html(Template.resource(Page.class, "theme.js"));
    }

    private Html failed() {
        List<Study> failed = Tally.failed(validation).map(StudyResult::study).toList();
        if (failed.isEmpty()) return Html.NONE;
        Html list = in("ul", failed.stream()
                .map(study -> in("li", in("b", text(study.id())), text(": " + study.cite()))).toArray(Html[]::new));
        return styled("div", "failed", in("p", text(failed.size() + (failed.size() == 1 ? " study" : " studies")
                + " could not be run to the end; all their rows count as outside:")), list);
    }

    private Html topics() {
        return Html.all(tally.topics().entrySet().stream()
                .map(topic -> in("option", List.of(new Attribute("value", topic.getKey())),
                        text(topic.getKey() + " (" + topic.getValue() + ")")))
                .toList());
    }

    private Html conflicts() {
        var items = new ArrayList<Html>();
        for (StudyResult result : validation.results()) {
            for (Conflict conflict : result.study().conflicts()) items.add(conflict(result.study(), conflict));
        }
        if (items.isEmpty()) return in("p", text("No two of these studies are known to disagree."));
        return Html.all(
                styled("p", "note", text("Where sources disagree, both are studies, and a model cannot satisfy both. "
                        + "A row that is outside because of a named conflict stays outside.")),
                in("ul", List.of(new Attribute("class", "conflicts")), items.toArray(Html[]::new)));
    }

    private Html conflict(Study study, Conflict conflict) {
        boolean here = validation.results().stream().anyMatch(result -> result.study().id().equals(conflict.with()));
        return in("li", link(study.id()), text(" and "), here ? link(conflict.with()) : in("b", text(conflict.with())),
                text(": " + conflict.says()));
    }

    private static Html link(String study) {
        return in("a", List.of(new Attribute("href", "#study-" + study)), text(study));
    }

    private Html ran() {
        var facts = new ArrayList<Html>();
        facts.add(fact("Program", "Leydig " + origin.version()));
        facts.add(fact("Seed", Long.toString(origin.seed())));
        facts.add(fact("Integrated with", origin.method()));
        facts.add(fact("Library, SHA-256", origin.library()));
        var inputs = new ArrayList<Html>();
        Hashes.of(validation).forEach((name, hash) -> inputs.add(fact(name, hash)));
        Html hashes = inputs.isEmpty()
                ? Html.NONE
                : in("details", in("summary", text("SHA-256 of each study")),
                        styled("dl", "ran", inputs.toArray(Html[]::new)));
        return Html.all(styled("pre", "command", in("code", text(origin.command()))),
                styled("dl", "ran", facts.toArray(Html[]::new)), hashes);
    }

    private static Html fact(String name, String value) {
        return Html.all(in("dt", text(name)), in("dd", text(value)));
    }
}
