package org.leydig.engine.grain;

/**
 * What is seen of a quantity in a while.
 *
 * @param mean its mean
 * @param ripple from the lowest to the highest, apart from a steady rise
 */
record Glance(double mean, double ripple) {
    /**
     * At values {@code from} to before {@code to}, evenly apart in time.
     *
     * @param rise how much of it is a steady rise from the first to after the last
     */
    static Glance at(double[] x, int from, int to, double rise) {
        double slope = rise / (to - from);
        double sum = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int j = from; j < to; j++) {
            sum += x[j];
            double off = x[j] - slope * (j - from);
            low = Math.min(low, off);
            high = Math.max(high, off);
        }
        return new Glance(sum / (to - from), high - low);
    }
}
