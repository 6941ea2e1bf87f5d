package org.leydig.engine.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;
import org.leydig.language.model.Quantity.Kind;

/**
 * Where each quantity of a model lives while it runs: states in {@code y}; constants, parameters, derived parameters and
 * held values in {@code known}; outputs in {@code out}.
 */
public final class Layout {
    private final Model model;
    private final List<Quantity> states;
    private final List<Quantity> known;
    private final List<Quantity> outputs;
    private final Map<String, Integer> stateIndex;
    private final Map<String, Integer> knownIndex;
    private final Map<String, Integer> outputIndex;

    public Layout(Model model) {
        this.model = model;
        states = model.of(Kind.STATE);
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

    /** Constants, parameters, derived parameters and held values, in the order of {@code known}. */
    public List<Quantity> known() {
        return known;
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
