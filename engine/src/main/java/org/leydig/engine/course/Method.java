package org.leydig.engine.course;

/**
 * How a run is integrated; written beside every result.
 *
 * @param scheme which family of schemes
 * @param relativeTolerance of each step
 * @param absoluteTolerance of each step; relative to the largest magnitude that the state has had in this run when
 *     {@code scaled}, else in the state's own unit
 * @param scaled see {@code absoluteTolerance}
 * @param steps most steps between two outputs or events before the run is refused
 */
public record Method(Scheme scheme, double relativeTolerance, double absoluteTolerance, boolean scaled, long steps) {
    /** The schemes on offer. */
    public enum Scheme {
        /** Explicit, adaptive: Tsitouras 5(4). */
        EXPLICIT,
        /** Linearly implicit, adaptive, for stiff systems: a Rosenbrock method of order 4 or 5. */
        STIFF
    }

    /** What the commands use unless told otherwise. */
    public static final Method USUAL = new Method(Scheme.EXPLICIT, 1e-4, 1e-4, true, 1_000_000);

    /** The same with another relative and absolute tolerance. */
    public Method within(double tolerance) {
        return new Method(scheme, tolerance, tolerance, scaled, steps);
    }
}
