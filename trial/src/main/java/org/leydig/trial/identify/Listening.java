package org.leydig.trial.identify;

/** Told how far a calibration has come; called from one thread at a time. */
public interface Listening {
    /** Tells nobody. */
    Listening SILENT = new Listening() {
        @Override
        public void stage(String name, int rows, int parameters) {
        }

        @Override
        public void iteration(String stage, int iteration, int of, double misfit) {
        }

        @Override
        public void done(long evaluations, long of) {
        }
    };

    /** A stage begins. */
    void stage(String name, int rows, int parameters);

    /** An iteration of a stage has ended. */
    void iteration(String stage, int iteration, int of, double misfit);

    /**
     * @param evaluations of the body done in all stages
     * @param of so many at most
     */
    void done(long evaluations, long of);
}
