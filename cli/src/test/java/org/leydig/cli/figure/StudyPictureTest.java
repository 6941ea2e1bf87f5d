package org.leydig.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.leydig.engine.course.Series;
import org.leydig.trial.study.Interval;
import org.leydig.trial.study.Track;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Validation: a study's picture is well-formed SVG, with a line for each arm and a ring for each published value. */
class StudyPictureTest {
    private static final Track TRACK = new Track("<b>&\u0001", "T", "ng/dL", Series.of(-24, 0, 24, 48),
            Series.of(500, Double.NaN, 300, 100), Series.of(400, Double.NaN, 200, 0),
            Series.of(600, Double.NaN, 400, 9e9));
    private static final Course COURSE = new Course("T", "ng/dL", List.of(TRACK),
            List.of(new Mark("<b>&\u0001", 24, 48, 280, Optional.of(new Interval(250, 310)))));
    private static final StudyPicture PICTURE = new StudyPicture("does <T> fall?", "words & more",
            Map.of("<b>&\u0001", 3), List.of(COURSE),
            List.of(new Forest.Row("mean <T>", "280 → 300", Optional.of(new Ratio(1.07, Optional.empty(),
                    Optional.of(new Interval(0.9, 1.1)), new Interval(0.75, 1.25), true))),
                    new Forest.Row("far", "1 → 90", Optional.of(new Ratio(90, Optional.of(new Interval(80, 99)),
                            Optional.empty(), new Interval(0.75, 1.25), false))),
                    new Forest.Row("no ratio", "-1 → 2", Optional.empty())));

    @Test
    void isWellFormedAndTakesNoWordForMarkup() throws Exception {
        Document svg = read(PICTURE.svg());
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("does <T> fall?");
        assertThat(svg.getElementsByTagName("b").getLength()).isZero();
        assertThat(PICTURE.svg()).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void theLineBreaksWhereNothingIsKnown() throws Exception {
        Element line = styled(read(PICTURE.svg()), "path", "line-3");
        assertThat(line.getAttribute("d").chars().filter(c -> c == 'M').count()).isEqualTo(2);
    }

    @Test
    void oneWildManDoesNotFlattenTheRest() {
        assertThat(COURSE.values().high()).isBetween(500.0, 2000.0);
    }

    @Test
    void aPublishedValueIsARingWithAWhiskerOverTheTimeItStandsFor() throws Exception {
        Document svg = read(PICTURE.svg());
        assertThat(styled(svg, "circle", "published-3")).isNotNull();
        assertThat(styled(svg, "path", "published-3")).isNotNull();
        assertThat(styled(svg, "line", "span-3")).isNotNull();
    }

    @Test
    void theAxisOfRatiosIsTheSameBothWays() {
        assertThat(Ratio.at(1)).isEqualTo(0.5);
        assertThat(Ratio.at(2) - 0.5).isCloseTo(0.5 - Ratio.at(0.5), within(1e-12));
        assertThat(Ratio.at(1e9)).isEqualTo(1);
        assertThat(Ratio.at(0)).isZero();
    }

    @Test
    void timeIsToldInTheUnitPeopleThinkIn() {
        assertThat(Hours.between(24, 48, 7).name()).isEqualTo("hours");
        assertThat(Hours.between(-24, 20 * 24, 7).name()).isEqualTo("days");
        assertThat(Hours.between(0, 52 * 168, 7).axis().step()).isEqualTo(8);
        Hours late = Hours.between(91 * 24, 92 * 24, 7);
        assertThat(late.name() + " from " + late.since()).isEqualTo("hours from day 91 of treatment");
        assertThat(late.axis().low()).isZero();
        assertThat(late.at(91.5 * 24)).isCloseTo(0.5, within(1e-12));
    }

    private static Element styled(Document svg, String element, String style) {
        var all = svg.getElementsByTagName(element);
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element found && found.getAttribute("class").equals(style)) return found;
        }
        throw new AssertionError("no " + element + " of class " + style);
    }

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
