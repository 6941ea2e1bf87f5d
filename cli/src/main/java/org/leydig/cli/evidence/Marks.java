package org.leydig.cli.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.leydig.cli.figure.Mark;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Observable;
import org.leydig.trial.study.Draw;
import org.leydig.trial.study.Interval;
import org.leydig.trial.study.Measured;
import org.leydig.trial.study.Statistic;
import org.leydig.trial.study.Study;
import org.leydig.trial.study.StudyUnits;

/**
 * The values of an experiment that can be drawn over time: levels of the men's middle, neither ratio nor difference.
 *
 * @param draws of the experiment
 */
public record Marks(List<Draw> draws, Library library) {
    /** What a study published of one observable, in its public unit. */
    static List<Mark> of(Study study, String observable, Library library) {
        var marks = new Marks(study.draws(), library);
        return study.reported().stream().filter(row -> row.what().observable().equals(observable))
                .flatMap(
                        row -> marks.mark(row.measured(), row.published().value(), row.published().interval()).stream())
                .toList();
    }

    /**
     * A value of what is measured, where it can be drawn.
     *
     * @param value in the unit of what is measured
     * @param interval about it
     */
    public Optional<Mark> mark(Measured measured, double value, Optional<Interval> interval) {
        boolean level = measured.what() instanceof Statistic.Level && measured.against().isEmpty()
                && measured.of().middle();
        double[] hours = hours(measured);
        if (!level || hours.length == 0) return Optional.empty();
        Observable observable = library.observables().get(measured.what().observable());
        double unit = measured.unit().isEmpty()
                ? 1
                : 1 / StudyUnits.factor(observable, measured.unit(), library.model());
        return Optional.of(new Mark(measured.arm(), DoubleStream.of(hours).min().getAsDouble(),
                DoubleStream.of(hours).max().getAsDouble(), unit * value,
                interval.map(i -> new Interval(unit * i.low(), unit * i.high()))));
    }

    /** The draws that it stands for: those in its window, which begins with treatment where it is open. */
    private double[] hours(Measured measured) {
        double[] drawn = draws.stream().filter(d -> d.observables().contains(measured.what().observable()))
                .flatMapToDouble(d -> DoubleStream.of(d.hours().toArray())).toArray();
        boolean treated = DoubleStream.of(drawn).anyMatch(hour -> hour >= 0);
        boolean open = measured.window().from().isEmpty() && treated;
        return DoubleStream.of(drawn).filter(hour -> measured.window().holds(hour) && !(open && hour < 0)).toArray();
    }
}
