package org.leydig.trial.run;

import org.leydig.clinic.observable.Observable;
import org.leydig.engine.course.Series;

/** The spread of one observable over men at each instant. */
public final class Spreads {
    private static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};

    private Spreads() {
    }

    /**
     * @param values by instant, then man, in public units
     */
    static Simulated.Spread of(Observable observable, float[][] values) {
        int n = values.length;
        double[] mean = new double[n];
        double[] sd = new double[n];
        for (int i = 0; i < n; i++) {
            mean[i] = mean(values[i]);
            sd[i] = sd(values[i], mean[i]);
        }
        return new Simulated.Spread(observable.name(), observable.unit(), Series.of(mean), Series.of(sd),
                band(Series.every(1, 0, n - 1), values));
    }

    /**
     * Percentiles at each instant.
     *
     * @param days the instants
     * @param values by instant, then man
     */
    public static Comparison.Band band(Series days, float[][] values) {
        double[][] p = new double[LEVELS.length][values.length];
        for (int i = 0; i < values.length; i++) {
            double[] sorted = Quantiles.sorted(values[i]);
            for (int l = 0; l < LEVELS.length; l++) p[l][i] = Quantiles.of(sorted, LEVELS[l]);
        }
        return new Comparison.Band(days, Series.of(p[0]), Series.of(p[1]), Series.of(p[2]), Series.of(p[3]),
                Series.of(p[4]));
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float v : values) sum += v;
        return sum / values.length;
    }

    private static double sd(float[] values, double mean) {
        double squares = 0;
        for (float v : values) squares += (v - mean) * (v - mean);
        return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
    }
}
