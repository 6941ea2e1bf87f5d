package org.leydig.trial.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.patient.Body;
import org.leydig.clinic.assay.Assay;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.engine.course.RunException;
import org.leydig.language.source.Source;
import org.leydig.trial.design.Trial;
import org.leydig.trial.population.Population;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Progress;
import org.leydig.trial.statistic.Estimate;

/** Validation: trials in the small man, whose testosterone rests at a known value and whose oil has a closed form. */
class ConductingTest {
    private static final Library LIBRARY = Library.open("leydig/small-library");
    private static final double NG_PER_DL = 28.842;

    private static Trial trial(String more) {
        String text = """
                title: Oil
                for: 2d
                arms:
                  none: none
                  oil: testosterone-enanthate 20 mg im q7d x1
                """ + more;
        return Trial.read(new Source("trial.yaml", text), Path.of(""), LIBRARY);
    }

    private static Conducted conduct(Trial trial, int threads, Ledger ledger) throws InterruptedException {
        return Conducting.conduct(trial, LIBRARY, new Options("test", "leydig trial", Body.METHOD, threads), ledger,
                Progress.SILENT);
    }

    private static Conducted conduct(Trial trial) throws InterruptedException {
        return conduct(trial, 1, Ledger.inMemory());
    }

    /** What 20 mg of oil add after a day: two exponentials. */
    private static double added() {
        double kT = 0.5;
        double kDepot = 0.01;
        return NG_PER_DL * 2 * 0.7 * 20 * kDepot * (Math.exp(-kDepot * 24) - Math.exp(-kT * 24)) / (kT - kDepot);
    }

    @Test
    void intervalsHoldAKnownDifferenceInNinetyFiveOfAHundredTrials() throws InterruptedException {
        Trial trial = trial("""
                population: low
                men: 24
                randomise: blocks of 4
                end points: [T at 1d]
                """);
        int trials = 120;
        int held = 0;
        int found = 0;
        double sum = 0;
        for (int t = 0; t < trials; t++) {
            Estimate e = conduct(trial.withSeed(100 + t)).results().getFirst().contrasts().getFirst().estimate()
                    .orElseThrow();
            if (e.low() <= added() && added() <= e.high()) held++;
            if (e.excludes(0)) found++;
            sum += e.value();
        }
        double sd = NG_PER_DL * 5 * Math.sqrt(0.1 * 0.1 + 0.05 * 0.05);
        assertThat(sum / trials).isCloseTo(added(), within(4 * sd * Math.sqrt(2.0 / 12 / trials)));
        assertThat(held / (double) trials).isCloseTo(0.95, within(3.5 * Math.sqrt(0.95 * 0.05 / trials)));
        Conducted together = conduct(trial.withSeed(100).withReplicates(trials));
        Conducted.PowerOf power = together.powers().getFirst().contrasts().getFirst();
        assertThat(power.found()).as("replicate k is the trial of the k-th next seed").isEqualTo(found);
        assertThat(power.mean()).isCloseTo(sum / trials, within(1e-9));
        assertThat(power.power().value()).isBetween(power.power().low(), power.power().high());
    }

    @Test
    void menAreScreenedByWhatTheLaboratoryReads() throws InterruptedException {
        Conducted held = conduct(trial("""
                population: usual
                screen:
                  - T < 450 ng/dL at two visits at 08:00
                  - LH < 1000 IU/L at 07:30 with lh-ria
                men: 40
                end points: [T at 1d]
                """));
        Assay assay = LIBRARY.assays().get("t-ms");
        Population population = new Population(Man.read("usual", LIBRARY), LIBRARY, 1);
        int luckless = 0;
        for (Candidate man : held.men()) {
            double truth = NG_PER_DL * population.man(man.number()).get("T_made");
            double first = assay.read("T", truth, -14 * 24, 1, man.number()).value();
            double second = assay.read("T", truth, -7 * 24, 1, man.number()).value();
            assertThat(man.screened().at(0)).isCloseTo(first, within(1e-3 * first));
            assertThat(man.randomised()).isEqualTo(first < 450 && second < 450);
            assertThat(man.excluded()).isEqualTo(man.randomised() ? -1 : 0);
            if (first < 450) assertThat(man.screened().at(1)).isCloseTo(second, within(1e-3 * second));
            else
                assertThat(man.screened().at(1)).as("not drawn again").isNaN();
            if (man.randomised() != truth < 450) luckless++;
        }
        assertThat(luckless).as("the assay errs").isPositive();
        assertThat(held.flow().screened()).isEqualTo(held.men().size());
        assertThat(held.flow().randomised()).isEqualTo(40);
        assertThat(held.flow().excluded()).containsExactly(held.men().size() - 40, 0);
        assertThat(held.men().getLast().randomised()).as("nobody is screened after the last").isTrue();
    }

