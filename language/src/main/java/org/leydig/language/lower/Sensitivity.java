package org.leydig.language.lower;

import java.util.List;
import java.util.Set;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;
import org.leydig.language.model.Quantity.Kind;

/**
 * The derivatives by parameters that fitting needs. With S = dy/dp the sensitivities of the states: S' = J S + (rates by
 * p), from S(0) = (start by p), and an output g has the sensitivity (g by states) S + (g by p).
 */
public final class Sensitivity {
    private Sensitivity() {
    }

    /** Row i, column j: the direct derivative of the rate of state i by parameter j, states held fast. */
    public static PartialDerivatives ofRates(Model model, List<String> parameters) {
        return PartialDerivatives.of(model, Jacobian.rates(model), parameters, Set.of(Kind.OUTPUT, Kind.DERIVED));
    }

    /** Row i, column j: the direct derivative of output (or state, or held value) i by parameter j, states held fast. */
    public static PartialDerivatives ofOutputs(Model model, List<String> outputs, List<String> parameters) {
        return PartialDerivatives.of(model, references(outputs), parameters, Set.of(Kind.OUTPUT, Kind.DERIVED));
    }

    /** Row i, column j: the derivative of output i by state j. */
    public static PartialDerivatives ofOutputsByStates(Model model, List<String> outputs) {
        List<String> states = model.of(Kind.STATE).stream().map(Quantity::name).toList();
        return PartialDerivatives.of(model, references(outputs), states, Set.of(Kind.OUTPUT));
    }

    /**
     * Row i, column j: the derivative of the initial value of state i by parameter j. Names in the values stand for values
     * at the start.
     *
     * @throws IllegalArgumentException if an initial value that depends on a parameter is drawn at random
     */
    public static PartialDerivatives ofStart(Model model, List<String> parameters) {
        List<Expression> start = model.of(Kind.STATE).stream().map(Quantity::definition).toList();
        return PartialDerivatives.of(model, start, parameters,
                Set.of(Kind.OUTPUT, Kind.DERIVED, Kind.STATE, Kind.HELD));
    }

    private static List<Expression> references(List<String> names) {
        return names.stream().map(Expression::reference).toList();
    }
}
