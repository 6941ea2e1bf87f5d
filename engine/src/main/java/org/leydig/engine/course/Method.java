package org.leydig.engine.course;

import static java.util.Objects.requireNonNull;

import org.leydig.engine.scheme.BogackiShampine32;
import org.leydig.engine.scheme.Flow;
import org.leydig.engine.scheme.Rodas5P;
import org.leydig.engine.scheme.Tsitouras54;

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
        EXPLICIT {
            @Override
            org.leydig.engine.scheme.Scheme on(Flow flow) {
                return new Tsitouras54(flow);
            }
        },
        /** Explicit, adaptive, of lower order: Bogacki-Shampine 3(2). */
        EXPLICIT_LOW {
            @Override
            org.leydig.engine.scheme.Scheme on(Flow flow) {
                return new BogackiShampine32(flow);
            }
        },
        /** Linearly implicit, adaptive, for stiff systems: Rodas5P. */
        STIFF {
            @Override
            org.leydig.engine.scheme.Scheme on(Flow flow) {
                return new Rodas5P(flow);
            }
        };

        /** The scheme made ready for what it integrates. */
        abstract org.leydig.engine.scheme.Scheme on(Flow flow);
    }

    /** What the commands use unless told otherwise. */
    public static final Method USUAL = new Method(Scheme.EXPLICIT, 1e-4, 1e-4, true, 1_000_000);

    public Method {
        requireNonNull(scheme);
    }

    /** The same with another relative and absolute tolerance. */
    public Method within(double tolerance) {
        return new Method(scheme, tolerance, tolerance, scaled, steps);
    }
}