    private static final String MIXED = """
            population: {usual: 50 %, low: 50 %}
            screen: [T < 500 ng/dL]
            men: 90
            randomise: blocks of 4, stratified by T at 200 ng/dL
            visits: at 1d draw T
            rules: [if T < 150 ng/dL then add enclomiphene 25 mg po daily]
            drop-out: 90 % a year
            missed doses: 10 %
            end points: [T at 2d, share with T < 300 ng/dL at 2d, LH at 1d as ratio, time to T > 150 ng/dL]
            replicates: 2
            """;

    @Test
    void strataAreBalancedEach() throws InterruptedException {
        Conducted held = conduct(trial(MIXED));
        for (int stratum = 0; stratum < 2; stratum++) {
            int s = stratum;
            long[] arms = new long[2];
            held.men().stream().filter(m -> m.stratum() == s).forEach(m -> arms[m.arm()]++);
            assertThat(arms[0] + arms[1]).isPositive();
            assertThat(Math.abs(arms[0] - arms[1])).isLessThanOrEqualTo(2);
            held.men().stream().filter(m -> m.stratum() == s)
                    .forEach(m -> assertThat(m.screened().at(0) >= 200).isEqualTo(s == 1));
        }
        long usual = held.men().stream().filter(m -> m.kind() == 0).count();
        assertThat(usual / (double) held.men().size()).isCloseTo(0.5,
                within(4 * Math.sqrt(0.25 / held.men().size())));
    }

    @Test
    void nothingDependsOnThreadsOrStops() throws InterruptedException {
        List<byte[]> batches = new ArrayList<>();
        Conducted whole = conduct(trial(MIXED), 1, new InList(batches));
        assertThat(batches).hasSizeGreaterThan(4);
        same(conduct(trial(MIXED), 3, Ledger.inMemory()), whole);
        for (int stop = 0; stop <= batches.size(); stop++) {
            List<byte[]> kept = new ArrayList<>(batches.subList(0, stop));
            same(conduct(trial(MIXED), 2, new InList(kept)), whole);
            assertThat(kept).as("the same bytes").zipSatisfy(batches, (a, b) -> assertThat(a).isEqualTo(b));
        }
    }

    private static void same(Conducted held, Conducted whole) {
        assertThat(held.men()).isEqualTo(whole.men());
        assertThat(held.flow()).isEqualTo(whole.flow());
        assertThat(held.results()).extracting(Conducted.Result::arms, Conducted.Result::contrasts)
                .isEqualTo(whole.results().stream().map(r -> tuple(r.arms(), r.contrasts())).toList());
        assertThat(held.powers()).extracting(Conducted.Power::contrasts)
                .isEqualTo(whole.powers().stream().map(Conducted.Power::contrasts).toList());
        assertThat(held.courses().arms()).extracting(a -> a.bands())
                .isEqualTo(whole.courses().arms().stream().map(a -> a.bands()).toList());
    }

    @Test
    void whoLeftHasNoValueUnlessFollowed() throws InterruptedException {
        String text = """
                title: Leaving
                for: 8wk
                arms: {none: none, oil: testosterone-enanthate 20 mg im q7d}
                population: usual
                men: 60
                drop-out: 99.99 % a year
                end points: [oil at 8wk, time to oil > 1000 mg]
                """;
        Conducted left = conduct(Trial.read(new Source("trial.yaml", text), Path.of(""), LIBRARY));
        long gone = left.men().stream().filter(m -> m.left() < 56).count();
        assertThat(gone).isBetween(20L, 55L);
        for (Candidate man : left.men()) {
            boolean stayed = Double.isNaN(man.left());
            assertThat(Double.isNaN(man.values().at(0))).isEqualTo(!stayed);
            assertThat(man.reached().get(1)).isFalse();
            assertThat(man.values().at(1)).isCloseTo(
                    stayed ? 50 / 7.0 : Math.max(0, Math.floor(man.left()) + 1 - 7) / 7, within(1e-12));
        }
        assertThat(left.flow().arms().stream().mapToInt(Conducted.ArmFlow::left).sum()).isEqualTo((int) gone);
        Conducted followed = conduct(Trial.read(
                new Source("trial.yaml", text + "after drop-out: followed\n"), Path.of(""), LIBRARY));
        assertThat(followed.men()).noneMatch(m -> Double.isNaN(m.values().at(0)));
    }

    @Test
    void aChangeIsFromTheMorningOfDayZero() throws InterruptedException {
        Conducted held = conduct(trial("""
                population: usual
                men: 8
                end points: [T at 0d, T at 1d, change in T at 1d]
                """));
        for (Candidate man : held.men()) {
            assertThat(man.values().at(2)).isEqualTo(man.values().at(1) - man.values().at(0));
        }
    }

    @Test
    void aTrialThatHardlyAnybodyMayEnterIsGivenUp() {
        assertThatThrownBy(() -> conduct(trial("""
                population: low
                screen: [T > 600 ng/dL]
                men: 4
                end points: [T at 1d]
                """))).isInstanceOfSatisfying(RunException.class, e -> {
            assertThat(e.diagnostic().code()).isEqualTo("LEY1390");
            assertThat(e.diagnostic().suggestions().getFirst()).contains("`T > 600 ng/dL` excluded");
        });
    }
}
