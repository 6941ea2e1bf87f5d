package org.leydig.engine.evaluate;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.leydig.engine.evaluate.Routine.Store;
import org.leydig.engine.evaluate.Routine.Task;
import org.leydig.language.model.Operator;

/**
 * One routine of a model as a straight list of operations, without branches: what block evaluations are made from. Each
 * operation is one of {@link Arithmetic} on values that stand before it, so that whoever carries it out as it stands
 * has the bits of {@link Interpreted} and {@link Compiled}. Of a choice both values are computed.
 */
public final class Tape {
    private final List<Step> steps = new ArrayList<>();
    private final Set<Integer> states = new TreeSet<>();
    private int registers;
    private int stores;
    private boolean timed;

    /** An operand. */
    public sealed interface Value {
        /** The result of an earlier operation. */
        record Register(int number) implements Value {}

        /** A place of {@code y}. */
        record State(int index) implements Value {}

        /** A place of {@code known}; of those behind the layout's too, which deriving fills. */
        record Known(int index) implements Value {}

        /** A number in the text. */
        record Literal(double value) implements Value {}

        /** The time. */
        record Time() implements Value {}
    }

    /** One operation. */
    public sealed interface Step {
        /** Applies an operator to one operand. */
        record One(Operator operator, Value operand, int to) implements Step {}

        /** Applies an operator to two operands. */
        record Two(Operator operator, Value left, Value right, int to) implements Step {}

        /** Takes one of two values, by whether a condition is other than 0. */
        record Choose(Value condition, Value then, Value otherwise, int to) implements Step {}

        /** Puts a value into the results. */
        record Put(Value value, int index) implements Step {}
    }

    Tape(Routines routines, Task task) {
        Map<Integer, Integer> slots = routines.slots(task);
        Graph graph = routines.graph();
        Map<Integer, Value> values = new HashMap<>();
        for (Store store : routines.stores(task)) {
            compute(store.node(), graph, slots, values);
            steps.add(new Step.Put(value(store.node(), graph, slots, values), store.index()));
            stores++;
        }
    }

    /** All operations, each behind those whose results it uses. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** How many results there are to keep. */
    public int registers() {
        return registers;
    }

    /** How many values are put. */
    public int size() {
        return stores;
    }

    /** The states that are read. */
    public Set<Integer> states() {
        return states;
    }

    /** Whether the time is read. */
    public boolean timed() {
        return timed;
    }

    /** Computes what a value needs and then itself, without recursion: terms may be deep. */
    private void compute(int number, Graph graph, Map<Integer, Integer> slots, Map<Integer, Value> values) {
        ArrayDeque<Integer> todo = new ArrayDeque<>(List.of(number));
        while (!todo.isEmpty()) {
            int next = todo.peek();
            List<Integer> missing = new ArrayList<>();
            if (!values.containsKey(next) && !slots.containsKey(next)) {
                for (int operand : graph.node(next).operands()) {
                    if (!values.containsKey(operand) && !slots.containsKey(operand)) missing.addFirst(operand);
                }
            }
            if (!missing.isEmpty()) {
                missing.forEach(todo::push);
                continue;
            }
            todo.pop();
            value(next, graph, slots, values);
        }
    }

    private Value value(int number, Graph graph, Map<Integer, Integer> slots, Map<Integer, Value> values) {
        Value before = values.get(number);
        if (before != null) return before;
        Integer slot = slots.get(number);
        Value value = slot != null ? new Value.Known(slot) : switch (graph.node(number)) {
            case Node.Literal literal -> new Value.Literal(literal.value());
            case Node.Time _ -> new Value.Time();
            case Node.State state -> new Value.State(state.index());
            case Node.Known known -> new Value.Known(known.index());
            case Node.Unary unary -> {
                Value operand = value(unary.operand(), graph, slots, values);
                steps.add(new Step.One(unary.operator(), operand, registers));
                yield new Value.Register(registers++);
            }
            case Node.Binary binary -> {
                Value left = value(binary.left(), graph, slots, values);
                Value right = value(binary.right(), graph, slots, values);
                steps.add(new Step.Two(binary.operator(), left, right, registers));
                yield new Value.Register(registers++);
            }
            case Node.Choice choice -> {
                Value condition = value(choice.condition(), graph, slots, values);
                Value then = value(choice.then(), graph, slots, values);
                Value otherwise = value(choice.otherwise(), graph, slots, values);
                steps.add(new Step.Choose(condition, then, otherwise, registers));
                yield new Value.Register(registers++);
            }
            case Node.Drawn _ -> throw new IllegalArgumentException("only assignments may draw");
        };
        if (value instanceof Value.State state) states.add(state.index());
        timed |= value instanceof Value.Time;
        values.put(number, value);
        return value;
    }

    /** The operands of a step, in order. */
    public static List<Value> operands(Step step) {
        return switch (requireNonNull(step)) {
            case Step.One one -> List.of(one.operand());
            case Step.Two two -> List.of(two.left(), two.right());
            case Step.Choose choose -> List.of(choose.condition(), choose.then(), choose.otherwise());
            case Step.Put put -> List.of(put.value());
        };
    }
}
