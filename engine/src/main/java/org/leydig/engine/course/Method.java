package org.leydig.engine.course;

import static java.util.Objects.requireNonNull;

import org.leydig.engine.evaluate.Layout;
import org.leydig.engine.scheme.BlockBogackiShampine32;
import org.leydig.engine.scheme.BlockFlow;
import org.leydig.engine.scheme.BlockPair;
import org.leydig.engine.scheme.BlockTsitouras54;
import org.leydig.engine.scheme.BogackiShampine32;
import org.leydig.engine.scheme.Flow;
import org.leydig.engine.scheme.Rodas5P;
import org.leydig.engine.scheme.Tolerance;
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

            @Override
            BlockPair on(BlockFlow flow, Tolerance.Kind tolerance) {
                return new BlockTsitouras54(flow, tolerance);
            }
        },
        /** Explicit, adaptive, of lower order: Bogacki-Shampine 3(2). */
        EXPLICIT_LOW {
            @Override
            org.leydig.engine.scheme.Scheme on(Flow flow) {
                return new BogackiShampine32(flow);
            }

            @Override
            BlockPair on(BlockFlow flow, Tolerance.Kind tolerance) {
                return new BlockBogackiShampine32(flow, tolerance);
            }
        },
        /**
         * Explicit, adaptive, of two paces: Bogacki-Shampine 3(2) for quick states, and for those that take days a
         * stride every few steps. {@link org.leydig.engine.scheme.SlowStates} says how.
         */
        TWO_PACES {
            @Override
            org.leydig.engine.scheme.Scheme on(Flow flow) {
                return EXPLICIT_LOW.on(flow);
            }

            @Override
            BlockPair on(BlockFlow flow, Tolerance.Kind tolerance) {
                return EXPLICIT_LOW.on(flow, tolerance);
            }
        },
        /** Linearly implicit, adaptive, for stiff systems: Rodas5P. */
        STIFF {
            @Override
            org.leydig.engine.scheme.Scheme on(Flow flow) {
                return new Rodas5P(flow);
            }

            @Override
            BlockPair on(BlockFlow flow, Tolerance.Kind tolerance) {
                throw new IllegalArgumentException("stiff men are run one by one");
            }
        };

        /** The scheme made ready for what it integrates. */
        abstract org.leydig.engine.scheme.Scheme on(Flow flow);

        /** The same for a block of men. */
        abstract BlockPair on(BlockFlow flow, Tolerance.Kind tolerance);
    }

    /** How many states, the first ones, are taken forward in each step. */
    int quick(Layout layout) {
        return scheme == Scheme.TWO_PACES ? layout.quick() : layout.states().size();
    }

    /** What suits most models. */
    public static final Method USUAL = new Method(Scheme.EXPLICIT, 1e-4, 1e-4, true, 1_000_000);

    public Method {
        requireNonNull(scheme);
    }

    /** The same with another relative and absolute tolerance. */
    public Method within(double tolerance) {
        return new Method(scheme, tolerance, tolerance, scaled, steps);
    }
}
