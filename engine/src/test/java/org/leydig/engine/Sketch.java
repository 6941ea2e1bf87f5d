package org.leydig.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Operator;
import org.leydig.language.model.Quantity;
import org.leydig.language.model.Quantity.Kind;
import org.leydig.language.model.Unit;
import org.leydig.language.source.Region;
import org.leydig.language.source.Source;

/** A model put together by hand, for tests that are about evaluation and not about text. */
public final class Sketch {
    private static final Unit HOUR = new Unit("hour", 3600, new Unit.Powers(0, 0, 1, 0, 0, 0, 0, 0));
    public static final Region NOWHERE = new Source("sketch.ant", "sketch").region(0, 6);

    private final List<Quantity> quantities = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    public Sketch parameter(String name, double value) {
        return add(name, Kind.PARAMETER, Expression.number(value), Optional.empty(), NOWHERE);
    }

    public Sketch constant(String name, double value) {
        return add(name, Kind.CONSTANT, Expression.number(value), Optional.empty(), NOWHERE);
    }

    public Sketch derived(String name, Expression definition) {
        return add(name, Kind.DERIVED, definition, Optional.empty(), NOWHERE);
    }

    public Sketch held(String name, Expression initial) {
        return add(name, Kind.HELD, initial, Optional.empty(), NOWHERE);
    }

    public Sketch output(String name, Expression definition) {
        return output(name, definition, NOWHERE);
    }

    public Sketch output(String name, Expression definition, Region region) {
        return add(name, Kind.OUTPUT, definition, Optional.empty(), region);
    }

    public Sketch state(String name, Expression initial, Expression derivative) {
        return state(name, initial, derivative, NOWHERE);
    }

    public Sketch state(String name, Expression initial, Expression derivative, Region region) {
        return add(name, Kind.STATE, initial, Optional.of(derivative), region);
    }

    public Sketch event(Event event) {
        events.add(event);
        return this;
    }

    /** An event without delay or priority, persistent, that does not fire at the start. */
    public Sketch event(String name, Expression trigger, String target, Expression value) {
        return event(new Event(name, trigger, Optional.empty(), Optional.empty(), true, true, true,
                List.of(new Event.Assignment(target, value, NOWHERE)), NOWHERE));
    }

    private Sketch add(String name, Kind kind, Expression definition, Optional<Expression> derivative, Region region) {
        quantities.add(new Quantity(name, kind, Unit.DIMENSIONLESS, Optional.empty(), definition, derivative,
                Optional.empty(), region));
        return this;
    }

    public Model model() {
        return new Model("sketch", HOUR, quantities, events);
    }

    public static Expression ref(String name) {
        return Expression.reference(name);
    }

    public static Expression num(double value) {
        return Expression.number(value);
    }

    public static Expression time() {
        return new Expression.Time();
    }

    public static Expression op(Operator operator, Expression... operands) {
        return Expression.of(operator, operands);
    }

    public static Expression plus(Expression... terms) {
        return op(Operator.ADD, terms);
    }

    public static Expression minus(Expression a, Expression b) {
        return op(Operator.SUBTRACT, a, b);
    }

    public static Expression times(Expression... factors) {
        return op(Operator.MULTIPLY, factors);
    }

    public static Expression over(Expression a, Expression b) {
        return op(Operator.DIVIDE, a, b);
    }

    public static Expression power(Expression a, Expression b) {
        return op(Operator.POWER, a, b);
    }

    public static Expression when(Expression condition, Expression value, Expression otherwise) {
        return new Expression.Piecewise(List.of(new Expression.Branch(value, condition)), otherwise);
    }
}
