package org.leydig.language.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The strongly connected components of a graph of names, each after all components that it depends on: an order of
 * dependency where components are single names, and the cycles where they are not.
 *
 * <p>Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972) 146-160; with a stack of its own, so
 * that a chain of a hundred thousand rules does no harm. Names come in the order given wherever dependency leaves a choice.
 */
public final class StrongComponents {
    private final Function<String, ? extends Collection<String>> dependencies;
    private final Set<String> names;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> isOpen = new HashSet<>();
    private final List<List<String>> components = new ArrayList<>();

    private record Visit(String name, Iterator<String> rest) {}

    private StrongComponents(Collection<String> names, Function<String, ? extends Collection<String>> dependencies) {
        this.names = new HashSet<>(names);
        this.dependencies = dependencies;
    }

    /**
     * @param names all names, in the order preferred
     * @param dependencies what a name depends on; names outside {@code names} are passed over
     */
    public static List<List<String>> of(Collection<String> names,
            Function<String, ? extends Collection<String>> dependencies) {
        StrongComponents search = new StrongComponents(names, dependencies);
        for (String name : names) {
            if (!search.index.containsKey(name)) search.visit(name);
        }
        return search.components;
    }

    private void visit(String root) {
        Deque<Visit> path = new ArrayDeque<>();
        path.push(enter(root));
        while (!path.isEmpty()) {
            Visit here = path.peek();
            if (here.rest.hasNext()) {
                String next = here.rest.next();
                if (!names.contains(next)) continue;
                if (!index.containsKey(next)) {
                    path.push(enter(next));
                } else if (isOpen.contains(next)) {
                    low.merge(here.name, index.get(next), Math::min);
                }
            } else {
                path.pop();
                if (!path.isEmpty()) low.merge(path.peek().name, low.get(here.name), Math::min);
                if (low.get(here.name).equals(index.get(here.name))) close(here.name);
            }
        }
    }

    private Visit enter(String name) {
        index.put(name, index.size());
        low.put(name, index.get(name));
        open.push(name);
        isOpen.add(name);
        return new Visit(name, List.<String>copyOf(dependencies.apply(name)).iterator());
    }

    private void close(String root) {
        List<String> component = new ArrayList<>();
        String name;
        do {
            name = open.pop();
            isOpen.remove(name);
            component.add(name);
        } while (!name.equals(root));
        Collections.reverse(component);
        components.add(component);
    }
}
