package org.leydig.inference.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leydig.inference.sample.Laplace;

/** Whether a fit done again finds what was found before, within its uncertainty. */
public final class Reproduction {
    /** A normal number lies within so many standard deviations 95 times in 100. */
    private static final double ERRORS = 1.96;

    private Reproduction() {
    }

    /**
     * A parameter that came out otherwise.
     *
     * @param before its value then
     * @param now its value now
     * @param errors the difference of the logarithms in standard errors
     */
    public record Difference(String name, double before, double now, double errors) {}

    /** The parameters that differ by more than their uncertainty, in the order of {@code now}. */
    public static List<Difference> of(Map<String, Double> before, Map<String, Double> now, Laplace known) {
        List<Difference> all = new ArrayList<>();
        now.forEach((name, value) -> {
            Double then = before.get(name);
            if (then == null) return;
            double apart = Math.abs(StrictMath.log(value / then));
            double error = known.error(name);
            if (apart > ERRORS * error) all.add(new Difference(name, then, value, apart / error));
        });
        return all;
    }
}
