package org.leydig.language.lower;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.leydig.language.model.Expression;

/** The derivative of a term by central differences, where these can be trusted. */
final class Differences {
    private Differences() {
    }

    /**
     * Richardson's extrapolation of two central differences; empty where steps of several lengths disagree: near a kink, a
     * step or a pole, or where digits cancel.
     */
    static OptionalDouble of(Expression term, String name, Map<String, Double> at) {
        double wide = central(term, name, at, 1e-3);
        double middle = central(term, name, at, 5e-4);
        double narrow = central(term, name, at, 2.5e-4);
        double first = (4 * middle - wide) / 3;
        double second = (4 * narrow - middle) / 3;
        double tolerance = 1e-6 * Math.max(1, Math.abs(second));
        return Math.abs(first - second) <= tolerance ? OptionalDouble.of(second) : OptionalDouble.empty();
    }

    private static double central(Expression term, String name, Map<String, Double> at, double step) {
        Map<String, Double> above = new HashMap<>(at);
        Map<String, Double> below = new HashMap<>(at);
        above.merge(name, step, Double::sum);
        below.merge(name, -step, Double::sum);
        return (Terms.value(term, above) - Terms.value(term, below)) / (2 * step);
    }
}
