package org.leydig.trial.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The figures that men show. */
final class Figures {
    private static final int RESAMPLED = 400;
    private static final double LOW = 0.025;

    private Figures() {
    }

    /** The figure of some men, without an interval. */
    static double of(Measured row, List<Map<String, Samples>> men) {
        return values(row, men).figure(row);
    }

    /** The men's values behind a figure: in its own arm and window, and in what it is set against or correlates with. */
    private static final class Men {
        private final double[] one;
        private final Optional<double[]> other;

        Men(double[] one, Optional<double[]> other) {
            this.one = one;
            this.other = other;
        }

        double figure(Measured row) {
            return figure(row, IntStream.range(0, one.length).toArray());
        }

        double figure(Measured row, int[] who) {
            double[] a = pick(one, who);
            if (other.isEmpty()) return over(row, a);
            double[] b = pick(other.get(), who);
            if (row.what() instanceof Statistic.Correlation) return correlation(a, b);
            return row.against().orElseThrow().of(over(row, a), over(row, b));
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
        Men values = values(row, men);
        double simulated = values.figure(row);
        Optional<Interval> interval = men.size() < 3 || Double.isNaN(simulated)
                ? Optional.empty()
                : resampled(row, values, men.size(), n < 1 ? men.size() : Math.min(n, 20 * men.size()), seed);
        return Scored.of(reported, simulated, interval);
    }

    private static Optional<Interval> resampled(Measured row, Men values, int men, int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] figures = new double[RESAMPLED];
        int[] who = new int[n];
        for (int r = 0; r < RESAMPLED; r++) {
            for (int i = 0; i < n; i++) who[i] = random.nextInt(men);
            figures[r] = values.figure(row, who);
        }
        double low = new Over(Over.Kind.PERCENTILE, 100 * LOW).of(figures);
        double high = new Over(Over.Kind.PERCENTILE, 100 * (1 - LOW)).of(figures);
        return Double.isNaN(low) || Double.isNaN(high) ? Optional.empty() : Optional.of(new Interval(low, high));
    }

    private static Men values(Measured row, List<Map<String, Samples>> men) {
        double[] one = men.stream().mapToDouble(m -> m.get(row.arm()).value(row.what(), row.window(), row.unit()))
                .toArray();
        if (row.what() instanceof Statistic.Correlation c)
            return new Men(one, Optional.of(men.stream()
                    .mapToDouble(m -> m.get(row.arm()).mean(c.other(), row.window())).toArray()));
        Optional<double[]> other = row.against().map(a -> men.stream()
                .mapToDouble(m -> m.get(a.arm().orElse(row.arm())).value(row.what(), a.window().orElse(row.window()),
                        row.unit()))
                .toArray());
        return new Men(one, other);
    }

    /** Pearson's, over the men who have both. */
    private static double correlation(double[] one, double[] other) {
        int[] both = IntStream.range(0, one.length).filter(i -> Double.isFinite(one[i]) && Double.isFinite(other[i]))
                .toArray();
        double[] a = Men.pick(one, both);
        double[] b = Men.pick(other, both);
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
