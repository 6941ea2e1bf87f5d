package org.leydig.trial.run;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Series;
import org.leydig.units.measure.Numbers;

/** What was seen in a simulation, as a table. */
public sealed interface Simulated permits Simulated.OneMan, Simulated.ManyMen, Readings {
    /** How all tables are written. */
    CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    /** Instants, in days from 08:00 of day 0. */
    Series days();

    /** The column names of the table. */
    List<String> header();

    /** Writes the table as CSV, row by row. */
    void write(Appendable out) throws IOException;

    /**
     * One man: a row for each sample, a column for each observable.
     *
     * @param names public names, as in {@code columns}
     * @param headers {@code name[unit]}
     * @param happenings doses and events
     */
    record OneMan(Series days, List<String> names, List<String> headers, List<Series> columns,
            List<Course.Happening> happenings) implements Simulated {
        public OneMan {
            names = List.copyOf(names);
            headers = List.copyOf(headers);
            columns = List.copyOf(columns);
            happenings = List.copyOf(happenings);
        }

        @Override
        public List<String> header() {
            return Stream.concat(Stream.of("time_d"), headers.stream()).toList();
        }

        /** The values of one observable by its public name. */
        public Series column(String name) {
            int i = names.indexOf(name);
            if (i < 0) throw new IllegalArgumentException("not simulated: " + name + "; there are " + names);
            return columns.get(i);
        }

        @Override
        public void write(Appendable out) throws IOException {
            CSV.printRecord(out, header().toArray());
            Object[] row = new Object[1 + columns.size()];
            for (int i = 0; i < days.size(); i++) {
                row[0] = number(days.at(i));
                for (int c = 0; c < columns.size(); c++) row[c + 1] = number(columns.get(c).at(i));
                CSV.printRecord(out, row);
            }
        }
    }

    /** Many men: a row for each instant and observable. */
    record ManyMen(Series days, int men, List<Spread> spreads) implements Simulated {
        public ManyMen {
            spreads = List.copyOf(spreads);
        }

        @Override
        public List<String> header() {
            return List.of("time_d", "observable", "unit", "n", "mean", "sd", "p05", "p25", "p50", "p75", "p95");
        }

        @Override
        public void write(Appendable out) throws IOException {
            CSV.printRecord(out, header().toArray());
            for (int i = 0; i < days.size(); i++) {
                for (Spread s : spreads) {
                    CSV.printRecord(out, number(days.at(i)), s.observable(), s.unit(), men, number(s.mean().at(i)),
                            number(s.sd().at(i)), number(s.band().p05().at(i)), number(s.band().p25().at(i)),
                            number(s.band().p50().at(i)), number(s.band().p75().at(i)), number(s.band().p95().at(i)));
                }
            }
        }
    }

    /**
     * One observable over many men.
     *
     * @param sd standard deviation between men
     */
    record Spread(String observable, String unit, Series mean, Series sd, Comparison.Band band) {}

    /** Nine digits, which tell any two float values apart; nothing where there is no value. */
    static String number(double value) {
        return Double.isNaN(value) ? "" : Numbers.rounded(value, 9);
    }
}
