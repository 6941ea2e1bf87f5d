package org.leydig.engine.course;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Numbers by name that leave the names to whoever has many such maps: a snapshot of a man holds six of them. Never
 * changed.
 */
final class ByName extends AbstractMap<String, Double> {
    private final Names names;
    private final double[] values;

    /** Names and their places, shared between maps. */
    static final class Names {
        private final List<String> list;
        private final Map<String, Integer> places = new HashMap<>();

        Names(List<String> list) {
            this.list = List.copyOf(list);
            for (String name : list) places.put(name, places.size());
        }

        String name(int place) {
            return list.get(place);
        }

        /** The place of a name; -1 where it is none of these. */
        int place(String name) {
            return places.getOrDefault(name, -1);
        }

        /** A map of these names. The values become its own. */
        ByName with(double[] values) {
            return new ByName(this, values);
        }

        /** The values of a map in the order of these names, and others where it has none. Not to be changed. */
        double[] of(Map<String, Double> map, double[] otherwise) {
            if (map instanceof ByName own && own.names == this) return own.values;
            double[] values = otherwise.clone();
            for (int i = 0; i < values.length; i++) values[i] = map.getOrDefault(list.get(i), values[i]);
            return values;
        }
    }

    private ByName(Names names, double[] values) {
        this.names = names;
        this.values = values;
    }

    /** A map that nobody can change, with the same numbers. */
    static Map<String, Double> copyOf(Map<String, Double> map) {
        return map instanceof ByName ? map : Map.copyOf(map);
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean containsKey(Object name) {
        return names.places.containsKey(name);
    }

    @Override
    public Double get(Object name) {
        Integer place = names.places.get(name);
        return place == null ? null : values[place];
    }

    @Override
    public Set<Entry<String, Double>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            public Iterator<Entry<String, Double>> iterator() {
                return IntStream.range(0, values.length).mapToObj(i -> Map.entry(names.list.get(i), values[i]))
                        .iterator();
            }
        };
    }
}
