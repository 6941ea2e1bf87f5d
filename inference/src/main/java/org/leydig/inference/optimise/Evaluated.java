package org.leydig.inference.optimise;

import java.util.Map;
import org.leydig.inference.prior.Box;

/** A point of the box, what was found there, and its cost. */
public final class Evaluated {
    private final double[] logs;
    private final double[] residuals;
    private final double cost;

    Evaluated(double[] logs, double[] residuals, double cost) {
        this.logs = logs.clone();
        this.residuals = residuals.clone();
        this.cost = cost;
    }

    /** Logarithms of the parameters, in the box's order. */
    public double[] logs() {
        return logs.clone();
    }

    /** The likelihood's residuals. */
    public double[] residuals() {
        return residuals.clone();
    }

    /** Costs of residuals and prior together; infinite where the model could not be run. */
    public double cost() {
        return cost;
    }

    /** Whether the model could be run. */
    public boolean ran() {
        return Double.isFinite(cost);
    }

    /** The parameters' values by name. */
    public Map<String, Double> values(Box box) {
        return box.values(logs);
    }
}
