package org.leydig.trial.identify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.leydig.inference.likelihood.Likelihood;

/**
 * Remembers every evaluation of a stage and keeps it. The optimisers are deterministic, so a fit that is begun again walks
 * through what it remembers without running anything, and then goes on with the same bits as if it had never stopped.
 */
final class Journal implements Likelihood {
    /** Evaluations between two pages: so much is lost at worst. */
    private static final int PAGE = 8;
    private final Likelihood likelihood;
    private final Keeping keeping;
    private final String stage;
    private final String head;
    private final LongConsumer told;
    private final Map<List<Double>, double[]> known = new HashMap<>();
    private final List<String> unwritten = new ArrayList<>();
    private int pages;
    private long evaluations;

    /**
     * @param stage what the pages are called after
     * @param fingerprint of everything that a residual depends on: pages with another one do not count
     * @param told told how many evaluations are done, remembered ones included
     */
    Journal(Likelihood likelihood, Keeping keeping, String stage, String fingerprint, LongConsumer told) {
        this.likelihood = likelihood;
        this.keeping = keeping;
        this.stage = stage;
        this.head = "leydig calibration " + fingerprint;
        this.told = told;
        for (Optional<String> page = page(); page.isPresent(); page = page()) {
            page.get().lines().skip(1).forEach(this::remember);
            pages++;
        }
    }

    private Optional<String> page() {
        return keeping.read(name()).filter(text -> text.startsWith(head + "\n"));
    }

    private String name() {
        return String.format("state/%s-%04d.csv", stage, pages + 1);
    }

    private void remember(String line) {
        String[] halves = line.split(";", -1);
        known.put(Arrays.stream(halves[0].split(",")).map(Double::valueOf).toList(),
                split(halves[1]));
    }

    static double[] split(String text) {
        return text.isEmpty()
                ? new double[0]
                : Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    @Override
    public List<double[]> residuals(List<Map<String, Double>> sets) {
        List<Map<String, Double>> unknown = sets.stream().filter(s -> !known.containsKey(key(s))).distinct().toList();
        for (int from = 0; from < unknown.size(); from += PAGE) {
            List<Map<String, Double>> batch = unknown.subList(from, Math.min(unknown.size(), from + PAGE));
            List<double[]> found = likelihood.residuals(batch);
            for (int i = 0; i < batch.size(); i++) add(key(batch.get(i)), found.get(i));
            if (unwritten.size() >= PAGE) write();
            told.accept(evaluations + from + batch.size());
        }
        evaluations += sets.size();
        told.accept(evaluations);
        return sets.stream().map(s -> known.get(key(s)).clone()).toList();
    }

    private static List<Double> key(Map<String, Double> set) {
        return set.keySet().stream().sorted().map(set::get).toList();
    }

    private void add(List<Double> key, double[] residuals) {
        known.put(key, residuals);
        unwritten.add(join(key.stream().mapToDouble(Double::doubleValue).toArray()) + ";" + join(residuals));
    }

    static String join(double[] values) {
        return String.join(",", Arrays.stream(values).mapToObj(Double::toString).toList());
    }

    /** Keeps what is not kept yet. */
    void write() {
        if (unwritten.isEmpty()) return;
        keeping.write(name(), head + "\n" + String.join("\n", unwritten) + "\n");
        unwritten.clear();
        pages++;
    }
}
