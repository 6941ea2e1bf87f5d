package org.leydig.engine.grain;

/**
 * What is seen of a quantity in a while.
 *
 * @param mean its mean
 * @param ripple from the lowest to the highest that it lies from the straight line through all
 */
record Glance(double mean, double ripple) {
    /** At values {@code from} to before {@code to}, evenly apart in time. */
    static Glance at(double[] x, int from, int to) {
        int k = to - from;
        double middle = 0.5 * (k - 1);
        double sum = 0;
        double moment = 0;
        for (int j = 0; j < k; j++) {
            sum += x[from + j];
            moment += (j - middle) * x[from + j];
        }
        double slope = k > 1 ? 12 * moment / (k * ((double) k * k - 1)) : 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < k; j++) {
            double off = x[from + j] - slope * (j - middle);
            low = Math.min(low, off);
            high = Math.max(high, off);
        }
        return new Glance(sum / k, high - low);
    }
}
