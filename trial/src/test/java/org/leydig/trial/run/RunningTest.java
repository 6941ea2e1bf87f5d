package org.leydig.trial.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Series;
import org.leydig.language.source.Source;
import org.leydig.trial.arm.Case;

/** Validation: runs of the small man, whose courses have closed forms. */
class RunningTest {
    private static final Library LIBRARY = Library.open("leydig/small-library");
    private static final String CASE = """
            title: Oil or none
            man: usual
            men: 12
            for: 8wk
            seed: 3
            arms:
              none: none
              oil: testosterone-enanthate 100 mg im q7d x4
              none again: none
            end points: [T at 4wk, time to T > 600 ng/dL, share with T 300-900 ng/dL at 4wk, worst oil]
            """;

    private static Comparison compare(int threads, Progress progress) throws InterruptedException {
        Case question = Case.read(new Source("case.yaml", CASE), Path.of(""), LIBRARY);
        Options options = new Options("test", "leydig compare", Method.USUAL.within(1e-7), threads);
        return Comparing.compare(question, LIBRARY, options, progress);
    }

    @Test
    void armsDifferByTheirTreatmentAlone() throws InterruptedException {
        Comparison comparison = compare(2, Progress.SILENT);
        Comparison.Arm none = comparison.arms().get(0);
        Comparison.Arm oil = comparison.arms().get(1);
        Comparison.Arm again = comparison.arms().get(2);
        assertThat(again.typical()).isEqualTo(none.typical());
        assertThat(again.bands()).isEqualTo(none.bands());
        assertThat(oil.typical().get("LH").toArray()).as("the oil does not touch LH: the same chance in each arm")
                .containsExactly(none.typical().get("LH").toArray(), within(1e-4));
        Series left = oil.typical().get("oil");
        double week = 0.7 * 100 * Math.exp(-1.68);
        assertThat(left.at(7)).as("just after the second dose").isCloseTo(week + 70, within(1e-3));
        assertThat(left.at(6)).isCloseTo(70 * Math.exp(-1.44), within(1e-3));
        assertThat(none.typical().get("T").at(20)).isCloseTo(15 * 28.842, within(1e-3));
    }

    @Test
    void reportsWhatAReportNeeds() throws InterruptedException {
        Comparison comparison = compare(1, Progress.SILENT);
        Comparison.Arm oil = comparison.arms().get(1);
        assertThat(oil.days().size()).isEqualTo(57);
        assertThat(oil.fineDays().size()).isEqualTo(56 * 144 + 1);
        assertThat(oil.fine()).containsOnlyKeys("T", "LH");
        assertThat(oil.doses()).hasSize(4).first()
                .isEqualTo(new Comparison.Given(0, "testosterone-enanthate", 100, "mg", "im"));
        assertThat(oil.words()).containsExactly("testosterone-enanthate: 100 mg into a muscle every 7 days, 4 times");
        assertThat(comparison.arms().get(0).words()).containsExactly("no treatment");
        assertThat(oil.drugs()).singleElement().satisfies(d -> {
            assertThat(d.harms()).containsExactly("acne: 20 %; driven by testosterone");
            assertThat(d.evidence()).extracting(Comparison.EvidenceRow::id).containsExactly("X-1", "X-2");
        });
        Comparison.Band band = oil.bands().get("T");
        assertThat(band.days()).isEqualTo(Series.every(7, 0, 56));
        for (int w = 0; w < band.days().size(); w++) {
            assertThat(band.p05().at(w)).isLessThan(band.p50().at(w));
            assertThat(band.p50().at(w)).isLessThan(band.p95().at(w));
        }
        assertThat(comparison.origin().inputs()).containsOnlyKeys("case.yaml", "men/usual.yaml");
    }

