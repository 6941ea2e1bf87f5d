package org.leydig.cli.table;

import static org.leydig.cli.table.Csv.number;

import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.leydig.clinic.observable.Observable;
import org.leydig.engine.course.Series;
import org.leydig.trial.run.Comparison;
import org.leydig.trial.run.Comparison.Arm;
import org.leydig.trial.run.Comparison.Band;
import org.leydig.trial.run.Comparison.Decided;
import org.leydig.trial.run.Comparison.EndPointResult;
import org.leydig.trial.run.Comparison.Given;

/** The tidy tables of a comparison: a row for each fact. */
public record Tables(Comparison comparison) {
    /** {@code arm,man,time_d,observable,unit,value}: the typical man. */
    public void course(OutputStream out) {
        var csv = new Csv(out);
        csv.row("arm", "man", "time_d", "observable", "unit", "value");
        for (Arm arm : comparison.arms()) {
            for (Observable observable : comparison.observables()) {
                Series values = arm.typical().get(observable.name());
                if (values == null) continue;
                for (int i = 0; i < values.size(); i++) {
                    csv.row(arm.name(), "typical", number(arm.days().at(i)), observable.name(), observable.unit(),
                            number(values.at(i)));
                }
            }
        }
        csv.flush();
    }

    /** {@code arm,time_d,observable,unit,n,p05,…,p95}: the spread over men. */
    public void bands(OutputStream out) {
        var csv = new Csv(out);
        csv.row("arm", "time_d", "observable", "unit", "n", "p05", "p25", "p50", "p75", "p95");
        for (Arm arm : comparison.arms()) {
            for (Observable observable : comparison.observables()) {
                Band band = arm.bands().get(observable.name());
                if (band == null) continue;
                for (int i = 0; i < band.days().size(); i++) {
                    csv.row(arm.name(), number(band.days().at(i)), observable.name(), observable.unit(),
                            Integer.toString(comparison.men()), number(band.p05().at(i)), number(band.p25().at(i)),
                            number(band.p50().at(i)), number(band.p75().at(i)), number(band.p95().at(i)));
                }
            }
        }
        csv.flush();
    }

    /** {@code arm,end_point,unit,typical,p05,p50,p95,reached}; an empty cell where it was not reached. */
    public void endPoints(OutputStream out) {
        var csv = new Csv(out);
        csv.row("arm", "end_point", "unit", "typical", "p05", "p50", "p95", "reached");
        for (Arm arm : comparison.arms()) {
            for (EndPointResult end : arm.endPoints()) {
                csv.row(arm.name(), end.name(), end.unit(), cell(end.typical()), cell(end.p05()), cell(end.p50()),
                        cell(end.p95()),
                        number(end.reached()));
            }
        }
        csv.flush();
    }

    /** {@code arm,time_d,day,clock,drug,amount,unit,route}: each dose given. */
    public void doses(OutputStream out) {
        var csv = new Csv(out);
        csv.row("arm", "time_d", "day", "clock", "drug", "amount", "unit", "route");
        for (Arm arm : comparison.arms()) {
            for (Given dose : arm.doses()) {
                csv.row(arm.name(), number(dose.day()), Long.toString(day(dose.day())), clock(dose.day()), dose.drug(),
                        number(dose.amount()), dose.unit(), dose.route());
            }
        }
        csv.flush();
    }

    /** {@code arm,man,time_d,rule,found,done}: each decision; rule 1 is the first, 0 says that a man left by himself. */
    public void decisions(OutputStream out) {
        var csv = new Csv(out);
        csv.row("arm", "man", "time_d", "rule", "found", "done");
        for (Arm arm : comparison.arms()) {
            for (Decided d : arm.decisions()) {
                csv.row(arm.name(), d.man() == 0 ? "typical" : Long.toString(d.man()), number(d.day()),
                        Integer.toString(d.rule() + 1), d.why(), d.what());
            }
        }
        csv.flush();
    }

    /** The day on the calendar: day 0 begins at 08:00, day 1 at the midnight after. */
    public static long day(double day) {
        return Math.floorDiv(Math.round(day * 1440) + 480, 1440L);
    }

    /** The hour on the clock. */
    public static String clock(double day) {
        long minutes = Math.floorMod(Math.round(day * 1440) + 480, 1440L);
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }

    private static String cell(Optional<Double> value) {
        return value.map(Csv::number).orElse("");
    }
}
