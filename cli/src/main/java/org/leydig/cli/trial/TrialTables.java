package org.leydig.cli.trial;

import static org.leydig.cli.table.Csv.number;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leydig.clinic.observable.Observable;
import org.leydig.cli.output.Parquet;
import org.leydig.cli.table.Csv;
import org.leydig.trial.conduct.Candidate;
import org.leydig.trial.conduct.Conducted;
import org.leydig.trial.design.Criterion;
import org.leydig.trial.design.Measure;
import org.leydig.trial.design.Outcome;
import org.leydig.trial.design.Trial;
import org.leydig.trial.run.Comparison;
import org.leydig.trial.statistic.Estimate;

/** A trial's results as tidy tables. */
public final class TrialTables {
    private final Conducted held;
    private final Trial trial;

    public TrialTables(Conducted held) {
        this.held = held;
        this.trial = held.trial();
    }

    /** The columns of {@link #men}. */
    public List<Parquet.Column> columns() {
        List<Parquet.Column> columns = new ArrayList<>();
        columns.add(new Parquet.Column("man", true));
        columns.add(new Parquet.Column("kind", false));
        columns.add(new Parquet.Column("age[a]", true));
        columns.add(new Parquet.Column("BMI[kg/m2]", true));
        for (Criterion c : trial.screen().criteria()) {
            Observable o = c.condition().observable();
            for (double hour : c.hours())
                columns.add(
                        new Parquet.Column("screen " + o.name() + " day " + number(hour / 24) + "[" + o.unit() + "]",
                                true));
        }
        columns.add(new Parquet.Column("excluded_by", false));
        columns.add(new Parquet.Column("stratum", true));
        columns.add(new Parquet.Column("arm", false));
        columns.add(new Parquet.Column("left[d]", true));
        columns.add(new Parquet.Column("decisions", true));
        for (Outcome o : trial.outcomes()) {
            String unit = o.measure() == Measure.DIFFERENCE_OF_SHARES ? "" : "[" + o.point().unit() + "]";
            columns.add(new Parquet.Column(o.words() + unit, true));
            if (o.measure() == Measure.HAZARD_RATIO) columns.add(new Parquet.Column(o.words() + " reached", true));
        }
        return columns;
    }

    /** A row for each man who was screened; what he does not have is left empty. */
    public void men(OutputStream out) {
        var csv = new Csv(out);
        csv.row(columns().stream().map(Parquet.Column::name).toArray(String[]::new));
        for (Candidate man : held.men()) csv.row(cells(man).toArray(String[]::new));
        csv.flush();
    }

