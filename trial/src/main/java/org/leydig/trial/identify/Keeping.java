package org.leydig.trial.identify;

import java.util.Optional;

/** Where a long fit keeps what it has found, so that it can go on after a stop. */
public interface Keeping {
    /** Keeps nothing. */
    Keeping NOTHING = new Keeping() {
        @Override
        public Optional<String> read(String name) {
            return Optional.empty();
        }

        @Override
        public void write(String name, String text) {
        }
    };

    /** A text kept before; empty when there is none. */
    Optional<String> read(String name);

    /** Keeps a text, whole or not at all. */
    void write(String name, String text);
}
