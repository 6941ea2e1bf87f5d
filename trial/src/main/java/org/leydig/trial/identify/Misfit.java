package org.leydig.trial.identify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.leydig.inference.likelihood.Likelihood;
import org.leydig.trial.run.Crew;

/**
 * Residuals of experiments for values of some parameters, all others held, and the body's scale constants derived anew for
 * each set of values. A residual for each row, then one for each assay's scale, which is drawn towards the library's.
 */
final class Misfit implements Likelihood {
    private final Experiments experiments;
    private final List<Row> rows;
    private final Map<String, Double> held;
    private final UnaryOperator<Map<String, Double>> derived;
    private final Set<String> scales;
    private final int threads;

    /**
     * @param held parameters fitted before, by name
     * @param derived scale constants that follow from a set of values
     * @param scales assays whose scale is estimated
     * @param threads sets evaluated at a time
     */
    Misfit(Experiments experiments, Map<String, Double> held, UnaryOperator<Map<String, Double>> derived,
            Set<String> scales, int threads) {
        this.experiments = experiments;
        this.rows = experiments.rows();
        this.held = Map.copyOf(held);
        this.derived = derived;
        this.scales = Set.copyOf(scales);
        this.threads = threads;
    }

    /** @throws CancellationException when the calling thread is interrupted */
    @Override
    public List<double[]> residuals(List<Map<String, Double>> sets) {
        try (Crew crew = new Crew(Math.min(threads, sets.size()))) {
            return crew.each(0, sets.size() - 1, i -> residuals(simulated(sets.get((int) i))));
        } catch (InterruptedException calledOff) {
            Thread.currentThread().interrupt();
            throw new CancellationException("called off");
        }
    }

    /** What is simulated of each row. */
    double[] simulated(Map<String, Double> set) {
        Map<String, Double> all = new HashMap<>(held);
        all.putAll(set);
        all.putAll(derived.apply(all));
        try {
            return experiments.simulate(all);
        } catch (InterruptedException calledOff) {
            Thread.currentThread().interrupt();
            throw new CancellationException("called off");
        }
    }

    /** By how much each estimated assay reads higher than the library thinks: offsets of the logarithm. */
    Map<String, Double> offsets(double[] simulated) {
        return AssayScales.offsets(rows, simulated, scales);
    }

    double[] residuals(double[] simulated) {
        Map<String, Double> offsets = offsets(simulated);
        double[] residuals = new double[rows.size() + offsets.size()];
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double offset = row.assay().map(a -> offsets.getOrDefault(a, 0.0)).orElse(0.0);
            residuals[i] = row.residual(simulated[i], offset);
        }
        int next = rows.size();
        for (double offset : offsets.values()) residuals[next++] = offset / AssayScales.SPREAD;
        return residuals;
    }
}
