package org.leydig.inference.optimise;

/** A way to the least cost. Deterministic: the same problem and settings give the same bits. */
public sealed interface Optimiser permits LevenbergMarquardt, EvolutionStrategy {
    /** Told after each iteration. */
    @FunctionalInterface
    interface Watch {
        /** Tells nobody. */
        Watch SILENT = (iteration, of, best) -> {};

        /**
         * @param iteration iterations done
         * @param of so many at most
         * @param best the best point so far
         */
        void iteration(int iteration, int of, Evaluated best);
    }

    /**
     * Seeks the least cost from where the parameters start.
     *
     * @throws IllegalStateException when the model cannot be run there
     */
    Evaluated minimise(Problem problem, Watch watch);
}
