package org.leydig.trial.study;

import java.util.Optional;
import java.util.OptionalDouble;
import org.leydig.clinic.observable.ModelUnits;
import org.leydig.clinic.observable.Observable;
import org.leydig.language.model.Model;
import org.leydig.units.duration.Durations;
import org.leydig.units.measure.Measure;
import org.leydig.units.measure.UnitException;

/** Units of what is measured. */
public final class StudyUnits {
    private StudyUnits() {
    }

    /** How many hours a unit of time has; 1 for another unit. */
    static double hours(String unit) {
        return Durations.isUnit(unit) ? Durations.hours("1" + unit) : 1;
    }

    /** The unit into which the observable's values are to be brought, if any. */
    static Optional<String> wanted(Measured row) {
        return switch (row.what()) {
            case Statistic.TimeTo time -> time.limit().unit();
            case Statistic.Share share -> share.limit().unit();
            case Statistic.Level level -> ofLevels(row);
            case Statistic.Pulsatility pulses -> switch (pulses.trait()) {
                case PULSES, INTERVAL -> Optional.empty();
                case AMPLITUDE, PEAK, NADIR -> ofLevels(row);
            };
            case Statistic.TimeOfHighest highest -> Optional.empty();
            case Statistic.Correlation correlation -> Optional.empty();
        };
    }

    /**
     * The same, whose observable can be brought into the unit that it wants.
     *
     * @throws UnitException when it measures something else
     */
    static Measured measured(Measured row, Observable observable, Model body) {
        wanted(row).ifPresent(unit -> factor(observable, unit, body));
        return row;
    }

    /**
     * The same, whose unit is one that its figure can have, or empty.
     *
     * @throws UnitException when it is not
     */
    static Measured checked(Measured row) {
        Optional<String> only = switch (row.what()) {
            case Statistic.TimeTo time -> Optional.of("h");
            case Statistic.TimeOfHighest highest -> Optional.of("h");
            case Statistic.Share share -> Optional.of("%");
            case Statistic.Pulsatility pulses -> switch (pulses.trait()) {
                case PULSES -> Optional.of("1/d");
                case INTERVAL -> Optional.of("min");
                case AMPLITUDE, PEAK, NADIR -> Optional.empty();
            };
            case Statistic.Level level -> Optional.empty();
            case Statistic.Correlation correlation -> Optional.empty();
        };
        boolean time = only.filter("h"::equals).isPresent();
        boolean fine = only.isEmpty() || row.unit().isEmpty() || only.get().equals(row.unit())
                || (time && Durations.isUnit(row.unit()));
        if (!row.ratio() && !fine)
            throw new UnitException("`" + row.what().words() + "` is said in " + (time
                    ? "a unit of time"
                    : "`" + only.get() + "`") + ", not in `" + row.unit() + "`.");
        if (row.what() instanceof Statistic.Correlation && row.against().isPresent())
            throw new UnitException("A correlation is set against nothing.");
        return row;
    }

    private static Optional<String> ofLevels(Measured row) {
        boolean free = row.ratio() || row.unit().isEmpty() || row.of().kind() == Over.Kind.CV;
        return free ? Optional.empty() : Optional.of(row.unit());
    }

    /**
     * What to multiply an observable's public value with to have it in another unit.
     *
     * @throws UnitException when it measures something else
     */
    public static double factor(Observable observable, String unit, Model body) {
        Measure inside = ModelUnits.measure(body.find(observable.quantity()).orElseThrow().unit());
        return inside.to(Measure.of(unit), observable.molarMass()) / observable.factor();
    }

    /**
     * What to multiply a figure in one unit with to have it in another's.
     *
     * @return empty where the figures are neither both levels nor both times
     */
    public static OptionalDouble between(Measured from, Measured to, Observable observable, Model body) {
        if (Durations.isUnit(from.unit()) && Durations.isUnit(to.unit()))
            return OptionalDouble.of(hours(from.unit()) / hours(to.unit()));
        Optional<String> one = wanted(from);
        Optional<String> other = wanted(to);
        if (one.isEmpty() || other.isEmpty()) return OptionalDouble.empty();
        return OptionalDouble.of(factor(observable, other.get(), body) / factor(observable, one.get(), body));
    }
}
