package org.leydig.trial.study;

import org.leydig.clinic.observable.ModelUnits;
import org.leydig.clinic.observable.Observable;
import org.leydig.language.model.Model;
import org.leydig.units.duration.Durations;
import org.leydig.units.measure.Measure;
import org.leydig.units.measure.UnitException;

/** Units of reported rows. */
final class StudyUnits {
    private StudyUnits() {
    }

    /** How many hours a unit of time has; 1 for another unit. */
    static double hours(String unit) {
        return Durations.isUnit(unit) ? Durations.hours("1" + unit) : 1;
    }

    /**
     * What to multiply an observable's public value with to have it in another unit: one that measures like the public
     * unit or like the body's.
     *
     * @throws UnitException when it measures like neither
     */
    static double factor(Observable observable, String unit, Model body) {
        Measure wanted = Measure.of(unit);
        Measure shown = Measure.of(observable.unit());
        if (shown.measuresLike(wanted)) return shown.to(wanted);
        Measure inside = ModelUnits.measure(body.find(observable.quantity()).orElseThrow().unit());
        return inside.to(wanted) / observable.factor();
    }
}
