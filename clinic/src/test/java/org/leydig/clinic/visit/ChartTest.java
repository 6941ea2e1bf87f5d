package org.leydig.clinic.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.ConditionReader;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.regimen.Given;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.language.source.Source;

/** Validation: what rules decide at visits, worked out by hand. */
class ChartTest {
    private static final Library LIBRARY = Library.open("leydig/small-library");
    private static final double WEEK = 168;

    private static Protocol protocol(String text) {
        return Protocol.parse(new Source("p", text), LIBRARY);
    }

    private static List<Rule> rules(Protocol protocol, String... texts) {
        Complaints complaints = new Complaints();
        List<Rule> rules = new RuleReader(new ConditionReader(LIBRARY.observables(), LIBRARY.model(), complaints),
                LIBRARY.drugs(), protocol.drugs().keySet(), 52 * WEEK, complaints)
                .read(Stream.of(texts).map(t -> new RuleReader.Written(Node.Words.of(new Source("r", t)), Set.of()))
                        .toList());
        complaints.raise();
        return rules;
    }

    private static Chart chart(String protocol, String... rules) {
        Protocol begun = protocol(protocol);
        return new Chart("his", begun, rules(begun, rules));
    }

    private static Map<Observable, Double> found(Object... pairs) {
        Map<Observable, Double> found = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2)
            found.put(LIBRARY.observables().get((String) pairs[i]), ((Number) pairs[i + 1]).doubleValue());
        return found;
    }

    /** Hour and amount of each dose. */
    private static List<List<Double>> doses(Protocol protocol, double until) {
        return Given.table(protocol, until).stream().map(g -> List.of(g.hour(), g.amount())).toList();
    }

    @Test
    void raisesFromTheNextDoseOn() {
        Chart chart = chart("testosterone-enanthate 100 mg im q7d",
                "if T < 300 ng/dL then raise testosterone by 25 %");
        chart.visit(WEEK, found("T", 250));
        assertThat(doses(chart.prescribed(), 3 * WEEK)).as("the visit's own dose is the first to change")
                .containsExactly(
                        List.of(0.0, 100.0), List.of(168.0, 125.0), List.of(336.0, 125.0));
        assertThat(chart.decisions()).containsExactly(
                new Decision(WEEK, 0, "T 250 ng/dL", "raise testosterone-enanthate to 125 mg"));
        chart.visit(1.5 * WEEK, found("T", 299));
        assertThat(doses(chart.prescribed(), 3 * WEEK)).last().isEqualTo(List.of(336.0, 156.25));
        chart.visit(2 * WEEK, found("T", 300));
        assertThat(chart.decisions()).as("300 is not below 300").hasSize(2);
    }

    @Test
    void raisesToTheBoundAndNoFurther() {
        Chart chart = chart("testosterone-enanthate 100 mg im q7d",
                "if T < 300 ng/dL then raise testosterone by 25 % to at most 150 mg");
        for (int week = 1; week < 6; week++) chart.visit(week * WEEK, found("T", 200));
        assertThat(doses(chart.prescribed(), 3.5 * WEEK)).extracting(d -> d.get(1)).containsExactly(100.0, 125.0, 150.0,
                150.0);
        assertThat(chart.decisions()).as("nothing is decided where nothing changes").hasSize(2);
    }

    @Test
    void aDoseThatNobodyGivesIsNotReached() {
        Chart chart = chart("testosterone-enanthate 100 mg im q7d",
                "if T < 300 ng/dL then raise testosterone by 100 %");
        for (int week = 1; week < 12; week++) chart.visit(week * WEEK, found("T", 200));
        assertThat(doses(chart.prescribed(), 20 * WEEK)).last().isEqualTo(List.of(19 * WEEK, 1600.0));
    }

    @Test
    void waitsForSoManyVisitsInARow() {
        Chart chart = chart("testosterone-enanthate 100 mg im q7d",
                "if T > 900 ng/dL at two visits then stop testosterone");
        chart.visit(WEEK, found("T", 1000));
        chart.visit(2 * WEEK, found("T", 800));
        chart.visit(3 * WEEK, found("T", 1000));
        chart.visit(3.2 * WEEK, found("LH", 1));
        assertThat(chart.decisions()).isEmpty();
        chart.visit(4 * WEEK, found("T", 1000));
        assertThat(chart.decisions()).extracting(Decision::what).containsExactly("stop testosterone-enanthate");
        assertThat(doses(chart.prescribed(), 52 * WEEK)).as("the dose of that day is not given").hasSize(4);
    }

    @Test
    void addsOnceAndAgainAfterStopping() {
        Chart chart = chart("testosterone-enanthate 100 mg im q7d",
                "if LH < 1 IU/L then add hcg 500 IU sc q2d for 1wk", "if LH > 9 IU/L then stop hcg");
        chart.visit(WEEK, found("LH", 0.5));
        chart.visit(5 * WEEK, found("LH", 0.5));
        assertThat(chart.decisions()).as("it ran out by itself and is not given again").hasSize(1);
        assertThat(doses(chart.prescribed(), 52 * WEEK).stream().filter(d -> d.get(1) == 500))
                .extracting(List::getFirst)
                .containsExactly(168.0, 216.0, 264.0, 312.0);
        Chart other = chart("hcg 500 IU sc q2d", "if LH < 1 IU/L then add hcg 500 IU sc q2d",
                "if LH > 9 IU/L then stop hcg");
        other.visit(WEEK, found("LH", 0.5));
        assertThat(other.decisions()).as("he has it already").isEmpty();
        other.visit(2 * WEEK, found("LH", 10));
        other.visit(3 * WEEK, found("LH", 0.5));
        assertThat(other.decisions()).extracting(Decision::rule).containsExactly(1, 0);
    }

    @Test
    void ofTwoRulesTheFirstIsFollowed() {
        Chart chart = chart("testosterone-enanthate 100 mg im q7d", "if LH > 5 IU/L then stop testosterone",
                "if T < 300 ng/dL then raise testosterone by 25 %");
        chart.visit(WEEK, found("LH", 6, "T", 200));
        assertThat(chart.decisions()).extracting(Decision::rule).containsExactly(0);
    }

    @Test
    void switchesInTime() {
        Chart chart = chart("testosterone-enanthate 100 mg im q7d",
                "from 2wk until 4wk if T < 300 ng/dL then switch to enclomiphene 25 mg po daily and add hcg 500 IU sc q2d");
        chart.visit(WEEK, found("T", 200));
        chart.visit(5 * WEEK, found("T", 200));
        assertThat(chart.decisions()).as("outside its time").isEmpty();
        chart.visit(4 * WEEK, found("T", 200));
        assertThat(chart.prescribed().from(4 * WEEK).drugs()).containsOnlyKeys("enclomiphene", "hcg");
        assertThat(chart.decisions().getFirst().what())
                .isEqualTo("stop testosterone-enanthate, begin enclomiphene: 25 mg by mouth every day");
    }

    @Test
    void takesUpAgainWhatItStoppedADayAgo() {
        Chart chart = chart("testosterone-enanthate 100 mg im q7d", "if T > 900 ng/dL then stop testosterone",
                "if T < 300 ng/dL then add testosterone-enanthate 100 mg im q7d");
        chart.visit(2.5 * WEEK, found("T", 1000));
        chart.visit(2.6 * WEEK, found("T", 200));
        assertThat(doses(chart.prescribed(), 4 * WEEK)).extracting(List::getFirst).containsExactly(0.0, 168.0, 336.0,
                2.6 * WEEK, 2.6 * WEEK + WEEK);
    }

    @Test
    void whoMissesDosesMissesThemWhateverHappens() {
        Practice practice = new Practice(List.of(), List.of(), 0.3, 0.5);
        Adherence his = new Adherence(practice, 1, 7);
        Protocol daily = protocol("enclomiphene 25 mg po daily");
        Set<Double> taken = Set
                .copyOf(doses(his.taken(daily, 2000 * 24), 2000 * 24).stream().map(List::getFirst).toList());
        assertThat(taken.size() / 2000.0).as("7 of 10 days, 4 SE").isBetween(0.7 - 0.041, 0.7 + 0.041);
        Protocol later = his.taken(daily.from(100 * 24), 2000 * 24);
        assertThat(taken).containsAll(doses(later, 2000 * 24).stream().map(List::getFirst).toList());
        assertThat(new Adherence(practice, 1, 0).taken(daily, 100)).as("the typical man misses none").isEqualTo(daily);
    }

    @Test
    void asManyLeaveAsIsSaid() {
        Practice practice = new Practice(List.of(), List.of(), 0, 0.4);
        long gone = java.util.stream.LongStream.rangeClosed(1, 2000)
                .filter(man -> new Adherence(practice, 3, man).leaves().orElseThrow() < 365.25 * 24).count();
        assertThat(gone / 2000.0).as("2 of 5 within a year, 4 SE").isBetween(0.4 - 0.044, 0.4 + 0.044);
    }
}
