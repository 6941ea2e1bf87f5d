package org.leydig.trial.conduct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leydig.clinic.observable.Observable;
import org.leydig.engine.course.Series;
import org.leydig.trial.design.Trial;
import org.leydig.trial.run.Comparison;
import org.leydig.trial.run.Quantiles;

/**
 * Percentiles over men at 08:00 each week, from what a ledger holds. Only as many observables are in memory at a time as fit
 * into a bounded part of it; the ledger is read again for the others.
 */
final class WeeklyBands {
    private static final int WEEK = 7;
    private static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final long MOST_BYTES = 96L << 20;
    private final Trial trial;
    private final List<Observable> shown;
    private final Ledger ledger;
    private final int weeks;
    private final Series days;

    WeeklyBands(Trial trial, List<Observable> shown, Ledger ledger) {
        this.trial = trial;
        this.shown = shown;
        this.ledger = ledger;
        this.weeks = trial.days() / WEEK + 1;
        this.days = Series.every(WEEK, 0, (weeks - 1) * WEEK);
    }

    /** For each arm, by observable; an observable that no man of the arm has is not there. */
    List<Map<String, Comparison.Band>> all() {
        List<Map<String, Comparison.Band>> bands = new ArrayList<>();
        trial.arms().forEach(arm -> bands.add(new HashMap<>()));
        long bytes = 4L * weeks * trial.men();
        int group = (int) Math.max(1, Math.min(shown.size(), MOST_BYTES / bytes));
        for (int from = 0; from < shown.size(); from += group)
            some(from, Math.min(from + group, shown.size()), bands);
        return bands;
    }

    private void some(int from, int to, List<Map<String, Comparison.Band>> bands) {
        float[][][] values = new float[to - from][weeks][trial.men()];
        int[] arms = new int[trial.men()];
        int[] man = new int[1];
        ledger.each(bytes -> {
            Batch batch = Batch.of(bytes);
            if (batch.replicate() > 0) return;
            for (Batch.Entry each : batch.men()) {
                if (!each.man().randomised()) continue;
                arms[man[0]] = each.man().arm();
                for (int o = from; o < to; o++)
                    for (int w = 0; w < weeks; w++) values[o - from][w][man[0]] = each.weekly().get(o * weeks + w);
                man[0]++;
            }
        });
        for (int arm = 0; arm < bands.size(); arm++) {
            for (int o = from; o < to; o++) {
                Comparison.Band band = band(values[o - from], arms, arm);
                if (!Double.isNaN(band.p50().at(0))) bands.get(arm).put(shown.get(o).name(), band);
            }
        }
    }

    private Comparison.Band band(float[][] values, int[] arms, int arm) {
        double[][] p = new double[LEVELS.length][weeks];
        for (int w = 0; w < weeks; w++) {
            double[] his = new double[arms.length];
            int n = 0;
            for (int m = 0; m < arms.length; m++)
                if (arms[m] == arm && !Float.isNaN(values[w][m])) his[n++] = values[w][m];
            double[] sorted = Arrays.copyOf(his, n);
            Arrays.sort(sorted);
            for (int l = 0; l < LEVELS.length; l++) p[l][w] = n == 0 ? Double.NaN : Quantiles.of(sorted, LEVELS[l]);
        }
        return new Comparison.Band(days, Series.of(p[0]), Series.of(p[1]), Series.of(p[2]), Series.of(p[3]),
                Series.of(p[4]));
    }
}
