package org.leydig.trial.conduct;

import static java.util.Objects.requireNonNull;

/** Something to be done with one man; done anywhere, it has the same answer. */
sealed interface Task {
    /** Of the replicate in which he is. */
    long seed();

    /** Makes a man and looks at him. */
    record Screen(long seed, long number) implements Task {}

    /**
     * Takes a man through his arm.
     *
     * @param man who may enter
     * @param courses whether his weekly values are kept
     */
    record Treat(long seed, Screening.Screened man, int arm, boolean courses) implements Task {
        public Treat {
            requireNonNull(man);
        }
    }
}
