package org.leydig.cli.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.leydig.cli.report.MadeUp;
import org.leydig.trial.run.Comparison;

/** Validation: what a program reads back from the tables is what was simulated. */
class TablesTest {
    private static final Comparison COMPARISON = MadeUp.comparison(10, 60);

    @Test
    void theCourseComesBack() throws Exception {
        var rows = read(Tables::course);
        var arm = COMPARISON.arms().get(3);
        var mine = rows.stream().filter(row -> row.get("arm").equals(arm.name()) && row.get("observable").equals("T"))
                .toList();
        assertThat(mine).hasSize(arm.days().size());
        for (int i = 0; i < mine.size(); i++) {
            assertThat(Double.parseDouble(mine.get(i).get("time_d"))).isEqualTo(arm.days().at(i));
            double value = arm.typical().get("T").at(i);
            assertThat(Double.parseDouble(mine.get(i).get("value"))).isCloseTo(value, within(1e-6 * value));
            assertThat(mine.get(i).get("unit")).isEqualTo("ng/dL");
        }
    }

    @Test
    void whatWasNotReachedIsEmpty() throws Exception {
        var row = read(Tables::endPoints).get(1);
        assertThat(row.get("end_point")).isEqualTo("time to TMSC > 20 M");
        assertThat(row.get("typical")).isEmpty();
        assertThat(row.get("reached")).isEqualTo("0.41");
    }

    @Test
    void dosesStandOnTheCalendar() throws Exception {
        var rows = read(Tables::doses);
        assertThat(rows.getFirst().get("clock")).isEqualTo("08:00");
        assertThat(rows.getFirst().get("drug")).isEqualTo("clomiphene");
        assertThat(Tables.day(0.7)).isEqualTo(1);
        assertThat(Tables.clock(0.7)).isEqualTo("00:48");
        assertThat(Tables.day(-0.5)).isEqualTo(-1);
    }

    @Test
    void bandsAreInOrder() throws Exception {
        assertThat(read(Tables::bands))
                .allSatisfy(row -> assertThat(List.of(n(row, "p05"), n(row, "p25"), n(row, "p50"), n(row, "p75"),
                        n(row, "p95"))).isSorted());
    }

    @Test
    void numbersKeepSevenDigits() {
        assertThat(Csv.number(Math.PI)).isEqualTo("3.141593");
        assertThat(Csv.number(1e-12)).isEqualTo("1E-12");
        assertThat(Csv.number(-3)).isEqualTo("-3");
        assertThat(Csv.number(Double.NaN)).isEmpty();
    }

    private static double n(CSVRecord row, String name) {
        return Double.parseDouble(row.get(name));
    }

    private static List<CSVRecord> read(BiConsumer<Tables, java.io.OutputStream> table) throws Exception {
        var out = new ByteArrayOutputStream();
        table.accept(new Tables(COMPARISON), out);
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(out.toString(StandardCharsets.UTF_8))).getRecords();
    }
}
