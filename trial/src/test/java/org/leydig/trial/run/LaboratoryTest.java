package org.leydig.trial.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.assay.DrawReader;
import org.leydig.clinic.assay.DrawRule;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Series;
import org.leydig.language.source.Source;

/** Validation: what a laboratory reads of the small man, whose testosterone rests at a known value. */
class LaboratoryTest {
    private static final Library LIBRARY = Library.open("leydig/small-library");
    private static final double T = 15 * 28.842;

    private static DrawRule rule(String words) {
        Complaints complaints = new Complaints();
        var rule = DrawReader.read(Node.Words.of(new Source("--draw", words)), LIBRARY.observables(), LIBRARY.assays(),
                28 * 24, complaints);
        complaints.raise();
        return rule.orElseThrow();
    }

    private static Readings draw(String man, int men, int threads, String... rules) throws InterruptedException {
        Sampling asked = new Sampling(Man.read(man, LIBRARY), men, Protocol.NONE, 28 * 24,
                Arrays.stream(rules).map(LaboratoryTest::rule).toList(), 5);
        return Laboratory.draw(asked, LIBRARY, new Options("test", "leydig simulate", Method.USUAL, threads),
                Progress.SILENT);
    }

    @Test
    void timesAreThoseOfTheClock() {
        assertThat(rule("LH at 08:00").hours()).isEqualTo(Series.of(0));
        assertThat(rule("LH at 06:30").hours()).as("not before the beginning").isEqualTo(Series.of(22.5));
        assertThat(rule("LH T at 20:00 on day 14").hours()).isEqualTo(Series.of(14 * 24 + 12));
        assertThat(rule("LH, T at 08:00 weekly").hours()).isEqualTo(Series.every(168, 0, 672));
        assertThat(rule("LH at 09:00 every 2 wk").hours()).isEqualTo(Series.of(1, 337));
        assertThat(rule("LH T at 08:00 with lh-ria").wanted()).extracting(w -> w.assay().id())
                .containsExactly("lh-ria", "t-ms");
    }

    @Test
    void whatDoesNotMoveSpreadsByTheAssayAlone() throws InterruptedException {
        Readings.Reading t = ((Readings.OfOne) draw("usual", 1, 2, "T at 08:00")).rows().getFirst();
        assertThat(t.body()).isCloseTo(T, within(0.01));
        double width = (t.p95() - t.p05()) / (2 * 1.645);
        assertThat(width / T).as("5 % from 200 lives").isCloseTo(0.05, within(0.012));
        assertThat(t.p50()).isCloseTo(T, within(4 * 1.25 * 0.05 * T / Math.sqrt(200)));
    }

    @Test
    void anAssayReadsInItsOwnScale() throws InterruptedException {
        var rows = ((Readings.OfOne) draw("usual", 1, 2, "LH at 08:00 with lh-irma", "LH at 08:00 with lh-ria")).rows();
        assertThat(rows.get(1).body()).isEqualTo(rows.get(0).body());
        assertThat(rows.get(1).p50() / rows.get(0).p50()).as("the scale, within errors").isCloseTo(2.5, within(0.25));
        assertThat(rows.get(1).value() / rows.get(1).body()).isCloseTo(2.5, within(1.0));
    }

    @Test
    void threadsAndOtherDrawsDoNotMatter() throws InterruptedException {
        Readings one = draw("treated", 1, 1, "LH at 08:00 on day 3");
        Readings two = draw("treated", 1, 3, "LH at 08:00 on day 3", "T at 20:00 on day 1");
        assertThat(((Readings.OfOne) two).rows()).hasSize(2);
        Readings.Reading alone = ((Readings.OfOne) one).rows().getFirst();
        Readings.Reading beside = ((Readings.OfOne) two).rows().get(1);
        assertThat(beside.sample()).isEqualTo(alone.sample());
        assertThat(List.of(beside.value(), beside.p05(), beside.p50(), beside.p95())).usingElementComparator(
                (a, b) -> Math.abs(a - b) < 1e-2 * b ? 0 : 1)
                .containsExactly(alone.value(), alone.p05(), alone.p50(), alone.p95());
        assertThat(draw("treated", 1, 3, "LH at 08:00 on day 3")).isEqualTo(one);
    }

    @Test
    void manyMenAreALongTable() throws InterruptedException, IOException {
        Readings many = draw("usual", 20, 2, "LH T at 08:00 every 14d");
        StringBuilder csv = new StringBuilder();
        many.write(csv);
        assertThat(csv.toString().lines()).hasSize(1 + 3 * 2).first()
                .isEqualTo("time_d,clock,observable,unit,assay,n,below_limit,mean,sd,p05,p25,p50,p75,p95");
        assertThat(many.says()).hasSize(2).first().asString().startsWith("LH at 08:00: 90 % of 20 men read ");
        assertThat(many.days()).isEqualTo(Series.of(0, 14, 28));
    }
}
