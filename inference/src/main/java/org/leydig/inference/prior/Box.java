package org.leydig.inference.prior;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All parameters under identification: a box in the space of their logarithms. In logarithms a step is a percentage, and
 * parameters of any magnitude are alike.
 *
 * <p>Uses {@link StrictMath}, so that every machine has the same bits.
 */
public final class Box {
    /** As near to a bound as counts as lying at it, in the logarithm. */
    private static final double AT = 1e-6;
    private final List<Parameter> parameters;

    /** @throws IllegalArgumentException when there is none, or one twice */
    public Box(List<Parameter> parameters) {
        this.parameters = List.copyOf(parameters);
        if (parameters.isEmpty()) throw new IllegalArgumentException("nothing to identify");
        if (parameters.stream().map(Parameter::name).distinct().count() < parameters.size())
            throw new IllegalArgumentException("a parameter is named twice");
    }

    public int size() {
        return parameters.size();
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /** Where the fit begins, in logarithms. */
    public double[] start() {
        return parameters.stream().mapToDouble(p -> StrictMath.log(p.start())).toArray();
    }

    /** The logarithms of values by name. */
    public double[] logs(Map<String, Double> values) {
        return parameters.stream().mapToDouble(p -> StrictMath.log(values.get(p.name()))).toArray();
    }

    /** The values of a point, by name, never outside the bounds. */
    public Map<String, Double> values(double[] logs) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < size(); i++) {
            Parameter p = parameters.get(i);
            double value = Math.clamp(StrictMath.exp(logs[i]), p.low(), p.high());
            values.put(p.name(), logs[i] <= low(i) ? p.low() : logs[i] >= high(i) ? p.high() : value);
        }
        return values;
    }

    public double low(int i) {
        return StrictMath.log(parameters.get(i).low());
    }

    public double high(int i) {
        return StrictMath.log(parameters.get(i).high());
    }

    /** The nearest point of the box. */
    public double[] clipped(double[] logs) {
        double[] inside = logs.clone();
        for (int i = 0; i < inside.length; i++) inside[i] = Math.clamp(inside[i], low(i), high(i));
        return inside;
    }

    /** Whether a coordinate lies at its lower bound (-1), at its upper bound (1), or between (0). */
    public int bound(int i, double log) {
        if (log <= low(i) + AT) return -1;
        return log >= high(i) - AT ? 1 : 0;
    }

    /** How far a coordinate lies from the prior's centre, in prior standard deviations. */
    public double fromPrior(int i, double log) {
        Parameter p = parameters.get(i);
        return (log - StrictMath.log(p.centre())) / p.spread();
    }
}
