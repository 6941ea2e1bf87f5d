package org.leydig.engine.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.leydig.engine.Sketch.minus;
import static org.leydig.engine.Sketch.num;
import static org.leydig.engine.Sketch.op;
import static org.leydig.engine.Sketch.over;
import static org.leydig.engine.Sketch.plus;
import static org.leydig.engine.Sketch.ref;
import static org.leydig.engine.Sketch.time;
import static org.leydig.engine.Sketch.times;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leydig.engine.Sketch;
import org.leydig.engine.dose.Compartment;
import org.leydig.engine.dose.Dose;
import org.leydig.engine.dose.Dose.Kind;
import org.leydig.engine.dose.Dose.SteadyState;
import org.leydig.language.model.Operator;

/** Validation: doses where closed forms end: parameters that change, saturable elimination, and men who never settle. */
class DosingRulesTest {
    private static final Method FINE = Method.USUAL.within(1e-10);

    private static Dose every(double interval, int additional, double amount, SteadyState steady) {
        return new Dose(0, "blood", amount, 0, interval, additional, steady, Kind.DOSE);
    }

    @Test
    void lagAndBioavailabilityAreThoseOfTheInstantOfTheDose() {
        Sketch sketch = new Sketch().held("share", num(1)).held("lag", num(0.5)).state("blood", num(0), num(0))
                .event("later", op(Operator.GREATER_OR_EQUAL, time(), num(10.1)), "share", num(0.25))
                .event("slower", op(Operator.GREATER_OR_EQUAL, time(), num(10.1)), "lag", num(3));
        Course course = Simulator.of(sketch.model()).run(Ask.until(30).at(10.4, 10.5, 22.9, 23).report("blood")
                .doses(every(10, 2, 100, SteadyState.NONE))
                .into(new Compartment("blood", Optional.of("lag"), Optional.of("share"), Optional.empty())).request());
        assertThat(course.column("blood")).isEqualTo(Series.of(100, 200, 200, 225));
        assertThat(course.happenings()).extracting(Course.Happening::amount).contains(100.0, 100.0, 25.0);
    }

    /** Michaelis and Menten's elimination, against the same doses given one by one for long. */
    @Test
    void saturableEliminationSettlesWhereManyDosesLead() {
        Sketch sketch = new Sketch().state("gut", num(0), times(num(-0.9), ref("gut"))).state("blood", num(0),
                minus(times(num(0.9), ref("gut")), over(times(num(12), ref("blood")), plus(num(40), ref("blood")))));
        Simulator man = Simulator.of(sketch.model());
        Dose oral = new Dose(0, "gut", 100, 0, 12, 1, SteadyState.REPLACE, Kind.DOSE);
        Course settled = man.run(Ask.until(24).at(0, 3, 11).report("gut", "blood").doses(oral).by(FINE).request());
        Dose many = new Dose(0, "gut", 100, 0, 12, 400, SteadyState.NONE, Kind.DOSE);
        Course long_ = man
                .run(Ask.until(4800).at(4776, 4779, 4787).report("gut", "blood").doses(many).by(FINE).request());
        for (String name : List.of("gut", "blood")) {
            for (int i = 0; i < 3; i++) {
                double expected = long_.column(name).at(i);
                assertThat(settled.column(name).at(i)).isCloseTo(expected, within(1e-7 * 200));
            }
        }
        assertThat(settled.notices()).isEmpty();
    }

    /** A body with a hormone of its own that starts at its own steady state: added is what the drug adds. */
    @Test
    void anAddedSteadyStateAddsOnlyTheDrug() {
        Sketch sketch = new Sketch().state("blood", num(50), minus(num(5), times(num(0.1), ref("blood"))));
        Dose added = new Dose(0, "blood", 30, 0, 10, 0, SteadyState.ADD, Kind.DOSE);
        Course course = Simulator.of(sketch.model())
                .run(Ask.until(5).at(0).report("blood").doses(added).by(FINE).request());
        assertThat(course.column("blood").at(0)).isCloseTo(50 + 30 / (1 - Math.exp(-1)), within(1e-7));
    }

