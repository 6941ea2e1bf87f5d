package org.leydig.engine.grain;

/**
 * What is seen of a quantity in a while.
 *
 * @param mean its mean
 * @param ripple from the lowest to the highest, apart from a steady rise
 */
record Glance(double mean, double ripple) {
    /**
     * At values {@code from} to {@code to}, both included, evenly apart in time.
     *
     * @param rise how much of it is a steady rise from the first to the last
     */
    static Glance at(double[] x, int from, int to, double rise) {
        if (from == to) return new Glance(x[from], 0);
        double slope = rise / (to - from);
        double sum = -0.5 * (x[from] + x[to]);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int j = from; j <= to; j++) {
            sum += x[j];
            double off = x[j] - slope * (j - from);
            low = Math.min(low, off);
            high = Math.max(high, off);
        }
        return new Glance(sum / (to - from), high - low);
    }
}
