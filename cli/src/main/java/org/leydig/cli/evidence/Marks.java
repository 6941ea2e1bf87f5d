package org.leydig.cli.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.leydig.cli.figure.Mark;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Observable;
import org.leydig.trial.study.Interval;
import org.leydig.trial.study.Reported;
import org.leydig.trial.study.Statistic;
import org.leydig.trial.study.Study;
import org.leydig.trial.study.StudyUnits;

/** The published values of a study that can be drawn over time: levels of the men's middle, neither ratio nor difference. */
record Marks(Study study, Library library) {
    /** Those of one observable, in its public unit. */
    List<Mark> of(String observable) {
        return study.reported().stream().filter(row -> drawn(row, observable)).flatMap(row -> mark(row).stream())
                .toList();
    }

    private static boolean drawn(Reported row, String observable) {
        return row.what() instanceof Statistic.Level level && level.observable().equals(observable)
                && row.against().isEmpty() && row.of().middle();
    }

    private Optional<Mark> mark(Reported row) {
        Observable observable = library.observables().get(row.what().observable());
        double unit = 1 / StudyUnits.factor(observable, row.unit(), library.model());
        double[] hours = hours(row);
        if (hours.length == 0) return Optional.empty();
        return Optional.of(new Mark(row.arm(), DoubleStream.of(hours).min().getAsDouble(),
                DoubleStream.of(hours).max().getAsDouble(), unit * row.published().value(),
                row.published().interval().map(i -> new Interval(unit * i.low(), unit * i.high()))));
    }

    /** The draws that a row stands for: those in its window, which begins with treatment where it is open. */
    private double[] hours(Reported row) {
        double[] drawn = study.draws().stream().filter(d -> d.observables().contains(row.what().observable()))
                .flatMapToDouble(d -> DoubleStream.of(d.hours().toArray())).toArray();
        boolean treated = DoubleStream.of(drawn).anyMatch(hour -> hour >= 0);
        boolean open = row.window().from().isEmpty() && treated;
        return DoubleStream.of(drawn).filter(hour -> row.window().holds(hour) && !(open && hour < 0)).toArray();
    }
}
