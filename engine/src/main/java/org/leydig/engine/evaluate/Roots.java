package org.leydig.engine.evaluate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Operator;
import org.leydig.language.model.Quantity;

/**
 * The root functions of a model's triggers: where none of them changes sign, no trigger turns.
 *
 * <p>Each comparison gives left side minus right side; a number used as a truth value gives itself. A trigger may use
 * outputs that are themselves conditions: their comparisons count as the trigger's own.
 */
final class Roots {
    private final Model model;
    private final Set<Expression> functions = new LinkedHashSet<>();

    private Roots(Model model) {
        this.model = model;
    }

    /** The root functions of all triggers, in the order of the events and their text, each once. */
    static List<Expression> of(Model model) {
        Roots roots = new Roots(model);
        for (Event event : model.events()) roots.collect(event.trigger());
        return List.copyOf(roots.functions);
    }

    private void collect(Expression condition) {
        switch (condition) {
            case Expression.Operation(Operator operator, List<Expression> operands) -> {
                if (operator.compares()) {
                    functions.add(Expression.of(Operator.SUBTRACT, operands.get(0), operands.get(1)));
                } else if (operator == Operator.AND || operator == Operator.OR || operator == Operator.NOT) {
                    operands.forEach(this::collect);
                } else {
                    functions.add(condition);
                }
            }
            case Expression.Piecewise(List<Expression.Branch> branches, Expression otherwise) -> {
                for (Expression.Branch branch : branches) {
                    collect(branch.condition());
                    collect(branch.value());
                }
                collect(otherwise);
            }
            case Expression.Reference(String name) -> {
                Quantity quantity = model.find(name).orElseThrow();
                switch (quantity.kind()) {
                    case OUTPUT -> collect(quantity.definition());
                    case STATE -> functions.add(condition);
                    case CONSTANT, PARAMETER, DERIVED, HELD -> {
                    } // turns at events only
                }
            }
            case Expression.Time time -> functions.add(time);
            case Expression.Literal _ -> {
            }
            case Expression.Draw _ -> throw new IllegalArgumentException("a trigger cannot draw");
        }
    }
}