    private List<String> cells(Candidate man) {
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(man.number()));
        cells.add(trial.population().get(man.kind()).man().id());
        cells.add(number(man.age()));
        cells.add(number(man.BMI()));
        for (int i = 0; i < man.screened().size(); i++) cells.add(number(man.screened().at(i)));
        cells.add(man.excluded() < 0 ? "" : trial.screen().criteria().get(man.excluded()).words());
        cells.add(man.randomised() ? Integer.toString(man.stratum() + 1) : "");
        cells.add(man.randomised() ? trial.arms().get(man.arm()).name() : "");
        cells.add(number(man.left()));
        cells.add(man.randomised() ? Integer.toString(man.decisions()) : "");
        for (int i = 0; i < trial.outcomes().size(); i++) {
            boolean time = trial.outcomes().get(i).measure() == Measure.HAZARD_RATIO;
            cells.add(man.randomised() ? number(man.values().at(i)) : "");
            if (time) cells.add(man.randomised() ? man.reached().get(i) ? "1" : "0" : "");
        }
        return cells;
    }

    /**
     * {@code end_point,measure,unit,arm,n,reached,value,low,high,sd,reference,effect,effect_low,effect_high,note}: each end
     * point in each arm, and beside the reference arm. Shares and their differences lie between 0 and 1.
     */
    public void endPoints(OutputStream out) {
        var csv = new Csv(out);
        csv.row("end_point", "measure", "unit", "arm", "n", "reached", "value", "low", "high", "sd", "reference",
                "effect", "effect_low", "effect_high", "note");
        for (Conducted.Result result : held.results()) {
            Outcome outcome = result.outcome();
            boolean counted = outcome.measure() == Measure.DIFFERENCE_OF_SHARES
                    || outcome.measure() == Measure.HAZARD_RATIO;
            for (int a = 0; a < result.arms().size(); a++) {
                int arm = a;
                Conducted.ArmResult his = result.arms().get(a);
                Optional<Conducted.Contrast> beside = result.contrasts().stream().filter(c -> c.arm() == arm)
                        .findFirst();
                Optional<Estimate> effect = beside.flatMap(Conducted.Contrast::estimate);
                csv.row(outcome.words(), outcome.measure().words(),
                        outcome.measure() == Measure.DIFFERENCE_OF_SHARES ? "1" : outcome.point().unit(),
                        trial.arms().get(a).name(), Integer.toString(his.men()),
                        counted ? Integer.toString(his.reached()) : "", number(his.value()),
                        cell(his.interval().map(Estimate::low)), cell(his.interval().map(Estimate::high)),
                        number(his.sd()), beside.isPresent() ? trial.arms().get(trial.reference()).name() : "",
                        cell(effect.map(Estimate::value)), cell(effect.map(Estimate::low)),
                        cell(effect.map(Estimate::high)), beside.map(Conducted.Contrast::why).orElse(""));
            }
        }
        csv.flush();
    }

    /** {@code step,arm,n}: how many men went where. */
    public void flow(OutputStream out) {
        var csv = new Csv(out);
        csv.row("step", "what", "n");
        csv.row("screened", "", Integer.toString(held.flow().screened()));
        for (int c = 0; c < trial.screen().criteria().size(); c++)
            csv.row("excluded", trial.screen().criteria().get(c).words(),
                    Integer.toString(held.flow().excluded().get(c)));
        csv.row("randomised", "", Integer.toString(held.flow().randomised()));
        for (Conducted.ArmFlow arm : held.flow().arms()) {
            csv.row("allocated", arm.name(), Integer.toString(arm.randomised()));
            csv.row("dropped out", arm.name(), Integer.toString(arm.left()));
            csv.row("completed", arm.name(), Integer.toString(arm.randomised() - arm.left()));
        }
        csv.flush();
    }

    /** {@code rule,arm,decisions,men}: how often each rule was followed, and in how many men. */
    public void rules(OutputStream out) {
        var csv = new Csv(out);
        csv.row("rule", "arm", "decisions", "men");
        for (int r = 0; r < trial.practice().rules().size(); r++)
            for (Conducted.ArmFlow arm : held.flow().arms())
                csv.row(trial.practice().rules().get(r).told(), arm.name(), Integer.toString(arm.decisions().get(r)),
                        Integer.toString(arm.changed().get(r)));
        csv.flush();
    }

    /** {@code arm,time_d,observable,unit,n,p05,…,p95}: the spread over the men who are still in the trial. */
    public void bands(OutputStream out) {
        var csv = new Csv(out);
        csv.row("arm", "time_d", "observable", "unit", "n", "p05", "p25", "p50", "p75", "p95");
        for (int a = 0; a < trial.arms().size(); a++) {
            Comparison.Arm arm = held.courses().arms().get(a);
            for (Observable o : held.courses().observables()) {
                Comparison.Band band = arm.bands().get(o.name());
                if (band == null) continue;
                for (int i = 0; i < band.days().size(); i++)
                    csv.row(arm.name(), number(band.days().at(i)), o.name(), o.unit(), seen(a, band.days().at(i)),
                            number(band.p05().at(i)), number(band.p25().at(i)), number(band.p50().at(i)),
                            number(band.p75().at(i)), number(band.p95().at(i)));
            }
        }
        csv.flush();
    }

    private String seen(int arm, double day) {
        return Long.toString(held.men().stream()
                .filter(m -> m.arm() == arm && (trial.followed() || !(Math.floor(m.left()) < day))).count());
    }

    /** {@code end_point,measure,arm,replicates,found,power,low,high,mean_effect}. */
    public void power(OutputStream out) {
        var csv = new Csv(out);
        csv.row("end_point", "measure", "arm", "replicates", "found", "power", "low", "high", "mean_effect");
        for (Conducted.Power power : held.powers())
            for (Conducted.PowerOf c : power.contrasts())
                csv.row(power.outcome().words(), power.outcome().measure().words(), trial.arms().get(c.arm()).name(),
                        Integer.toString(c.replicates()), Integer.toString(c.found()), number(c.power().value()),
                        number(c.power().low()), number(c.power().high()), number(c.mean()));
        csv.flush();
    }

    private static String cell(Optional<Double> value) {
        return value.map(Csv::number).orElse("");
    }
}
