package org.leydig.engine.grain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Operator;
import org.leydig.language.model.Quantity;
import org.leydig.language.model.Quantity.Kind;

/** The same model, in which every state may be hastened: its rate times a parameter of its own, which is 1. */
final class Hastened {
    private static final String PREFIX = "haste.";

    private Hastened() {
    }

    /** The parameter that hastens a state. */
    static String parameter(String state) {
        return PREFIX + state;
    }

    static Model of(Model model) {
        List<Quantity> quantities = new ArrayList<>();
        for (Quantity q : model.of(Kind.STATE)) {
            quantities.add(new Quantity(parameter(q.name()), Kind.PARAMETER, q.unit(), Optional.empty(),
                    Expression.number(1), Optional.empty(), Optional.empty(), q.region()));
        }
        for (Quantity q : model.quantities()) quantities.add(q.kind() == Kind.STATE ? hastened(q) : q);
        return new Model(model.name(), model.timeUnit(), quantities, model.events());
    }

    private static Quantity hastened(Quantity state) {
        Expression rate = Expression.of(Operator.MULTIPLY, Expression.reference(parameter(state.name())),
                state.derivative().orElseThrow());
        return new Quantity(state.name(), state.kind(), state.unit(), state.displayName(), state.definition(),
                Optional.of(rate), state.origin(), state.region());
    }
}
