package org.leydig.trial.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leydig.trial.study.Interval;

/** Validation: how surely a published number is known, and by how much a simulated one misses it. */
class RowTest {
    private static Row row(boolean difference, double published, Optional<Interval> interval) {
        return Row.of("s", List.of(), "w", Optional.of("a"), difference, published, interval);
    }

    @Test
    void theIntervalGivesTheStandardDeviationButNeverTooSmallAOneNorOneLargerThanOfAPaperThatIsSilent() {
        double sigma = row(false, 2, Optional.of(new Interval(2 * Math.exp(-0.196), 2 * Math.exp(0.196)))).sigma();
        assertThat(sigma).isCloseTo(0.1, within(1e-4));
        assertThat(row(false, 2, Optional.of(new Interval(1, 4))).sigma()).isEqualTo(0.15);
        assertThat(row(false, 2, Optional.of(new Interval(1.99, 2.01))).sigma()).isEqualTo(0.08);
        assertThat(row(false, 2, Optional.empty()).sigma()).isEqualTo(0.15);
    }

    @Test
    void ratiosAreComparedByLogarithmAndDifferencesAsTheyAre() {
        Row fold = row(false, 2, Optional.empty());
        assertThat(fold.residual(4, 0)).isCloseTo(Math.log(2) / 0.15, within(1e-12));
        assertThat(fold.residual(1, Math.log(2))).isCloseTo(0, within(1e-12));
        Row fall = row(true, -3, Optional.of(new Interval(-4.96, -1.04)));
        assertThat(fall.residual(-2, 0)).isCloseTo(1, within(1e-4));
        assertThat(fall.assay()).isEmpty();
    }

    @Test
    void whatCannotBeFiguredOutIsMissedByMuchButFinitely() {
        Row fold = row(false, 2, Optional.empty());
        assertThat(fold.residual(Double.NaN, 0)).isEqualTo(6);
        assertThat(fold.residual(0, 0)).isCloseTo(-Math.log(1e4) / 0.15, within(1e-9));
    }
}
