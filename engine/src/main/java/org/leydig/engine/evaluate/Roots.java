package org.leydig.engine.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Operator;
import org.leydig.language.model.Quantity;
import org.leydig.language.source.Region;

/**
 * The root functions of a model's triggers: where none of them changes sign, no trigger turns.
 *
 * <p>Each comparison gives left side minus right side; a number used as a truth value gives itself. A trigger may use
 * outputs that are themselves conditions: their comparisons count as the trigger's own.
 */
public final class Roots {
    /** A function whose sign matters, and the trigger it came up in first. */
    public record Root(Expression function, Region region) {}

    private final Model model;
    private final Map<Expression, Region> functions = new LinkedHashMap<>();

    private Roots(Model model) {
        this.model = model;
    }

    /** The root functions of all triggers, in the order of the events and their text, each once. */
    public static List<Root> of(Model model) {
        Roots roots = new Roots(model);
        for (Event event : model.events()) roots.collect(event.trigger(), event.region());
        return roots.functions.entrySet().stream().map(e -> new Root(e.getKey(), e.getValue())).toList();
    }

    private void collect(Expression condition, Region region) {
        switch (condition) {
            case Expression.Operation(Operator operator, List<Expression> operands) -> {
                if (operator.compares()) {
                    functions.putIfAbsent(Expression.of(Operator.SUBTRACT, operands.get(0), operands.get(1)), region);
                } else if (operator == Operator.AND || operator == Operator.OR || operator == Operator.NOT) {
                    operands.forEach(operand -> collect(operand, region));
                } else {
                    functions.putIfAbsent(condition, region);
                }
            }
            case Expression.Piecewise(List<Expression.Branch> branches, Expression otherwise) -> {
                for (Expression.Branch branch : branches) {
                    collect(branch.condition(), region);
                    collect(branch.value(), region);
                }
                collect(otherwise, region);
            }
            case Expression.Reference(String name) -> {
                Quantity quantity = model.find(name).orElseThrow();
                switch (quantity.kind()) {
                    case OUTPUT -> collect(quantity.definition(), quantity.region());
                    case STATE -> functions.putIfAbsent(condition, region);
                    case CONSTANT, PARAMETER, DERIVED, HELD -> {
                    } // turns at events only
                }
            }
            case Expression.Time time -> functions.putIfAbsent(time, region);
            case Expression.Literal _ -> {
            }
            case Expression.Draw _ -> throw new IllegalArgumentException("a trigger cannot draw");
        }
    }
}
