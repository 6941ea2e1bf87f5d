package org.leydig.trial.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The figures that men show. */
final class Figures {
    private static final int RESAMPLED = 400;
    private static final double LOW = 0.025;

    private Figures() {
    }

    /** The figure of some men, without an interval. */
    static double of(Measured row, List<Map<String, Samples>> men) {
        return men(row, men).applyAsDouble(IntStream.range(0, men.size()).toArray());
    }

    /**
     * The figure of many men, and where 95 of 100 studies of as many men as the paper's would find it, by resampling the
     * men (Efron and Tibshirani 1993, percentile method).
     *
     * @param men each man's samples by arm
     * @param n men in the paper's arm; 0 for as many as were simulated
     */
    static Scored ofMany(Reported reported, List<Map<String, Samples>> men, int n, long seed) {
        Measured row = reported.measured();
        ToDoubleFunction<int[]> picked = men(row, men);
        double simulated = picked.applyAsDouble(IntStream.range(0, men.size()).toArray());
        Optional<Interval> interval = men.size() < 3 || Double.isNaN(simulated)
                ? Optional.empty()
                : resampled(picked, men.size(), n < 1 ? men.size() : Math.min(n, 20 * men.size()), seed);
        return Scored.of(reported, simulated, interval);
    }

    private static Optional<Interval> resampled(ToDoubleFunction<int[]> picked, int men, int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] figures = new double[RESAMPLED];
        int[] who = new int[n];
        for (int r = 0; r < RESAMPLED; r++) {
            for (int i = 0; i < n; i++) who[i] = random.nextInt(men);
            figures[r] = picked.applyAsDouble(who);
        }
        double low = new Over(Over.Kind.PERCENTILE, 100 * LOW).of(figures);
        double high = new Over(Over.Kind.PERCENTILE, 100 * (1 - LOW)).of(figures);
        return Double.isNaN(low) || Double.isNaN(high) ? Optional.empty() : Optional.of(new Interval(low, high));
    }

    /** The figure of those men who are picked, by their places: in the row's arm, and in what it is set against. */
    private static ToDoubleFunction<int[]> men(Measured row, List<Map<String, Samples>> men) {
        if (row.what() instanceof Statistic.TimeTo time && time.passing() == Statistic.Passing.CURVE) {
            return against(row, (arm, window) -> Samples.curve(time, window, row.unit(),
                    men.stream().map(m -> m.get(arm)).toList()));
        }
        if (row.what() instanceof Statistic.Correlation c) {
            double[] one = values(row, row.arm(), row.window(), men);
            double[] other = men.stream().mapToDouble(m -> m.get(row.arm()).mean(c.other(), row.window())).toArray();
            return who -> correlation(pick(one, who), pick(other, who));
        }
        return against(row, (arm, window) -> {
            double[] values = values(row, arm, window, men);
            return who -> over(row, pick(values, who));
        });
    }

    private static ToDoubleFunction<int[]> against(Measured row,
            BiFunction<String, Window, ToDoubleFunction<int[]>> side) {
        ToDoubleFunction<int[]> one = side.apply(row.arm(), row.window());
        if (row.against().isEmpty()) return one;
        Against a = row.against().get();
        ToDoubleFunction<int[]> other = side.apply(a.arm().orElse(row.arm()), a.window().orElse(row.window()));
        return who -> a.of(one.applyAsDouble(who), other.applyAsDouble(who));
    }

    private static double[] values(Measured row, String arm, Window window, List<Map<String, Samples>> men) {
        return men.stream().mapToDouble(m -> m.get(arm).value(row.what(), window, row.unit())).toArray();
    }

    private static double over(Measured row, double[] men) {
        if (row.what().ofMany()) return Over.MEAN.of(men);
        boolean percent = row.of().kind() == Over.Kind.CV && row.unit().equals("%");
        return percent ? 100 * row.of().of(men) : row.of().of(men);
    }

    private static double[] pick(double[] values, int[] who) {
        double[] picked = new double[who.length];
        for (int i = 0; i < who.length; i++) picked[i] = values[who[i]];
        return picked;
    }

    /** Pearson's, over the men who have both. */
    private static double correlation(double[] one, double[] other) {
        int[] both = IntStream.range(0, one.length).filter(i -> Double.isFinite(one[i]) && Double.isFinite(other[i]))
                .toArray();
        double[] a = pick(one, both);
        double[] b = pick(other, both);
        double ma = Over.MEAN.of(a);
        double mb = Over.MEAN.of(b);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - ma) * (b[i] - mb);
            aa += (a[i] - ma) * (a[i] - ma);
            bb += (b[i] - mb) * (b[i] - mb);
        }
        return ab / Math.sqrt(aa * bb);
    }
}
