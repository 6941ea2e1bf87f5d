package org.leydig.language.lower;

import java.util.List;
import java.util.Set;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;
import org.leydig.language.model.Quantity.Kind;

/** The derivatives that implicit schemes need: of the rates of change of all states, by the states and by time. */
public final class Jacobian {
    private Jacobian() {
    }

    /** Row i, column j: the derivative of the rate of state i by state j, states in the order of the model. */
    public static PartialDerivatives byStates(Model model) {
        List<String> states = model.of(Kind.STATE).stream().map(Quantity::name).toList();
        return PartialDerivatives.of(model, rates(model), states, Set.of(Kind.OUTPUT));
    }

    /** Row i, column 0: the derivative of the rate of state i by time. */
    public static PartialDerivatives byTime(Model model) {
        return PartialDerivatives.byTime(model, rates(model));
    }

    static List<Expression> rates(Model model) {
        return model.of(Kind.STATE).stream().map(q -> q.derivative().orElseThrow()).toList();
    }
}
