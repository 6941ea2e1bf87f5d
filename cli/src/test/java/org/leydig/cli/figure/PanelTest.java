package org.leydig.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.leydig.cli.report.MadeUp;
import org.leydig.trial.run.Comparison;
import org.leydig.trial.run.Comparison.Arm;
import org.w3c.dom.Document;

/** Validation: a picture is well-formed SVG that draws each arm and names it. */
class PanelTest {
    private static final Comparison COMPARISON = MadeUp.comparison(100, 60);

    @Test
    void eachObservableIsAWellFormedPicture() throws Exception {
        for (var observable : COMPARISON.observables()) {
            Document svg = read(Panel.svg(COMPARISON, observable));
            assertThat(svg.getDocumentElement().getNodeName()).isEqualTo("svg");
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).contains(observable.unit());
            assertThat(Panel.svg(COMPARISON, observable)).doesNotContain("NaN").doesNotContain("Infinity");
        }
    }

    @Test
    void drawsALineForEachArmAndNamesIt() throws Exception {
        Document svg = read(Panel.svg(COMPARISON, COMPARISON.observables().getFirst()));
        var texts = svg.getElementsByTagName("text");
        var words = new StringBuilder();
        for (int i = 0; i < texts.getLength(); i++) words.append(texts.item(i).getTextContent()).append('|');
        assertThat(words.toString()).contains("wait|", "clomiphene|", "enclomiphene|", "hCG, then enclomiphene|",
                "week 0|");
    }

    @Test
    void hostileNamesStayWords() throws Exception {
        Arm arm = COMPARISON.arms().getFirst();
        Arm named = new Arm("<svg onload=\"x\">&\u0001", List.of(), List.of(), arm.days(), arm.typical(),
                arm.fineDays(), arm.fine(),
                arm.bands(), List.of(), List.of(), List.of());
        var comparison = new Comparison("]]><!--", "m", "", 1, 100, COMPARISON.observables(), List.of(named), List.of(),
                List.of(), List.of(),
                COMPARISON.origin());
        assertThat(read(Panel.svg(comparison, COMPARISON.observables().getFirst())).getElementsByTagName("svg")
                .getLength()).isEqualTo(1);
    }

    @Test
    void pulsesAreSeenFromAfarAsTheDaysMean() {
        Arm arm = COMPARISON.arms().getFirst();
        Daily daily = Daily
                .of(new Arm(arm.name(), arm.words(), arm.doses(), arm.days(), arm.typical(), arm.fineDays(), arm.fine(),
                        Map.of(), arm.endPoints(), List.of(), arm.drugs()), "LH");
        assertThat(daily.days().at(0)).isEqualTo(0.5);
        double mean = 0;
        for (int i = 0; i < 24; i++) mean += COMPARISON.arms().getFirst().fine().get("LH").at(i) / 24;
        assertThat(daily.values().at(0)).isEqualTo(mean, org.assertj.core.api.Assertions.within(1e-12));
    }

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
