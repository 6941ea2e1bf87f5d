package org.leydig.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.leydig.cli.figure.Palette;
import org.leydig.engine.course.Series;
import org.leydig.trial.run.Comparison;
import org.leydig.trial.run.Comparison.Arm;
import org.leydig.trial.run.Comparison.Provenance;

/** Validation: the page stands alone, shows what was simulated, and takes no word for markup. */
class ReportTest {
    private static final Comparison COMPARISON = MadeUp.comparison(30, 30);
    private static final String PAGE = Report.page(COMPARISON);

    @Test
    void needsNoOtherFileAndNoNetwork() {
        assertThat(PAGE).doesNotContain("http://").doesNotContain("https://").doesNotContain("src=")
                .doesNotContain("@import")
                .doesNotContain("url(").doesNotContain("<link").contains("default-src 'none'");
    }

    @Test
    void holdsTheNumbersItShows() throws Exception {
        JsonNode data = new ObjectMapper().readTree(element("data"));
        byte[] bytes = new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(element("numbers"))))
                .readAllBytes();
        List<double[]> series = unpack(bytes, data.path("series"));
        for (int i = 0; i < COMPARISON.arms().size(); i++) {
            Arm arm = COMPARISON.arms().get(i);
            JsonNode shown = data.path("arms").path(i);
            same(arm.fineDays(), series.get(shown.path("fineDays").asInt()), 1e-5);
            for (var column : arm.typical().entrySet()) {
                same(column.getValue(), series.get(shown.path("typical").path(column.getKey()).asInt()),
                        fraction(column.getValue(), 1e-4));
            }
            for (var column : arm.fine().entrySet()) {
                same(column.getValue(), series.get(shown.path("fine").path(column.getKey()).asInt()),
                        fraction(column.getValue(), 2e-4));
            }
            JsonNode band = shown.path("bands").path("T");
            same(arm.bands().get("T").p95(), series.get(band.path(5).asInt()),
                    fraction(arm.bands().get("T").p95(), 1e-4));
        }
    }

    @Test
    void showsEachPartOfTheRun() {
        assertThat(PAGE).contains("Stopping testosterone, wanting a child", "two years on weekly testosterone",
                "time to T &gt; 300 ng/dL",
                "not reached", "41 % of men reach it", "blurred or flickering vision", "venous thromboembolism",
                "R-A57",
                "hCG 3000 IU under the skin every 2 days for 16 weeks",
                "leydig compare examples/after-testosterone.yaml --seed 1",
                "9f2c1e55", "Tsitouras", "research and teaching");
        assertThat(PAGE.split("not advice on anyone", -1)).as("said once").hasSize(2);
    }

    @Test
    void everyChartHasAWordAndATableForThoseWhoDoNotSeeIt() {
        assertThat(Pattern.compile("<figure ").matcher(PAGE).results().count()).isEqualTo(9);
        assertThat(Pattern.compile("<canvas role=\"img\" tabindex=\"0\" aria-label=\"[^\"]{40,}\"").matcher(PAGE)
                .results().count()).isEqualTo(9);
        assertThat(Pattern.compile("<details><summary>Table</summary>").matcher(PAGE).results().count()).isEqualTo(9);
    }

    @Test
    void aDarkPageHasLighterArmsWhetherChosenOrPreferred() {
        String grey = "--arm-0:" + Palette.DARK.getFirst();
        assertThat(PAGE).contains(":root[data-theme=dark]{" + grey)
                .contains("@media (prefers-color-scheme:dark){:root:not([data-theme=light]){" + grey);
    }

    @Test
    void takesHostileNamesAsWords() {
        String hostile = "<script>alert('x')</script>\"&{{data}}</script>";
        Arm arm = COMPARISON.arms().get(1);
        Arm named = new Arm(hostile, List.of(hostile), arm.doses(), arm.days(), arm.typical(), arm.fineDays(),
                arm.fine(), arm.bands(),
                arm.endPoints(), List.of(new Comparison.Decided(0, 7, 0, hostile, hostile)), arm.drugs());
        String page = Report
                .page(new Comparison(hostile, hostile, hostile, 1, 30, COMPARISON.observables(), List.of(named),
                        List.of(hostile), List.of(hostile),
                        List.of(new Comparison.Ranked(hostile, 1, List.of(1.0))),
                        new Provenance(hostile, hostile, Map.of(hostile, hostile), 1, hostile, hostile)));
        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(&#39;x&#39;)");
        assertThat(Pattern.compile("</script>").matcher(page).results().count()).isEqualTo(3);
    }

    @Test
    void sameComparisonSameBytes() {
        assertThat(Report.page(MadeUp.comparison(30, 30))).isEqualTo(PAGE);
    }

    private static String element(String id) {
        var match = Pattern.compile("<script type=\"[^\"]+\" id=\"" + id + "\">([^<]*)</script>").matcher(PAGE);
        assertThat(match.find()).isTrue();
        return match.group(1);
    }

    /** As report.js reads them. */
    private static List<double[]> unpack(byte[] bytes, JsonNode table) {
        var all = new java.util.ArrayList<double[]>();
        int at = 0;
        for (JsonNode each : table) {
            double[] values = new double[each.path(0).asInt()];
            long level = 0;
            for (int i = 0; i < values.length; i++) {
                long zigzag = 0;
                int shift = 0;
                do {
                    zigzag |= (long) (bytes[at] & 0x7f) << shift;
                    shift += 7;
                } while (bytes[at++] < 0);
                level += (zigzag >>> 1) ^ -(zigzag & 1);
                values[i] = level < 0 ? Double.NaN : each.path(1).asDouble() + level * each.path(2).asDouble();
            }
            all.add(values);
        }
        assertThat(at).isEqualTo(bytes.length);
        return all;
    }

    private static double fraction(Series values, double share) {
        return share * java.util.Arrays.stream(values.toArray()).max().orElse(0);
    }

    private static void same(Series expected, double[] found, double within) {
        assertThat(found).hasSize(expected.size());
        for (int i = 0; i < found.length; i++) assertThat(found[i]).isCloseTo(expected.at(i), within(within));
    }
}