    /** Accumulates without end: no steady state, and the notice says so. */
    @Test
    void aManWhoNeverSettlesIsToldSo() {
        Simulator hoards = Simulator.of(new Sketch().state("blood", num(0), num(0)).model());
        Request request = Ask.until(5).doses(every(2, 0, 1, SteadyState.REPLACE)).request();
        assertThat(hoards.run(request).notices()).singleElement()
                .satisfies(notice -> assertThat(notice.cause()).contains("`blood` still changes"));
        assertThatThrownBy(() -> hoards.strict().run(request)).isInstanceOf(RunException.class)
                .hasMessageContaining("LEY2020");
    }

    /** Pulses that follow the state keep no step with doses. */
    @Test
    void aPulsingManDoesNotPretendToSettle() {
        Dose dose = new Dose(0, "depot", 1, 0, 3.1, 0, SteadyState.REPLACE, Kind.DOSE);
        assertThat(
                Simulator.of(Beating.model(false)).run(Ask.until(5).doses(dose).by(Method.USUAL).request()).notices())
                .hasSize(1);
        assertThatThrownBy(() -> Simulator.of(Beating.model(true)).run(Ask.until(5).doses(dose).request()))
                .hasMessageContaining("LEY2021").hasMessageContaining("pulse");
    }

    @Test
    void ratesThatFollowTheDaySettleFromDayToDay() {
        Sketch sketch = new Sketch().state("blood", num(0), minus(plus(num(1), op(Operator.SIN,
                times(num(Math.PI / 12), time()))), times(num(0.2), ref("blood"))));
        Simulator man = Simulator.of(sketch.model());
        Dose start = new Dose(30, "blood", 10, 0, 24, 2, SteadyState.REPLACE, Kind.DOSE);
        Course course = man.run(Ask.until(90).at(30, 54, 78).report("blood").doses(start).by(FINE).request());
        assertThat(course.notices()).isEmpty();
        double first = course.column("blood").at(0);
        assertThat(course.column("blood").at(1)).isCloseTo(first, within(1e-7));
        assertThat(course.column("blood").at(2)).isCloseTo(first, within(1e-7));
    }

    @Test
    void recordsThatMeanNothingAreRefused() {
        Simulator man = Simulator.of(new Sketch().state("blood", num(0), num(0)).model());
        List<Dose> nonsense = List.of(every(0, 3, 1, SteadyState.NONE), every(2, 0, -1, SteadyState.NONE),
                every(2, -1, 1, SteadyState.NONE), every(0, 0, 1, SteadyState.REPLACE),
                every(2, 0, Double.POSITIVE_INFINITY, SteadyState.NONE),
                new Dose(0, "blood", 1, -2, 0, 0, SteadyState.NONE, Kind.DOSE),
                new Dose(0, "blood", 1, -1, 0, 0, SteadyState.NONE, Kind.DOSE),
                new Dose(0, "blood", 0, 5, 0, 0, SteadyState.NONE, Kind.DOSE),
                new Dose(Double.NaN, "blood", 1, 0, 0, 0, SteadyState.NONE, Kind.DOSE));
        for (Dose dose : nonsense) {
            assertThatThrownBy(() -> man.run(Ask.until(5).doses(dose).request())).as(dose.toString())
                    .isInstanceOf(RunException.class).hasMessageContaining("LEY2010");
        }
        Compartment negative = new Compartment("blood", Optional.of("lag"), Optional.empty(), Optional.empty());
        Simulator late = Simulator.of(new Sketch().parameter("lag", -1).state("blood", num(0), num(0)).model());
        assertThatThrownBy(() -> late.run(new Request(Optional.empty(), 0, 5, Series.of(), List.of(), Map.of(),
                List.of(Dose.bolus(1, "blood", 1)), List.of(negative), FINE, 1, 1))).hasMessageContaining("LEY2010")
                .hasMessageContaining("lag");
    }
}
