package org.leydig.engine.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leydig.engine.Sketch;
import org.leydig.engine.dose.Compartment;
import org.leydig.engine.dose.Dose;
import org.leydig.engine.dose.Dose.Kind;
import org.leydig.engine.dose.Dose.SteadyState;

/** Validation: a man run in two parts is the man run in one, and what is asked of him does not change him. */
class SnapshotTest {
    private static final Simulator MAN = Simulator.of(Beating.model(true));
    private static final String[] ALL = {"phase", "burst", "hormone", "depot", "drug", "count", "echoes", "total"};
    private static final double END = 40;

    /** Doses that are on their way, running and to come whenever the man is stopped. */
    private static final Ask ASK = Ask.until(END).report(ALL).into(new Compartment("depot", Optional.of("lag"),
            Optional.empty(), Optional.empty())).doses(
                    new Dose(1, "depot", 2, 0, 2.5, 12, SteadyState.NONE, Kind.DOSE),
                    new Dose(2, "drug", 3, 0.7, 6, 5, SteadyState.NONE, Kind.DOSE))
            .by(Method.USUAL);

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 3, 3.52, 3.9, 7.77, 12, 20, 39.99})
    void goesOnBitForBit(double stop) {
        double[] later = Series.every(0.37, stop, END).toArray();
        Course whole = MAN.run(ASK.at(later).request());
        Course first = MAN.run(new Ask(Optional.empty(), stop, Series.of(), List.of(), ASK.set(), ASK.doses(),
                ASK.compartments(), ASK.method(), 1).request());
        Course second = MAN.run(ASK.at(later).from(first.end()).request());
        for (String name : ALL) assertThat(second.column(name)).as(name).isEqualTo(whole.column(name));
        List<Course.Happening> both = new ArrayList<>(first.happenings());
        both.addAll(second.happenings());
        assertThat(both).isEqualTo(whole.happenings());
        assertThat(second.end()).isEqualTo(whole.end());
    }

    @Test
    void goesOnClosely_whenTheStepCannotBeTakenAgain() {
        Course whole = MAN.run(ASK.by(Method.USUAL.within(1e-9)).at(END).request());
        Ask fine = ASK.by(Method.USUAL.within(1e-9));
        Snapshot end = MAN.run(new Ask(Optional.empty(), 17.3, Series.of(), List.of(), ASK.set(), ASK.doses(),
                ASK.compartments(), fine.method(), 1).request()).end();
        Snapshot bare = new Snapshot(end.time(), end.values(), end.drawn(), end.triggers(), end.delayed(),
                end.arrivals(), end.infusions(), end.largest(), Optional.empty());
        Course second = MAN.run(fine.at(END).from(bare).request());
        for (String name : ALL) {
            assertThat(second.column(name).at(0)).as(name).isCloseTo(whole.column(name).at(0), within(1e-5));
        }
    }

    @Test
    void samplingChangesNothing() {
        Course often = MAN.run(ASK.at(Series.every(0.01, 0, END).toArray()).request());
        Course once = MAN.run(ASK.at(END).report("total").request());
        assertThat(once.end()).isEqualTo(often.end());
        assertThat(once.happenings()).isEqualTo(often.happenings());
        assertThat(once.work()).isEqualTo(often.work());
    }

    @Test
    void aSampleSeesWhatHappensAtItsInstant_exceptAtTheEnd() {
        Simulator quiet = Simulator.of(Beating.model(false));
        Dose dose = Dose.bolus(0.25, "drug", 4);
        Ask ask = Ask.until(0.5).at(0.25).report("drug", "total", "hormone").doses(dose);
        Course through = quiet.run(ask.request());
        assertThat(through.column("drug").at(0)).isEqualTo(4);
        assertThat(through.column("total").at(0)).isEqualTo(4 + through.column("hormone").at(0));
        Ask upTo = Ask.until(0.25).at(0.25).report("drug").doses(dose);
        Course before = quiet.run(upTo.request());
        assertThat(before.column("drug").at(0)).isZero();
        assertThat(quiet.run(ask.from(before.end()).request()).column("drug").at(0)).isEqualTo(4);
    }

    @Test
    void aDrugOnItsWayIsNotLost() {
        Snapshot snapshot = MAN.run(new Ask(Optional.empty(), 1.2, Series.of(), List.of(), ASK.set(), ASK.doses(),
                ASK.compartments(), ASK.method(), 1).request()).end();
        assertThat(snapshot.arrivals()).hasSize(1);
        Simulator without = Simulator.of(new Sketch().state("hormone", Sketch.num(1), Sketch.num(0)).model());
        assertThatThrownBy(() -> without.run(Ask.until(3).from(snapshot).request())).isInstanceOf(RunException.class)
                .hasMessageContaining("LEY2013").hasMessageContaining("depot");
    }
}
