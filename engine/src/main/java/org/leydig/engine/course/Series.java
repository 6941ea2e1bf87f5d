package org.leydig.engine.course;

import java.util.Arrays;

/** An immutable row of numbers: sample times, or the values of one quantity at them. */
public final class Series {
    private final double[] values;

    private Series(double[] values) {
        this.values = values;
    }

    public static Series of(double... values) {
        return new Series(values.clone());
    }

    /** From {@code first} to {@code last} inclusive in equal steps; the last step may fall short of {@code last}. */
    public static Series every(double step, double first, double last) {
        if (!(step > 0)) throw new IllegalArgumentException("a step of " + step);
        int n = (int) Math.floor((last - first) / step + 1e-9) + 1;
        double[] values = new double[Math.max(n, 0)];
        for (int i = 0; i < values.length; i++) values[i] = first + i * step;
        return new Series(values);
    }

    public int size() {
        return values.length;
    }

    public double at(int i) {
        return values[i];
    }

    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
