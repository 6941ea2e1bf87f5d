package org.leydig.trial.identify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.leydig.trial.run.Progress;

/**
 * A made-up body whose truth is known: a level that decays from {@code scale x dose} at a rate, and a brake on it. The
 * scale constant follows from the rate, as a body's do. One assay reads 1.4 times too high.
 */
final class Decay implements Experiments {
    static final Map<String, Double> TRUE = Map.of("rate", 0.3, "brake", 2.5, "idle", 1.0);
    /** What its tables say, which is wrong. */
    static final Map<String, Double> TABLE = Map.of("rate", 1.0, "brake", 0.5, "idle", 2.0, "scale", 5.0);
    static final double READS_HIGH = 1.4;
    static final double LARGER = 1.1;
    private static final double[] HOURS = {0.5, 1, 2, 4, 8};
    private final List<Row> rows = new ArrayList<>();
    final AtomicInteger runs = new AtomicInteger();
    private int stopAfter = Integer.MAX_VALUE;

    Decay() {
        Map<String, Double> truth = new HashMap<>(TRUE);
        truth.put("scale", scale(truth).get("scale"));
        double[] exact = figures(truth);
        for (int i = 0; i < exact.length; i++) {
            boolean ratio = i < HOURS.length;
            boolean odd = !ratio && i % 2 == 1;
            rows.add(Row.of("study-" + i, List.of("X-" + i), "figure " + i,
                    ratio ? Optional.empty() : Optional.of(odd ? "odd" : "good"), false,
                    odd ? READS_HIGH * exact[i] : exact[i], Optional.empty()));
        }
    }

    /** The same body, switched off after so many runs. */
    Decay stoppedAfter(int most) {
        stopAfter = most;
        return this;
    }

    /** Level 10 at the start whatever the rate: the scale follows. */
    static Map<String, Double> scale(Map<String, Double> set) {
        return Map.of("scale", 10 * (1 + set.getOrDefault("rate", TABLE.get("rate"))));
    }

    private static double[] figures(Map<String, Double> set) {
        double[] figures = new double[HOURS.length + 6];
        double level = set.get("scale") / (1 + set.get("rate"));
        for (int i = 0; i < HOURS.length; i++) figures[i] = Math.exp(-set.get("rate") * HOURS[i]);
        for (int i = 0; i < 6; i++) {
            int dose = i / 2;
            figures[HOURS.length + i] = level / (1 + set.get("brake") * dose);
        }
        return figures;
    }

    @Override
    public List<Row> rows() {
        return rows;
    }

    @Override
    public String fingerprint() {
        return "decay";
    }

    @Override
    public double[] simulate(Map<String, Double> set) {
        if (runs.incrementAndGet() > stopAfter) throw new IllegalStateException("the power failed");
        Map<String, Double> all = new HashMap<>(TABLE);
        all.putAll(set);
        return figures(all);
    }

    /** Many men of whom each figure is {@code LARGER} times that of the typical man. */
    @Override
    public double[] simulate(Map<String, Double> set, int men, long seed, Progress progress) {
        double[] figures = simulate(set);
        for (int i = 0; i < figures.length; i++) figures[i] *= LARGER;
        progress.done(men, men);
        return figures;
    }
}
