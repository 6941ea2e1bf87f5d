package org.leydig.cli.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.leydig.cli.report.Figures;
import org.leydig.trial.study.Conflict;
import org.leydig.trial.study.Scored;
import org.leydig.trial.study.Study;
import org.leydig.trial.study.StudyResult;
import org.leydig.trial.study.Validation;

/** Validation: the evidence page stands alone, holds every row, hides no miss, and takes no word for markup. */
class EvidencePageTest {
    private static final Validation VALIDATION = MadeUpEvidence.validation();
    private static final String PAGE = Page.of(VALIDATION, MadeUpEvidence.LIBRARY);

    @Test
    void needsNoOtherFileAndNoNetwork() {
        assertThat(PAGE).doesNotContain("http://").doesNotContain("https://").doesNotContain("src=")
                .doesNotContain("@import").doesNotContain("url(").doesNotContain("<link")
                .contains("default-src 'none'");
    }

    @Test
    void holdsEveryRowTwiceInTheTableAndWithItsStudy() {
        String all = PAGE.substring(PAGE.indexOf("id=\"all-rows\""), PAGE.indexOf("id=\"conflicts\""));
        String studies = PAGE.substring(PAGE.indexOf("id=\"studies\""));
        for (StudyResult result : VALIDATION.results()) {
            assertThat(PAGE).contains("id=\"study-" + result.study().id() + "\"");
            for (Scored row : result.rows()) {
                String words = org.leydig.cli.report.Html.text(row.row().words()).markup();
                assertThat(all).contains(words)
                        .contains(Words.direction(row.row().published())
                                .orElse(Figures.figure(row.row().published().value())))
                        .contains(Figures.figure(row.simulated()));
                assertThat(studies).contains(words);
            }
        }
        assertThat(Pattern.compile("<tr data-role").matcher(all).results().count())
                .isEqualTo(VALIDATION.rows().count());
    }

    @Test
    void theWorstRowStandsFirst() {
        assertThat(Tally.of(VALIDATION).worstFirst().getFirst().study().id()).isEqualTo("hayes-2001");
        assertThat(PAGE.indexOf("data-verdict=\"outside\"")).isLessThan(PAGE.indexOf("data-verdict=\"close\""));
    }

    @Test
    void showsTheScoreAndWhatItMeans() {
        assertThat(PAGE).contains("69 %", "11 of 16; goal: at least 80 %", "9 of 16; goal: at least 50 %",
                "within 25 % of the published value", "feedback", "a research and teaching tool, not a medical device");
    }

    @Test
    void aDirectionIsSaidAsOneAndIsNoPercentOff() {
        String row = PAGE.substring(PAGE.indexOf("highest LH, blocked over baseline"));
        assertThat(row.substring(0, row.indexOf("</tr>"))).contains("above 1").doesNotContain("1000")
                .contains("<td class=\"off\">–</td>");
    }

    @Test
    void saysWhatWasRun() {
        assertThat(PAGE).contains("9f2c1e55aa7b", "seed 1", "tsitouras", "leydig validate --out evidence",
                "relative tolerance 0.0001");
    }

    @Test
    void conflictsHaveAPlaceOfTheirOwn() {
        String conflicts = PAGE.substring(PAGE.indexOf("id=\"conflicts\""), PAGE.indexOf("id=\"studies\""));
        for (StudyResult result : VALIDATION.results()) {
            for (Conflict conflict : result.study().conflicts())
                assertThat(conflicts).contains("#study-" + result.study().id()).contains("#study-" + conflict.with());
        }
    }

    @Test
    void everyPictureHasWordsAndEveryStripANumberBesideIt() {
        var pictures = Pattern.compile("<svg [^>]*aria-label=\"([^\"]*)\"").matcher(PAGE).results().toList();
        assertThat(pictures).hasSize(7).allSatisfy(each -> assertThat(each.group(1)).contains("simulated"));
        assertThat(Pattern.compile("<svg ").matcher(PAGE).results().count()).isEqualTo(7);
        assertThat(Pattern.compile("class=\"off\"").matcher(PAGE).results().count())
                .isEqualTo(2 * VALIDATION.rows().count());
    }

    @Test
    void hostileWordsStayWords() {
        assertThat(PAGE).doesNotContain("<oestradiol>").doesNotContain("<u>blocked").doesNotContain("<not a ratio>")
                .doesNotContain("<by a third>").contains("&lt;oestradiol&gt; &amp; &quot;others&quot;")
                .contains("&lt;u&gt;blocked&lt;/u&gt;");
    }

    @Test
    void aStudyThatCouldNotBeRunIsNamed() {
        Study study = VALIDATION.results().getFirst().study();
        var failed = new StudyResult(study, 0,
                List.of(new Scored(study.reported().getFirst(), Double.NaN, Optional.empty(),
                        VALIDATION.results().getFirst().rows().getFirst().accepted(), false, Double.NaN)),
                List.of(), List.of("3 of 3 virtual men could not be run to the end."));
        String page = Page.of(new Validation(List.of(failed), VALIDATION.origin()), MadeUpEvidence.LIBRARY);
        assertThat(page).contains("1 study could not be run to the end", study.id(), "3 of 3 virtual men",
                "no ratio");
    }

    @Test
    void theSameValidationGivesTheSameBytes() {
        assertThat(Page.of(MadeUpEvidence.validation(), MadeUpEvidence.LIBRARY)).isEqualTo(PAGE);
    }
}
