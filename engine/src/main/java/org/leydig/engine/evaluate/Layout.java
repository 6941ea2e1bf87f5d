package org.leydig.engine.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;
import org.leydig.language.model.Quantity.Kind;

/**
 * Where each quantity of a model lives while it runs: states in {@code y}; constants, parameters, derived parameters and
 * held values in {@code known}; outputs in {@code out}. States that may be taken for slow stand behind the quick ones.
 */
public final class Layout {
    private final Model model;
    private final List<Quantity> states;
    private final int quick;
    private final List<Quantity> known;
    private final List<Quantity> outputs;
    private final Map<String, Integer> stateIndex;
    private final Map<String, Integer> knownIndex;
    private final Map<String, Integer> outputIndex;

    /** One in which all states are quick. */
    public Layout(Model model) {
        this(model, Set.of());
    }

    /** @param slow the states that stand still while quick ones take a few steps */
    public Layout(Model model, Set<String> slow) {
        this.model = model;
        List<Quantity> quickStates = model.of(Kind.STATE).stream().filter(q -> !slow.contains(q.name())).toList();
        quick = quickStates.size();
        states = Stream.concat(quickStates.stream(),
                model.of(Kind.STATE).stream().filter(q -> slow.contains(q.name()))).toList();
        known = Stream.of(Kind.CONSTANT, Kind.PARAMETER, Kind.DERIVED, Kind.HELD).flatMap(k -> model.of(k).stream())
                .toList();
        outputs = model.of(Kind.OUTPUT);
        stateIndex = indexes(states);
        knownIndex = indexes(known);
        outputIndex = indexes(outputs);
    }

    private static Map<String, Integer> indexes(List<Quantity> quantities) {
        Map<String, Integer> index = new HashMap<>();
        for (Quantity q : quantities) index.put(q.name(), index.size());
        return Map.copyOf(index);
    }

    public Model model() {
        return model;
    }

    /** The states, in the order of {@code y}. */
    public List<Quantity> states() {
        return states;
    }

    /** How many of the states, the first ones, are quick. */
    public int quick() {
        return quick;
    }

    /** Constants, parameters, derived parameters and held values, in the order of {@code known}. */
    public List<Quantity> known() {
        return known;
    }

    /** The places in {@code known} of what events may change. */
    public int[] held() {
        return IntStream.range(0, known.size()).filter(i -> known.get(i).kind() == Kind.HELD).toArray();
    }

    /** The outputs, in the order of {@code out}. */
    public List<Quantity> outputs() {
        return outputs;
    }

    public OptionalInt state(String name) {
        return at(stateIndex, name);
    }

    public OptionalInt known(String name) {
        return at(knownIndex, name);
    }

    public OptionalInt output(String name) {
        return at(outputIndex, name);
    }

    private static OptionalInt at(Map<String, Integer> index, String name) {
        Integer i = index.get(name);
        return i == null ? OptionalInt.empty() : OptionalInt.of(i);
    }
}
