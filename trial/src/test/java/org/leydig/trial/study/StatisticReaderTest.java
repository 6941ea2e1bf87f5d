package org.leydig.trial.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leydig.units.measure.UnitException;

/** Validation: what a row may report, and what it may not. */
class StatisticReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"mean LH", "highest T", "lowest T", "median sperm_concentration", "T", "drug:kisspeptin-10",
            "highest drug:hcg", "pulses LH", "pulse interval LH", "pulse amplitude LH", "pulse peak LH",
            "pulse nadir LH", "time of highest drug:hcg", "time to sperm_concentration < 10 M/mL",
            "time to T > 0.5 ng/dL",
            "time to LH < 50 %", "curve of TMSC > 5 M", "share with T > 264 ng/dL",
            "share reaching sperm_concentration < 0.1 M/mL",
            "correlation inhibin_B FSH"})
    void whatIsReadIsWrittenAgain(String text) {
        assertThat(StatisticReader.read(text).words()).isEqualTo(text);
    }

    @Test
    void everyFormIsTold() {
        assertThat(StatisticReader.read("mean LH")).isEqualTo(new Statistic.Level(Statistic.Summary.MEAN, "LH"));
        assertThat(StatisticReader.read("  mean   LH ")).isEqualTo(StatisticReader.read("mean LH"));
        assertThat(StatisticReader.read("LH")).isEqualTo(new Statistic.Level(Statistic.Summary.VALUE, "LH"));
        assertThat(StatisticReader.read("pulses LH"))
                .isEqualTo(new Statistic.Pulsatility(Statistic.PulseTrait.PULSES, "LH"));
        assertThat(StatisticReader.read("time to LH < 50 %"))
                .isEqualTo(new Statistic.TimeTo(Statistic.Passing.CROSSING, "LH",
                        new Statistic.Limit(true, 50, Optional.empty())));
        assertThat(StatisticReader.read("share reaching T > 300 ng/dL")).isEqualTo(
                new Statistic.Share("T", new Statistic.Limit(false, 300, Optional.of("ng/dL")), true));
        assertThat(StatisticReader.read("share with T>300 ng/dL")).isEqualTo(
                new Statistic.Share("T", new Statistic.Limit(false, 300, Optional.of("ng/dL")), false));
    }

    @Test
    void onlySharesAndCorrelationsNeedManyMen() {
        assertThat(StatisticReader.read("share with T > 1 nmol/L").ofMany()).isTrue();
        assertThat(StatisticReader.read("correlation T LH").ofMany()).isTrue();
        assertThat(StatisticReader.read("time to T > 1 nmol/L").ofMany()).isFalse();
        assertThat(StatisticReader.read("mean T").ofMany()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "the LH", "mean LH T", "time to T", "time to T = 5 ng/dL", "time to T < five M/mL",
            "time to T < 1.2.3 M/mL", "time to T < 5", "share T > 5 ng/dL", "correlation T", "pulse width LH", "5 LH"})
    void whatCannotBeReadIsRefused(String text) {
        assertThatThrownBy(() -> StatisticReader.read(text)).isInstanceOf(UnitException.class)
                .hasMessageContaining("mean LH");
    }

    @Test
    void whatIsSaidOfMen() {
        assertThat(StatisticReader.over("mean")).isEqualTo(Over.MEAN);
        assertThat(StatisticReader.over(" median ")).isEqualTo(Over.MEDIAN);
        assertThat(StatisticReader.over("sd").kind()).isEqualTo(Over.Kind.SD);
        assertThat(StatisticReader.over("cv").kind()).isEqualTo(Over.Kind.CV);
        assertThat(StatisticReader.over("p97.5")).isEqualTo(new Over(Over.Kind.PERCENTILE, 97.5));
        assertThat(StatisticReader.over("p97.5").words()).isEqualTo("p97.5");
        assertThat(StatisticReader.over("p50").middle()).isTrue();
        assertThat(StatisticReader.over("p5").middle()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "average", "p", "p101", "p-5", "SD"})
    void whatMenAreNotIsRefused(String text) {
        assertThatThrownBy(() -> StatisticReader.over(text)).isInstanceOf(UnitException.class);
    }
}
