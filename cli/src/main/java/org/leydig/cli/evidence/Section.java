package org.leydig.cli.evidence;

import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.styled;
import static org.leydig.cli.report.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leydig.cli.evidence.Tally.Line;
import org.leydig.cli.figure.Course;
import org.leydig.cli.figure.StudyPicture;
import org.leydig.cli.report.Html;
import org.leydig.cli.report.Html.Attribute;
import org.leydig.clinic.library.Library;
import org.leydig.trial.study.Study;
import org.leydig.trial.study.StudyArm;
import org.leydig.trial.study.StudyResult;
import org.leydig.trial.study.Validation.Score;

/** One study on the page: what was asked of whom, how it was measured, what was found, and what the model says. */
record Section(StudyResult result, Library library) {
    /** Bands of more arms than this lie over each other and are drawn fainter. */
    private static final int MANY = 3;

    Html html() {
        Study study = result.study();
        List<Line> lines = result.rows().stream().map(row -> new Line(study, row)).toList();
        Score score = Tally.score(lines.stream());
        return in("article", List.of(new Attribute("class", "study"), new Attribute("id", "study-" + study.id()),
                new Attribute("data-topic", study.topic())),
                in("h3", text(sentence(study.asks()))),
                styled("p", "cite", text(study.cite()), in("span", text(" · " + study.topic() + " · ")),
                        in("code", text(study.id())),
                        in("span", text(" · " + score.inside() + " of " + score.of() + " inside"))),
                styled("div", "about", design(), pictures()),
                styled("div", "scroll", new Rows(lines, false).table("", "rows-" + study.id())));
    }

    private Html design() {
        Study study = result.study();
        var wording = Wording.of(study);
        var facts = new ArrayList<Html>();
        facts.add(fact("Who", List.of(text(wording.who()))));
        facts.add(fact("Simulated", List.of(text(result.men() + (result.men() == 1 ? " man" : " men")))));
        facts.add(fact("Arms", study.arms().stream().map(this::arm).toList()));
        facts.add(fact("Drawn", wording.draws().stream().map(Html::text).toList()));
        facts.add(fact("Conflicts", study.conflicts().stream()
                .map(conflict -> Html.all(in("b", text(conflict.with())), text(": " + conflict.says()))).toList()));
        if (!study.notes().isBlank()) facts.add(fact("Notes", List.of(text(study.notes()))));
        facts.add(fact("The run said", result.notices().stream().map(Html::text).toList()));
        return in("dl", facts.toArray(Html[]::new));
    }

    private Html arm(StudyArm arm) {
        int place = Wording.of(result.study()).places().getOrDefault(arm.name(), 0);
        return Html.all(styled("span", "chip arm-" + place, in("i"), in("b", text(arm.name()))),
                text(" · " + Wording.of(result.study()).given(arm)));
    }

    private Html pictures() {
        List<Course> courses = new Panels(result, library).courses();
        if (courses.isEmpty()) return Html.NONE;
        Map<String, Integer> places = Wording.of(result.study()).places();
        return in("figure",
                List.of(new Attribute("class",
                        "courses courses-" + courses.size() + (places.size() > MANY ? " many" : ""))),
                styled("div", "panels", Html.all(courses.stream()
                        .map(course -> new Html(StudyPicture.panel(course, places, Panels.says(course)))).toList())),
                in("figcaption", text("Lines: the mean of " + result.men()
                        + " simulated men. Bands: 95 of 100 of them. Rings: published, with the 95 % interval; "
                        + "a bar where a value stands for a span. "),
                        in("a", List.of(new Attribute("href", "figures/" + result.study().id() + ".svg")),
                                text("As SVG"))));
    }

    private static Html fact(String name, List<Html> lines) {
        if (lines.isEmpty()) return Html.NONE;
        return Html.all(in("dt", text(name)), Html.all(lines.stream().map(line -> in("dd", line)).toList()));
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
