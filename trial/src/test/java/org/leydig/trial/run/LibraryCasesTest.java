package org.leydig.trial.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.clinic.regimen.UsualProtocol;
import org.leydig.language.source.Source;
import org.leydig.trial.arm.Case;

/** Validation: the library's cases run, drugs that are given together run together, and a couple is as published. */
class LibraryCasesTest {
    private static final Library LIBRARY = Library.open();

    private static Comparison compare(String text) throws InterruptedException {
        Case question = Case.read(new Source("case.yaml", text), Path.of(""), LIBRARY);
        return Comparing.compare(question, LIBRARY, Options.usual("test", "test"), Progress.SILENT);
    }

    static Stream<String> cases() {
        return LIBRARY.cases().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseCanBeRead(String id) {
        Case question = Case.read(id, LIBRARY);
        assertThat(question.arms()).hasSizeGreaterThan(2);
        assertThat(question.endPoints()).hasSizeGreaterThan(4);
        assertThat(question.practice().rules()).isNotEmpty();
        assertThat(question.wishes()).isNotEmpty();
    }

    static Stream<UsualProtocol> protocols() {
        return UsualProtocol.all(LIBRARY).stream();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void everyProtocolIsGivenByItsName(UsualProtocol usual) throws Exception {
        assertThat(LIBRARY.evidence().keySet()).containsAll(usual.evidence());
        Protocol protocol = Protocol.parse(new Source("p", usual.id()), LIBRARY);
        assertThat(protocol).isEqualTo(Protocol.parse(usual.give(), LIBRARY.drugs()));
        runsTogether(protocol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"testosterone-cypionate 100 mg im q7d; hcg 500 IU sc q2d; anastrozole 0.5 mg po q3d",
            "clomiphene 25 mg po daily; anastrozole 1 mg po daily", "hcg 1500 IU sc q3d; fsh 150 IU sc q56h",
            "hcg-recombinant 1500 IU sc q3d; fsh-alfa 150 IU sc q56h", "tamoxifen 20 mg po daily; hcg 1500 IU sc q3d",
            "testosterone-gel 50 mg td daily; gonadorelin 100 ug sc q84h",
            "enclomiphene 25 mg po daily; letrozole 2.5 mg po q7d",
            "degarelix 240 mg sc once; testosterone-gel 50 mg td daily",
            "letrozole 2.5 mg po daily; estradiol-patch 50 ug td daily"})
    void drugsGivenTogetherRunTogether(String protocol) throws Exception {
        runsTogether(Protocol.parse(new Source("p", protocol), LIBRARY));
    }

    private static void runsTogether(Protocol protocol) throws InterruptedException {
        Man man = Man.read("functional", LIBRARY);
        var seen = (Simulated.OneMan) Simulating.simulate(new Simulation(man, 1,
                protocol, 14 * 24, 12, 1), LIBRARY,
                Options.usual("test", "test"), Progress.SILENT);
        for (String name : List.of("T", "E2", "LH", "FSH", "ITT", "sperm_concentration", "haematocrit"))
            assertThat(DoubleStream.of(seen.column(name).toArray()).allMatch(v -> Double.isFinite(v) && v >= 0))
                    .as(name)
                    .isTrue();
    }

    @Test
    void aCoupleConceivesAsFirstPlannersDo() throws InterruptedException {
        Comparison comparison = compare("""
                title: A couple
                man: healthy-young
                men: 1
                for: 24wk
                arms: {none: none}
                partner: 27 years
                end points: [chance of pregnancy by 24wk, sperm_concentration at 0d, injections]
                """);
        var ends = comparison.arms().getFirst().endPoints();
        assertThat(ends.get(1).typical().orElseThrow()).as("more than 40 M/mL").isBetween(50.0, 110.0);
        assertThat(ends.get(0).typical().orElseThrow()).as("65 % within six cycles of 28 days (P-S21)")
                .isCloseTo(65, within(4.0));
        assertThat(ends.get(2).typical()).contains(0.0);
    }

    @Test
    void injectionsAreCountedAndAPumpIsOneADay() throws InterruptedException {
        Comparison comparison = compare("""
                title: Needles
                man: chh
                men: 1
                for: 4wk
                arms:
                  pump: gonadorelin 10 ug sc q90min
                  gonadotropins: [hcg 1500 IU sc q84h, fsh 150 IU sc q56h]
                  pills: clomiphene 25 mg po daily
                end points: [injections]
                ranking: [fewer injections]
                """);
        assertThat(comparison.arms()).extracting(a -> a.endPoints().getFirst().typical().orElseThrow())
                .containsExactly(28.0, 8.0 + 12.0, 0.0);
        assertThat(comparison.ranking()).extracting(Comparison.Ranked::arm).containsExactly("pills", "gonadotropins",
                "pump");
        assertThat(comparison.ranking()).extracting(Comparison.Ranked::score).containsExactly(1.0, 1 - 20 / 28.0, 0.0);
    }
}
