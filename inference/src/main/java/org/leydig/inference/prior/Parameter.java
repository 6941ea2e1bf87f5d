package org.leydig.inference.prior;

import static java.util.Objects.requireNonNull;

/**
 * A positive number to be identified, and what is thought of it before any data: its logarithm is normal about a centre
 * and lies between two bounds.
 *
 * @param name its full name
 * @param start where the fit begins, within the bounds
 * @param low the least it may be
 * @param high the most it may be
 * @param centre the likeliest value before the data
 * @param spread standard deviation of its logarithm before the data
 */
public record Parameter(String name, double start, double low, double high, double centre, double spread) {
    /** A prior that only keeps from wandering what the data leave undetermined: a factor of e either way. */
    public static final double WEAK = 1.0;

    public Parameter {
        requireNonNull(name);
        if (!(low > 0 && low < high && Double.isFinite(high)))
            throw new IllegalArgumentException(name + ": bounds from " + low + " to " + high);
        if (!(low <= start && start <= high))
            throw new IllegalArgumentException(name + ": starts at " + start + ", outside its bounds");
        if (!(centre > 0 && Double.isFinite(centre))) throw new IllegalArgumentException(name + ": centre " + centre);
        if (!(spread > 0)) throw new IllegalArgumentException(name + ": spread " + spread);
    }

    /** With a weak prior about the geometric middle of the bounds. */
    public static Parameter weak(String name, double start, double low, double high) {
        return new Parameter(name, start, low, high, Math.sqrt(low * high), WEAK);
    }

    /** The same parameter begun elsewhere; what lies outside the bounds begins at the nearer one. */
    public Parameter startingAt(double value) {
        return new Parameter(name, Math.clamp(value, low, high), low, high, centre, spread);
    }
}
