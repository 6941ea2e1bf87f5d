package org.leydig.inference.likelihood;

import java.util.List;
import java.util.Map;

/**
 * How well values of the parameters agree with what was observed.
 *
 * <p>A residual is (what the model says - what was observed) / standard deviation, mostly of logarithms: with the right
 * values it would be a standard normal number. The optimisers hand over many sets of values at once, so that whoever
 * implements this may evaluate them side by side; the answer must not depend on how.
 */
@FunctionalInterface
public interface Likelihood {
    /**
     * @param sets values by parameter name
     * @return for each set its residuals, in one fixed order; NaN where the model could not be run
     */
    List<double[]> residuals(List<Map<String, Double>> sets);
}