    @Test
    void endPointsAreCounted() throws InterruptedException {
        Comparison comparison = compare(2, Progress.SILENT);
        var none = comparison.arms().get(0).endPoints();
        assertThat(none.get(0).typical().orElseThrow()).isCloseTo(432.63, within(1e-2));
        assertThat(none.get(1).typical()).as("never above 600").isEmpty();
        assertThat(none.get(2).typical().orElseThrow()).isCloseTo(100 * none.get(2).reached(), within(1e-9));
        assertThat(none.get(2).reached()).isBetween(0.5, 1.0);
        assertThat(none.get(3).typical()).contains(0.0);
    }

    @Test
    void threadsDoNotMatter() throws InterruptedException {
        assertThat(compare(1, Progress.SILENT)).usingRecursiveComparison().isEqualTo(compare(3, Progress.SILENT));
    }

    @Test
    void progressCountsUpToTheEnd() throws InterruptedException {
        List<Long> done = new ArrayList<>();
        compare(2, (n, total) -> {
            assertThat(total).isEqualTo(13 * 4);
            done.add(n);
        });
        assertThat(done).hasSize(52).isSorted();
    }

    @Test
    void oneManIsATableOfSamples() throws InterruptedException, IOException {
        Simulation asked = simulation(1, "enclomiphene 25 mg po once", 48, 1 / 6.0);
        Simulated simulated = Simulating.simulate(asked, LIBRARY, options(), Progress.SILENT);
        StringBuilder csv = new StringBuilder();
        simulated.write(csv);
        List<String> lines = csv.toString().lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo("time_d,T[ng/dL],LH[IU/L],oil[mg],drug:enclomiphene[ug/L],LH_pulses[1/d]");
        assertThat(lines).hasSize(1 + 48 * 6 + 1);
        Simulated.OneMan one = (Simulated.OneMan) simulated;
        double at2h = 25 / 5.0 / 0.9 * (Math.exp(-0.2) - Math.exp(-2)) * 1000;
        assertThat(one.column("drug:enclomiphene").at(12)).isCloseTo(at2h, within(1e-3 * at2h));
        assertThat(one.column("LH_pulses").at(288)).as("0.45 bursts in an hour").isBetween(10.0, 12.0);
    }

    @Test
    void pulsesAreNotCountedInSparseSamples() throws InterruptedException {
        Simulated simulated = Simulating.simulate(simulation(1, "none", 48, 1), LIBRARY, options(), Progress.SILENT);
        assertThat(simulated.header()).containsExactly("time_d", "T[ng/dL]", "LH[IU/L]", "oil[mg]");
    }

    @Test
    void manyMenAreALongTable() throws InterruptedException, IOException {
        Simulation asked = simulation(40, "none", 48, 24);
        Simulated.ManyMen many = (Simulated.ManyMen) Simulating.simulate(asked, LIBRARY, options(), Progress.SILENT);
        StringBuilder csv = new StringBuilder();
        many.write(csv);
        assertThat(csv.toString().lines()).hasSize(1 + 3 * 3).first()
                .isEqualTo("time_d,observable,unit,n,mean,sd,p05,p25,p50,p75,p95");
        Simulated.Spread t = many.spreads().getFirst();
        assertThat(Math.log(t.band().p50().at(0) / 432.63)).as("median of lognormal men, 4 SE")
                .isCloseTo(0, within(4 * 1.25 * 0.3 / Math.sqrt(40)));
        StringBuilder again = new StringBuilder();
        Simulating.simulate(asked, LIBRARY, options(), Progress.SILENT).write(again);
        assertThat(again).as("the same seed gives the same bytes").hasToString(csv.toString());
    }

    private static Options options() {
        return new Options("test", "leydig simulate", Method.USUAL.within(1e-6), 2);
    }

    private static Simulation simulation(int men, String protocol, double hours, double every) {
        return new Simulation(Man.read("usual", LIBRARY), men, Protocol.parse(new Source("p", protocol), LIBRARY),
                hours,
                every, 1);
    }
}
