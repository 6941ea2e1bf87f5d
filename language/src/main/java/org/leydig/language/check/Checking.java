package org.leydig.language.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.diagnostic.Troubles;
import org.leydig.language.model.Unit;
import org.leydig.language.resolve.FlatModel;
import org.leydig.language.resolve.FlatModel.Variable;

/**
 * Decides whether a flat model makes sense: units agree in every equation, and every quantity has one cause.
 *
 * <p>A model that says no unit anywhere is free of units. One that says any is held to units throughout: a number without
 * a unit is a pure number (0 fits any unit), and a quantity without a unit takes that of its rule or start value.
 */
public final class Checking {
    private Checking() {
    }

    /**
     * Checks a whole model.
     *
     * @return the same model, in which every quantity whose unit could be inferred says it
     * @throws InputException with all that is wrong
     */
    public static FlatModel check(FlatModel flat) {
        return accepted(flat, true);
    }

    /**
     * Checks a part that other models fill in: as {@link #check}, but quantities may be without a value.
     *
     * @throws InputException with all that is wrong
     */
    public static FlatModel checkPart(FlatModel flat) {
        return accepted(flat, false);
    }

    private static FlatModel accepted(FlatModel flat, boolean complete) {
        Troubles troubles = new Troubles();
        Causality.check(flat, complete, troubles::add);
        Equations.check(flat, complete, troubles::add);
        troubles.refuse();
        return withUnits(flat);
    }

    private static FlatModel withUnits(FlatModel flat) {
        Map<String, Unit> units = UnitInference.of(flat);
        List<Variable> variables = flat.variables().stream()
                .map(v -> v.unit().isPresent() ? v : withUnit(v, Optional.ofNullable(units.get(v.name())))).toList();
        return new FlatModel(flat.name(), flat.displayName(), flat.timeUnit(), variables, flat.reactions(),
                flat.events(), flat.places(), flat.region());
    }

    private static Variable withUnit(Variable v, Optional<Unit> unit) {
        return new Variable(v.name(), v.role(), unit, v.displayName(), v.compartment(), v.amount(), v.constant(),
                v.boundary(), v.initial(), v.rule(), v.rate(), v.origin(), v.annotations(), v.region());
    }
}
