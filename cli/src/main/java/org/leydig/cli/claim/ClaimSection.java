package org.leydig.cli.claim;

import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.styled;
import static org.leydig.cli.report.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leydig.cli.evidence.Panels;
import org.leydig.cli.evidence.Wording;
import org.leydig.cli.figure.Course;
import org.leydig.cli.figure.StudyPicture;
import org.leydig.cli.report.Html;
import org.leydig.cli.report.Html.Attribute;
import org.leydig.clinic.library.Evidence;
import org.leydig.clinic.library.Library;
import org.leydig.trial.claim.Claim;
import org.leydig.trial.claim.Judged;
import org.leydig.trial.study.StudyArm;

/** One claim on the page: the statement, its verdict and why, what was run, what must be seen and what was. */
record ClaimSection(Judged judged, Library library) {
    private static final int MANY = 3;

    Html html() {
        Claim claim = judged.claim();
        String style = style(judged);
        return in("article", List.of(new Attribute("class", "study claim"), new Attribute("id", claim.id()),
                new Attribute("data-verdict", style)),
                styled("p", "cite", in("code", text(claim.id())), text(" "), badge(judged)),
                in("h3", text(claim.says())), styled("p", "why", text(Saying.why(judged))),
                claim.notes().isEmpty() ? Html.NONE : styled("p", "note", text(claim.notes())),
                styled("div", "about", design(), pictures()),
                styled("div", "scroll", new Conditions(judged).table()), further(claim.further()));
    }

    /** The verdict in a frame of its colour. */
    static Html badge(Judged judged) {
        return styled("span", "badge " + style(judged), text(judged.verdict().words()));
    }

    /** The verdict as the name of a style. */
    static String style(Judged judged) {
        return judged.verdict().words().replace(' ', '-');
    }

    private Html design() {
        Claim claim = judged.claim();
        var wording = new Wording(claim, claim.who());
        Map<String, Integer> places = new Pictures(judged, library).places();
        var facts = new ArrayList<Html>();
        facts.add(fact("Who", List.of(text(wording.who()))));
        facts.add(fact("Simulated", List.of(text(judged.men() == 1
                ? "the typical man of each kind"
                : judged.men() + " men who differ, in every arm"))));
        facts.add(fact("Arms", claim.arms().stream().map(arm -> arm(arm, wording, places)).toList()));
        facts.add(fact("Drawn", wording.draws().stream().map(Html::text).toList()));
        return in("dl", facts.toArray(Html[]::new));
    }

    private static Html arm(StudyArm arm, Wording wording, Map<String, Integer> places) {
        String style = places.containsKey(arm.name()) ? "chip arm-" + places.get(arm.name()) : "chip";
        return Html.all(styled("span", style, in("i"), in("b", text(arm.name()))),
                text(" · " + wording.given(arm)));
    }

    private Html pictures() {
        var pictures = new Pictures(judged, library);
        List<Course> courses = pictures.courses();
        if (courses.isEmpty()) return Html.NONE;
        Map<String, Integer> places = pictures.places();
        String lines = judged.men() == 1
                ? "Lines: the typical man; the day's mean of what is drawn more than daily over weeks. "
                : "Lines: the mean of " + judged.men() + " men. Bands: 95 of 100 of them. ";
        return in("figure",
                List.of(new Attribute("class",
                        "courses courses-" + courses.size() + (places.size() > MANY ? " many" : ""))),
                styled("div", "panels", Html.all(courses.stream()
                        .map(course -> new Html(StudyPicture.panel(course, places, Panels.says(course)))).toList())),
                in("figcaption", text(lines + (courses.stream().allMatch(course -> course.marks().isEmpty())
                        ? ""
                        : "Rings with whiskers: where a level must lie, at its middle. ")),
                        in("a", List.of(new Attribute("href", "figures/" + judged.claim().id() + ".svg")),
                                text("As SVG"))));
    }

    private static Html further(List<Evidence> further) {
        if (further.isEmpty()) return Html.NONE;
        var links = new ArrayList<Html>(List.of(text("Bears on it too: ")));
        further.forEach(evidence -> {
            links.add(Conditions.link(evidence));
            links.add(text(" "));
        });
        return styled("p", "note", links.toArray(Html[]::new));
    }

    private static Html fact(String name, List<Html> lines) {
        return Html.all(in("dt", text(name)), Html.all(lines.stream().map(line -> in("dd", line)).toList()));
    }
}
