package org.leydig.clinic.observable;

import org.leydig.language.model.Unit;
import org.leydig.units.measure.Dimension;
import org.leydig.units.measure.Measure;
import org.leydig.units.measure.UnitException;

/** The model's units as those people write. */
public final class ModelUnits {
    private ModelUnits() {
    }

    /**
     * The same unit, as people measure.
     *
     * @throws UnitException when it has a broken power, which no quantity of a clinic has
     */
    public static Measure measure(Unit unit) {
        Unit.Powers p = unit.powers();
        return new Measure(unit.words(), unit.factor(), new Dimension(whole(p.metre(), unit), whole(p.kilogram(), unit),
                whole(p.second(), unit), whole(p.ampere(), unit), whole(p.kelvin(), unit), whole(p.mole(), unit),
                whole(p.candela(), unit), whole(p.item(), unit)));
    }

    private static int whole(double power, Unit unit) {
        long n = Math.round(power);
        if (Math.abs(power - n) > 1e-9) throw new UnitException("`" + unit.name() + "` has a broken power.");
        return (int) n;
    }
}
