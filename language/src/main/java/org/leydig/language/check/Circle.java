package org.leydig.language.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A shortest circle of names that use one another, for a reader to follow. */
final class Circle {
    private Circle() {
    }

    /**
     * The names along a shortest circle through the first name of a strongly connected component, that name first; each
     * uses the next, and the last uses the first.
     */
    static List<String> within(List<String> component, Function<String, ? extends Collection<String>> uses) {
        Set<String> members = new HashSet<>(component);
        String start = component.getFirst();
        Map<String, String> reachedFrom = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String here = open.remove();
            for (String next : uses.apply(here)) {
                if (next.equals(start)) return path(here, start, reachedFrom);
                if (members.contains(next) && reachedFrom.putIfAbsent(next, here) == null) open.add(next);
            }
        }
        throw new IllegalArgumentException("no circle through " + start);
    }

    private static List<String> path(String last, String start, Map<String, String> reachedFrom) {
        List<String> path = new ArrayList<>();
        for (String name = last; !name.equals(start); name = reachedFrom.get(name)) path.add(name);
        path.add(start);
        Collections.reverse(path);
        return path;
    }
}
