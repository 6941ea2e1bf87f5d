package org.leydig.engine.grain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leydig.engine.dose.Dose;
import org.leydig.engine.dose.Dose.Kind;
import org.leydig.engine.dose.Dose.SteadyState;

/** Validation: cycles and what may not be passed over, counted by hand. */
class TimetableTest {
    private static Dose every(double interval, double first, int doses) {
        return new Dose(first, "gut", 10, 0, interval, doses - 1, SteadyState.NONE, Kind.DOSE);
    }

    @ParameterizedTest
    @CsvSource({"24, 24, 1", "1.5, 24, 1", "8, 24, 1", "48, 24, 2", "56, 24, 7", "84, 24, 7", "168, 336, 14",
            "48, 168, 14", "72, 240, 0", "25, 24, 25"})
    void theCycleHoldsAWholeNumberOfEachInterval(double one, double other, int days) {
        assertThat(new Timetable(List.of(every(one, 0, 1000), every(other, 0, 1000))).cycle(5)).isEqualTo(days);
    }

    @Test
    void habitsCountWhileTheyLast() {
        Timetable timetable = new Timetable(List.of(every(24, 48, 10), every(168, 0, 3)));
        assertThat(timetable.cycle(0)).isEqualTo(7);
        assertThat(timetable.next(0)).isEqualTo(48);
        assertThat(timetable.next(48)).isEqualTo(48 + 240);
        assertThat(timetable.next(48 + 240)).isEqualTo(3 * 168);
        assertThat(timetable.cycle(3 * 168)).isEqualTo(1);
        assertThat(timetable.next(3 * 168)).isInfinite();
    }

    @Test
    void rareDosesAreIncidents() {
        Timetable timetable = new Timetable(List.of(every(28 * 24, 0, 3), Dose.bolus(100, "gut", 1)));
        assertThat(timetable.cycle(0)).isEqualTo(1);
        assertThat(timetable.next(0)).isEqualTo(100);
        assertThat(timetable.next(100)).isEqualTo(28 * 24);
        assertThat(timetable.next(28 * 24)).isEqualTo(56 * 24);
        assertThat(timetable.next(56 * 24)).isInfinite();
        assertThat(timetable.habitual(10)).isEmpty();
    }

    @Test
    void aDoseStandsForAsManyAsItsStateIsHastened() {
        Dose daily = every(24, 0, 10);
        Dose once = Dose.bolus(300, "gut", 1);
        Timetable timetable = new Timetable(List.of(daily, once));
        assertThat(timetable.standingFor(24, state -> 3)).extracting(Dose::amount).containsExactly(30.0, 1.0);
        assertThat(timetable.standingFor(24, state -> 1)).containsExactly(daily, once);
    }
}
