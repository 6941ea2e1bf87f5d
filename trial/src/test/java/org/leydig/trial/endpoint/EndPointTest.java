package org.leydig.trial.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Observable;
import org.leydig.language.source.Source;

/** Validation: end points of courses that were made by hand. */
class EndPointTest {
    private static final Library LIBRARY = Library.open("leydig/small-library");
    private static final int WEEKS = 30;

    private static EndPoint point(String text) {
        Complaints complaints = new Complaints();
        EndPointReader reader = new EndPointReader(LIBRARY.observables(), LIBRARY.model(), WEEKS * 168, complaints);
        Optional<EndPoint> point = reader.read(Node.Words.of(new Source("end point", text)));
        complaints.raise();
        return point.orElseThrow();
    }

    private static Optional<Double> value(String text, IntToDoubleFunction byDay) {
        return point(text).of(new Mornings() {
            @Override
            public long injections() {
                return 0;
            }

            @Override
            public int days() {
                return WEEKS * 7 + 1;
            }

            @Override
            public double at(Observable observable, int day) {
                return byDay.applyAsDouble(day);
            }
        });
    }

    @Test
    void timeToIsTheFirstOfSevenMornings() {
        assertThat(value("time to T > 300 ng/dL", day -> day < 70 ? 100 : 500))
                .as("mean of days 66 to 72 is 271; of 67 to 73 329")
                .hasValueSatisfying(w -> assertThat(w).isCloseTo(67 / 7.0, within(1e-9)));
        assertThat(value("time to T > 300 ng/dL", day -> 100)).isEmpty();
        assertThat(value("time to T > 300 ng/dL", day -> 500)).contains(0.0);
    }

    @Test
    void whatIsLeftOfEarlierTreatmentDoesNotCount() {
        assertThat(value("time to T > 300 ng/dL", day -> day < 14 ? 600 : day < 140 ? 50 : 400).orElseThrow())
                .isGreaterThan(19);
        assertThat(value("time to T > 300 ng/dL", day -> day < 14 ? 600 : 50)).isEmpty();
        assertThat(value("time to T > 300 ng/dL", day -> day < 120 ? 600 : 50)).as("kept for twelve weeks")
                .contains(0.0);
    }

    @Test
    void onePulseIsNoRecovery() {
        assertThat(value("time to T > 300 ng/dL", day -> day % 30 == 0 ? 900 : 100)).isEmpty();
    }

    @Test
    void limitsMayBeInOtherUnits() {
        assertThat(value("share with T 10-30 nmol/L at 4wk", day -> 300)).as("10.4 nmol/L").contains(100.0);
        assertThat(value("share with T >= 11 nmol/L at 4wk", day -> 300)).isEmpty();
        assertThat(value("share with T 3 to 9 ng/mL at 4wk", day -> 300)).as("300 counts").contains(100.0);
    }

    @Test
    void extremesMeansAndSingleMornings() {
        assertThat(value("worst T", day -> day)).contains(210.0);
        assertThat(value("lowest T from 4wk to 8wk", day -> day)).contains(28.0);
        assertThat(value("highest T from 4wk to 8wk", day -> day)).contains(56.0);
        assertThat(value("mean T over the last 4wk", day -> day)).contains((183 + 210) / 2.0);
        assertThat(value("mean T", day -> day)).contains(105.0);
        assertThat(value("T at 26wk", day -> day)).contains(182.0);
    }

    @Test
    void eachHasItsUnit() {
        assertThat(point("time to T > 300 ng/dL").unit()).isEqualTo("wk");
        assertThat(point("share with T < 300 ng/dL at 0d").unit()).isEqualTo("% of men");
        assertThat(point("lowest LH").unit()).isEqualTo("IU/L");
    }
}
